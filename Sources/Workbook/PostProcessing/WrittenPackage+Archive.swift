/// The package as zip bytes.
extension WrittenPackage {
  /// A zip file of all parts in their order, each deflated and dated 1980-01-01 00:00.
  func archive() throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(parts.reduce(22) { $0 + $1.packed.count + 2 * $1.name.utf8.count + 76 })
    var offsets: [Int] = []
    for part in parts {
      offsets.append(bytes.count)
      bytes.append(0x0403_4B50, 4)
      bytes.appendEntry(part)
      bytes.append(0, 2)
      bytes += part.name.utf8
      bytes += part.packed
    }
    let directory = bytes.count
    for (part, offset) in zip(parts, offsets) {
      bytes.append(0x0201_4B50, 4)
      bytes.append(20, 2)
      bytes.appendEntry(part)
      // extra, comment, disk, inner attributes; then outer attributes
      for _ in 0..<4 { bytes.append(0, 2) }
      bytes.append(0, 4)
      bytes.append(offset, 4)
      bytes += part.name.utf8
    }
    let size = bytes.count - directory
    guard bytes.count <= Int(UInt32.max), parts.count <= Int(UInt16.max) else {
      throw WorkbookError(
        "workbook-too-large", "The workbook must take less than 4 GiB.",
        remedy: "Divide it into several workbooks.")
    }
    bytes.append(0x0605_4B50, 4)
    bytes.append(0, 4)
    bytes.append(parts.count, 2)
    bytes.append(parts.count, 2)
    bytes.append(size, 4)
    bytes.append(directory, 4)
    bytes.append(0, 2)
    return bytes
  }
}

extension [UInt8] {
  /// Appends a number in little-endian order.
  fileprivate mutating func append(_ number: Int, _ count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  /// Appends what local header and directory entry have in common, up to the length of the name.
  fileprivate mutating func appendEntry(_ part: WrittenPackage.Part) {
    append(20, 2)  // version needed: deflate
    append(0, 2)  // flags
    append(8, 2)  // deflate
    append(0, 2)  // 00:00
    append(0x0021, 2)  // 1980-01-01
    append(Int(part.checksum), 4)
    append(part.packed.count, 4)
    append(part.size, 4)
    append(part.name.utf8.count, 2)
  }
}
