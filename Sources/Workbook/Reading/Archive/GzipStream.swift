/// The unpacked bytes of a gzip file, all its members one after the other.
public final class GzipStream: ByteStream {
  private let source: ByteSource
  private let limits: ReadingLimits
  private let inflater: Inflater
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var pending = 0..<0
  private var offset = 0
  private var produced = 0
  private var isBetweenMembers = false

  /// Makes a stream that starts at the first byte of the file.
  public init(_ source: ByteSource, limits: ReadingLimits = ReadingLimits()) throws(WorkbookError) {
    guard let inflater = Inflater(.gzip) else {
      throw WorkbookError("out-of-memory", file: source.path, "There is no memory to unpack.")
    }
    self.source = source
    self.limits = limits
    self.inflater = inflater
  }

  /// Unpacks the next bytes; zlib checks the CRC and size of each member.
  ///
  /// - Throws: `gzip-damaged`, `file-truncated`, `part-too-large` or `zip-ratio`.
  public func read(into buffer: inout [UInt8], from index: Int) throws(WorkbookError) -> Int {
    guard index >= 0, index < buffer.count else { return 0 }
    var room = index..<buffer.count
    while room.lowerBound == index {
      if pending.isEmpty {
        let count = try source.read(at: offset, into: &input)
        if count == 0 {
          guard isBetweenMembers else { throw source.truncated() }
          return 0
        }
        offset += count
        pending = 0..<count
      }
      if isBetweenMembers {
        guard !skipPadding() else { continue }
        inflater.restart()
        isBetweenMembers = false
      }
      try unpack(into: &buffer, &room)
    }
    produced += room.lowerBound - index
    try checkLimits()
    return room.lowerBound - index
  }

  /// Skips zero bytes after a member, as gzip does; says whether the block is used up.
  private func skipPadding() -> Bool {
    while let first = pending.first, input[first] == 0 { pending.removeFirst() }
    return pending.isEmpty
  }

  private func unpack(
    into buffer: inout [UInt8], _ room: inout Range<Int>
  ) throws(WorkbookError) {
    switch inflater.inflate(input, &pending, into: &buffer, &room) {
    case .ended: isBetweenMembers = true
    case .more: break
    case .damaged:
      throw WorkbookError(
        "gzip-damaged", file: source.path, "The gzip file can't be unpacked near byte \(offset).",
        remedy: "Get the file again.")
    }
  }

  /// Refuses a bomb before anything is made of its content, by unpacking as much as is allowed at
  /// any ratio; a file that turns into a bomb later on is refused where it does.
  ///
  /// - Throws: as `read`.
  public static func refuseBomb(
    _ source: ByteSource, limits: ReadingLimits = ReadingLimits()
  ) throws(WorkbookError) {
    let stream = try GzipStream(source, limits: limits)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while stream.produced <= limits.ratioFloor {
      guard try stream.read(into: &block, from: 0) > 0 else { return }
    }
  }

  private func checkLimits() throws(WorkbookError) {
    guard produced <= limits.unpackedBytes else {
      throw WorkbookError(
        "part-too-large", file: source.path,
        "The file must unpack to at most \(limits.unpackedBytes) bytes.", remedy: "Split the file.")
    }
    let packed = max(1, offset - pending.count)
    guard produced <= limits.ratioFloor || produced / packed <= limits.ratio else {
      throw WorkbookError(
        "zip-ratio", file: source.path,
        "The file must unpack to at most \(limits.ratio) times its size: it looks like a zip bomb.")
    }
  }
}

extension Range<Int> {
  fileprivate mutating func removeFirst() { self = (lowerBound + 1)..<upperBound }
}
