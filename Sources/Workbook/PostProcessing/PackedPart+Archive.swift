/// The package as a zip file.
extension PackedPart {
  /// Writes all parts in their order, each deflated and dated 1980-01-01 00:00.
  ///
  /// - Parameter streams: what goes into the parts of streamed sheets, by the name of the part.
  static func write(
    _ parts: [PackedPart], to file: borrowing OpenFile, streams: [String: PartStream] = [:]
  ) throws(WorkbookError) {
    var entries: [(part: PackedPart, offset: Int)] = []
    var offset = 0
    var waiting: [UInt8] = []
    for part in parts {
      var written = part
      waiting += localHeader(part)
      waiting += part.bytes
      if let stream = streams[part.name] {
        try file.write(waiting)
        waiting = []
        written = try part.write(stream, to: file, at: offset)
      }
      entries.append((written, offset))
      offset += 30 + part.name.utf8.count + written.packedSize
    }
    waiting += try directory(entries, at: offset)
    try file.write(waiting)
  }

  /// Writes what follows the header, and the header again with its numbers.
  private func write(
    _ stream: PartStream, to file: borrowing OpenFile, at offset: Int
  ) throws(WorkbookError) -> PackedPart {
    var written = self
    (written.checksum, written.size) = try stream.write(to: file)
    written.packedSize = try file.position() - offset - 30 - name.utf8.count
    guard written.size <= Int(UInt32.max) else { throw Self.tooLarge }
    try file.overwrite(Self.localHeader(written), at: offset)
    return written
  }

  private static func localHeader(_ part: PackedPart) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(0x0403_4B50, 4)
    bytes.appendEntry(part)
    bytes.append(0, 2)
    bytes += part.name.utf8
    return bytes
  }

  private static func directory(
    _ entries: [(part: PackedPart, offset: Int)], at start: Int
  ) throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    for (part, offset) in entries {
      bytes.append(0x0201_4B50, 4)
      bytes.append(20, 2)
      bytes.appendEntry(part)
      // extra, comment, disk, inner attributes; then outer attributes
      for _ in 0..<4 { bytes.append(0, 2) }
      bytes.append(0, 4)
      bytes.append(offset, 4)
      bytes += part.name.utf8
    }
    let size = bytes.count
    guard start + size <= Int(UInt32.max), entries.count <= Int(UInt16.max) else { throw tooLarge }
    bytes.append(0x0605_4B50, 4)
    bytes.append(0, 4)
    bytes.append(entries.count, 2)
    bytes.append(entries.count, 2)
    bytes.append(size, 4)
    bytes.append(start, 4)
    bytes.append(0, 2)
    return bytes
  }

  private static var tooLarge: WorkbookError {
    WorkbookError(
      "workbook-too-large", "The workbook and each of its sheets must take less than 4 GiB.",
      remedy: "Divide it into several workbooks.")
  }
}

/// A part that is made while it is written.
struct PartStream {
  let sheet: String
  let rows: StreamedRows
  let frame: SheetFrame

  func write(to file: borrowing OpenFile) throws(WorkbookError) -> (checksum: UInt32, size: Int) {
    let descriptor = file.descriptor
    let streaming = SheetStreaming(rows, in: frame, sheet: sheet) { (bytes) throws(WorkbookError) in
      try OpenFile.write(bytes[...], to: descriptor)
    }
    return try streaming.run(threads: WorkbookWriter.usualThreads)
  }
}

extension [UInt8] {
  /// Appends a number in little-endian order.
  fileprivate mutating func append(_ number: Int, _ count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  /// Appends what local header and directory entry have in common, up to the length of the name.
  fileprivate mutating func appendEntry(_ part: PackedPart) {
    append(20, 2)  // version needed: deflate
    append(0, 2)  // flags
    append(8, 2)  // deflate
    append(0, 2)  // 00:00
    append(0x0021, 2)  // 1980-01-01
    append(Int(part.checksum), 4)
    append(part.packedSize, 4)
    append(part.size, 4)
    append(part.name.utf8.count, 2)
  }
}
