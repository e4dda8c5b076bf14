/// The unpacked bytes of one part of a zip archive.
///
/// Checks size, ratio and CRC while it unpacks: a directory that lies is found out.
public final class ZipEntryStream: ByteStream {
  private let source: ByteSource
  private let entry: ZipEntry
  private let limits: ReadingLimits
  private let inflater: Inflater?
  private var input = [UInt8](repeating: 0, count: 1 << 16)
  private var pending = 0..<0
  private var offset: Int
  private let end: Int
  private var produced = 0
  private var checksum = Checksum()
  private var isFinished = false

  init(_ archive: ZipArchive, _ entry: ZipEntry) throws(WorkbookError) {
    source = archive.source
    self.entry = entry
    limits = archive.limits
    try Self.check(entry, source.path, limits)
    let header = try source.bytes(at: entry.headerOffset, count: 30)
    let start = entry.headerOffset + 30 + header.number16(26) + header.number16(28)
    guard header.number32(0) == 0x0403_4b50, entry.packedSize <= source.size - start else {
      throw Self.damaged(entry, source.path, "its place in the file is wrong")
    }
    offset = start
    end = start + entry.packedSize
    inflater = entry.method == 8 ? Inflater(.raw) : nil
  }

  private static func check(
    _ entry: ZipEntry, _ path: String, _ limits: ReadingLimits
  ) throws(WorkbookError) {
    guard !entry.isEncrypted else {
      throw WorkbookError(
        "part-encrypted", file: path, "The part '\(entry.name)' is protected with a password.",
        remedy: "Save the file without a password.")
    }
    guard entry.method == 8 || entry.method == 0 && entry.size == entry.packedSize else {
      throw WorkbookError(
        "part-packing", file: path,
        "The part '\(entry.name)' must be stored or deflated, found method \(entry.method).",
        remedy: "Pack the archive again with the usual deflate method.")
    }
    try checkSize(entry.size, entry, path, limits)
  }

  private static func checkSize(
    _ size: Int, _ entry: ZipEntry, _ path: String, _ limits: ReadingLimits
  ) throws(WorkbookError) {
    guard size <= limits.unpackedBytes else {
      throw WorkbookError(
        "part-too-large", file: path,
        "The part '\(entry.name)' must unpack to at most \(limits.unpackedBytes) bytes, "
          + "found \(size).",
        remedy: "Split the file.")
    }
    guard size <= limits.ratioFloor || size / max(1, entry.packedSize) <= limits.ratio else {
      throw WorkbookError(
        "zip-ratio", file: path,
        "The part '\(entry.name)' must unpack to at most \(limits.ratio) times its size, found "
          + "\(size / max(1, entry.packedSize)) times: it looks like a zip bomb.")
    }
  }

  /// Unpacks the next bytes.
  ///
  /// - Throws: `part-damaged` when the bytes, the size or the CRC are wrong.
  public func read(into buffer: inout [UInt8], from index: Int) throws(WorkbookError) -> Int {
    guard index >= 0, index < buffer.count, !isFinished else { return 0 }
    var room = index..<buffer.count
    while room.lowerBound == index, !isFinished {
      try refill()
      try unpack(into: &buffer, &room)
    }
    let count = room.lowerBound - index
    produced += count
    checksum.add(buffer, index..<room.lowerBound)
    guard produced <= entry.size else { throw damaged("it is larger than the directory says") }
    if isFinished { try checkEnd() }
    return count
  }

  private func refill() throws(WorkbookError) {
    guard pending.isEmpty, offset < end else { return }
    let count = min(try source.read(at: offset, into: &input), end - offset)
    guard count > 0 else { throw source.truncated() }
    offset += count
    pending = 0..<count
  }

  private func unpack(
    into buffer: inout [UInt8], _ room: inout Range<Int>
  ) throws(WorkbookError) {
    guard entry.method == 8 else {
      let count = min(room.count, pending.count)
      for step in 0..<count { buffer[room.lowerBound + step] = input[pending.lowerBound + step] }
      room = (room.lowerBound + count)..<room.upperBound
      pending = (pending.lowerBound + count)..<pending.upperBound
      isFinished = pending.isEmpty && offset == end
      return
    }
    guard let inflater else { throw damaged("there is no memory to unpack it") }
    let before = room.lowerBound
    switch inflater.inflate(input, &pending, into: &buffer, &room) {
    case .ended: isFinished = true
    case .damaged: throw damaged("its bytes can't be unpacked")
    case .more:
      guard room.lowerBound > before || !pending.isEmpty || offset < end else {
        throw damaged("it is cut off")
      }
    }
  }

  private func checkEnd() throws(WorkbookError) {
    guard produced == entry.size else {
      throw damaged("it has \(produced) bytes, the directory says \(entry.size)")
    }
    guard checksum.value == entry.checksum else { throw damaged("its checksum is wrong") }
  }

  private func damaged(_ what: String) -> WorkbookError {
    Self.damaged(entry, source.path, what)
  }

  private static func damaged(_ entry: ZipEntry, _ path: String, _ what: String) -> WorkbookError {
    WorkbookError(
      "part-damaged", file: path, "The part '\(entry.name)' can't be read: \(what).",
      remedy: "Get the file again.")
  }
}
