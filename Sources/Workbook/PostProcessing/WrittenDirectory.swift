/// The central directory of a zip file that libxlsxwriter wrote.
struct WrittenDirectory {
  private let bytes: [UInt8]

  /// Takes the bytes of a zip file.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// All entries, in the order of the directory, still packed.
  func parts() throws(WorkbookError) -> [WrittenPackage.Part] {
    // 22 bytes at the end: the library writes no comment behind them.
    let end = bytes.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50 else {
      throw WrittenPackage.notWhole("has no directory", "the file")
    }
    var parts: [WrittenPackage.Part] = []
    var offset = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
      guard number(offset, 4) == 0x0201_4B50 else {
        throw WrittenPackage.notWhole("is damaged", "the directory")
      }
      parts.append(try part(offset))
      offset += 46 + number(offset + 28, 2) + number(offset + 30, 2) + number(offset + 32, 2)
    }
    return parts
  }

  private func part(_ entry: Int) throws(WorkbookError) -> WrittenPackage.Part {
    let nameStart = entry + 46
    let nameEnd = nameStart + number(entry + 28, 2)
    guard nameEnd <= bytes.count else {
      throw WrittenPackage.notWhole("is damaged", "the directory")
    }
    let name = String(decoding: bytes[nameStart..<nameEnd], as: UTF8.self)
    let local = number(entry + 42, 4)
    let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
    let end = start + number(entry + 20, 4)
    guard number(local, 4) == 0x0403_4B50, end <= bytes.count, number(entry + 10, 2) == 8 else {
      throw WrittenPackage.notWhole("is damaged", name)
    }
    return WrittenPackage.Part(
      name: name, checksum: UInt32(number(entry + 16, 4)), size: number(entry + 24, 4),
      packed: bytes[start..<end])
  }

  /// A little-endian number; 0 beyond the end, which no check above accepts.
  private func number(_ offset: Int, _ count: Int) -> Int {
    guard offset >= 0, offset + count <= bytes.count else { return 0 }
    return (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
  }
}
