internal import RegionalStatistics

/// The bytes of a text file as valid UTF-8 without NUL, whatever its encoding.
struct TextSource: Sendable {
  /// The least room that `fill` must be given.
  static let leastRoom = 16

  private var stream: any ByteStream
  private let declared: TextEncoding?
  /// What was read, but not given yet, as in the file.
  private var pending: [UInt8] = []
  private var streamIsAtEnd = false
  /// The encoding; known once something was read.
  private(set) var detected: DetectedEncoding?

  /// What the file is called in messages.
  var name: String { stream.name }
  /// Whether everything was given.
  var isAtEnd: Bool { streamIsAtEnd && pending.isEmpty }

  init(_ stream: any ByteStream, declared: TextEncoding? = nil) {
    self.stream = stream
    self.declared = declared
  }

  /// Fills `bytes` from `length` on up to about `limit`.
  ///
  /// - Returns: the new length, more than before until the end.
  /// - Throws: errors whose lines are counted from 0 at the beginning of `bytes`.
  mutating func fill(
    _ bytes: inout [UInt8], from length: Int, to limit: Int
  ) throws(ReadError) -> Int {
    if detected == nil { try detect() }
    switch detected?.encoding {
    case .utf16LittleEndian: return try fillWide(&bytes, length, limit, isLittleEndian: true)
    case .utf16BigEndian: return try fillWide(&bytes, length, limit, isLittleEndian: false)
    case .windows1252: return try fillWestern(&bytes, length, limit)
    case .utf8, nil: return try fillUTF8(&bytes, length, limit)
    }
  }

  private mutating func detect() throws(ReadError) {
    try readPending(1 << 16)
    if let kind = BinaryKind(pending) { throw kind.error(file: name) }
    let detected = DetectedEncoding.detectEncoding(of: pending, declared: declared)
    pending.removeFirst(detected.markLength)
    self.detected = detected
  }

  /// Reads until `pending` has as many bytes as wanted or the stream ends.
  private mutating func readPending(_ wanted: Int) throws(ReadError) {
    var count = pending.count
    guard count < wanted, !streamIsAtEnd else { return }
    pending.grow(to: wanted)
    while count < wanted, !streamIsAtEnd {
      let read = try stream.read(into: &pending, count..<wanted)
      streamIsAtEnd = read == 0
      count += read
    }
    pending.removeLast(wanted - count)
  }

  private mutating func fillUTF8(
    _ bytes: inout [UInt8], _ start: Int, _ limit: Int
  ) throws(ReadError) -> Int {
    let given = min(pending.count, limit - start)
    bytes.overwrite(at: start, with: pending, 0..<given)
    pending.removeFirst(given)
    var end = start + given
    while end < limit, !streamIsAtEnd {
      let read = try stream.read(into: &bytes, end..<limit)
      streamIsAtEnd = read == 0
      end += read
    }
    switch TextCheck.check(bytes, start..<end) {
    case .zero(let position): throw binary(bytes, position)
    case .valid(let valid, let hasMultibyte):
      if valid < end, isAtEnd { return try refuseOrSwitch(&bytes, valid, end, limit, hasMultibyte) }
      if hasMultibyte, detected?.ground == .onlyASCII { detected?.ground = .validUTF8 }
      pending.insert(contentsOf: bytes[valid..<end], at: 0)
      return valid
    case .invalid(let position, let hasMultibyte):
      return try refuseOrSwitch(&bytes, position, end, limit, hasMultibyte)
    }
  }

  /// Reads on as Windows-1252 where everything so far was ASCII, which is the same in both.
  private mutating func refuseOrSwitch(
    _ bytes: inout [UInt8], _ position: Int, _ end: Int, _ limit: Int, _ hasMultibyte: Bool
  ) throws(ReadError) -> Int {
    guard detected?.ground == .onlyASCII, !hasMultibyte else {
      throw ReadError(
        "encoding-invalid", file: name, line: LineCounting.lineEnds(in: bytes[..<position]),
        "The text must be \(TextEncoding.utf8.rawValue) throughout, but this line isn't.",
        remedy: "Declare the encoding, or save the file as UTF-8.")
    }
    detected = DetectedEncoding(encoding: .windows1252, ground: .invalidUTF8)
    pending.insert(contentsOf: bytes[position..<end], at: 0)
    guard limit - position >= Self.leastRoom else { return position }
    return try fillWestern(&bytes, position, limit)
  }

  private mutating func fillWestern(
    _ bytes: inout [UInt8], _ start: Int, _ limit: Int
  ) throws(ReadError) -> Int {
    try readPending((limit - start) / 3)
    var end = start
    let taken = min(pending.count, (limit - start) / 3)
    for byte in pending[..<taken] {
      if byte == 0 { throw binary(bytes, end) }
      end = Windows1252.append(byte, to: &bytes, at: end)
    }
    pending.removeFirst(taken)
    return end
  }

  private mutating func fillWide(
    _ bytes: inout [UInt8], _ start: Int, _ limit: Int, isLittleEndian: Bool
  ) throws(ReadError) -> Int {
    try readPending((limit - start) / 3 * 2)
    let units = WideUnits(
      bytes: pending[..<min(pending.count, (limit - start) / 3 * 2)],
      isLittleEndian: isLittleEndian)
    var end = start
    var taken = 0
    while let scalar = units.scalar(at: taken) {
      if scalar.value == 0 { throw binary(bytes, end) }
      for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
        bytes[end] = byte
        end += 1
      }
      taken += scalar.value > 0xFFFF ? 4 : 2
    }
    let isEnd = streamIsAtEnd && units.bytes.count == pending.count
    pending.removeFirst(taken)
    if units.isWrong(at: taken, isEnd: isEnd) {
      throw ReadError(
        "encoding-invalid", file: name, line: LineCounting.lineEnds(in: bytes[..<end]),
        "The text must be UTF-16 throughout, but this line isn't.")
    }
    return end
  }

  private func binary(_ bytes: [UInt8], _ position: Int) -> ReadError {
    ReadError(
      "file-binary", file: name, line: LineCounting.lineEnds(in: bytes[..<position]),
      "The file must be text, but a NUL byte stands here.",
      remedy: "Export the table as CSV in UTF-8.")
  }
}
