internal import RegionalStatistics

/// Cuts a text into scanned blocks that begin at a record and hold at least one whole record.
struct BlockSource: Sendable {
  /// A block that was read and scanned.
  struct Block {
    /// How many bytes it has.
    var length: Int
    /// Whether it is the end of the text.
    var isLast: Bool
    /// The line it begins on.
    var firstLine: Int
    /// What the scanner found.
    var found: FieldScanner.Found
  }

  private var text: TextSource
  /// Finds the fields; set before blocks are asked for.
  var scanner = FieldScanner(separator: 0x3B, quote: 0x22)
  private let limits: ReadLimits
  private let blockLength: Int
  /// What was read but belongs to the next block.
  private var rest: [UInt8] = []
  private var line = 1

  /// What the file is called in messages.
  var name: String { text.name }
  /// How the characters are stored; known once something was read.
  var encoding: DetectedEncoding? { text.detected }

  init(_ text: TextSource, limits: ReadLimits, blockLength: Int) {
    self.text = text
    self.limits = limits
    self.blockLength = max(TextSource.leastRoom, blockLength)
  }

  /// The beginning of the text, which stays to be read; a last line without line end gets one.
  mutating func peek() throws(ReadError) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = try load(&bytes, from: 0, to: max(1 << 16, blockLength))
    rest = Array(bytes[..<length])
    if length > 0, text.isAtEnd { length = endingInLine(&bytes, length) }
    return Array(bytes[..<length])
  }

  /// Reads the next block.
  ///
  /// - Parameter records: how many records must be whole, unless the text ends before.
  /// - Returns: `nil` at the end of the text.
  mutating func next(
    _ bytes: inout [UInt8], _ ends: inout [UInt32], records: Int
  ) throws(ReadError) -> Block? {
    var limit = max(blockLength, rest.count * 2) + TextSource.leastRoom
    var length = 0
    while true {
      length = try load(&bytes, from: length, to: limit)
      if length == 0 { return nil }
      let isAtEnd = text.isAtEnd
      if isAtEnd { length = endingInLine(&bytes, length) }
      let cutLineEnd = !isAtEnd && bytes[length - 1] == 0x0D
      let found = scanner.scan(bytes, 0..<(cutLineEnd ? length - 1 : length), into: &ends)
      if isAtEnd && found.isOpen { throw unterminated(bytes, ends, found) }
      if found.records >= records || isAtEnd {
        return Block(length: length, isLast: isAtEnd, firstLine: line, found: found)
      }
      try checkRecord(bytes, length, ends, found)
      limit *= 2
    }
  }

  /// Keeps the part of a block that comes after its last whole record.
  mutating func putBack(_ block: Block, _ bytes: [UInt8], from start: Int) {
    line +=
      block.found.recordsAreLines
      ? block.found.records : LineCounting.lineEnds(in: bytes[..<start])
    keep(bytes, start..<block.length)
  }

  /// Keeps a part of a block that may begin at any record.
  mutating func putBack(_ bytes: [UInt8], _ range: Range<Int>) {
    line += LineCounting.lineEnds(in: bytes[..<range.lowerBound])
    keep(bytes, range)
  }

  private mutating func keep(_ bytes: [UInt8], _ range: Range<Int>) {
    rest.removeAll(keepingCapacity: true)
    rest.append(contentsOf: bytes[range])
  }

  private mutating func load(
    _ bytes: inout [UInt8], from length: Int, to limit: Int
  ) throws(ReadError) -> Int {
    let needed = limit + 1 + FieldScanner.slack
    bytes.grow(to: needed)
    if length == 0 { bytes.overwrite(at: 0, with: rest, 0..<rest.count) }
    do {
      return try text.fill(&bytes, from: length == 0 ? rest.count : length, to: limit)
    } catch {
      var placed = error
      placed.line = error.line.map { $0 + line }
      throw placed
    }
  }

  /// Ends the last line of the text, where it doesn't end itself.
  private func endingInLine(_ bytes: inout [UInt8], _ length: Int) -> Int {
    bytes[length] = 0
    if bytes[length - 1] == 0x0A || bytes[length - 1] == 0x0D { return length }
    bytes[length] = 0x0A
    return length + 1
  }

  private func checkRecord(
    _ bytes: [UInt8], _ length: Int, _ ends: [UInt32], _ found: FieldScanner.Found
  ) throws(ReadError) {
    if found.records == 0 { try limits.checkColumns(found.fields, file: name, line: line) }
    guard length >= limits.recordLength else { return }
    if found.isOpen { throw unterminated(bytes, ends, found) }
    throw ReadError(
      "record-too-long", file: name, line: line,
      "A record must not be longer than \(limits.recordLength) bytes.",
      remedy: "Check that this is a text file with line ends.")
  }

  private func unterminated(
    _ bytes: [UInt8], _ ends: [UInt32], _ found: FieldScanner.Found
  ) -> ReadError {
    var start = 0
    if found.fields > 0 {
      let end = Int(ends[found.fields - 1])
      start = FoundRecord.next(after: end, in: bytes) ?? end + 1
    }
    return ReadError(
      "quote-unterminated", file: name,
      line: line + LineCounting.lineEnds(in: bytes[..<start]),
      "A quoted field must end with a quote, but the one that begins here doesn't.")
  }
}
