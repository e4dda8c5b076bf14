/// The 256 characters of Windows-1252 as UTF-8.
///
/// The five bytes without a character become control characters, as the WHATWG encoding standard
/// has it (<https://encoding.spec.whatwg.org/#windows-1252>).
enum Windows1252 {
  /// Writes a character and returns the position after it; at most three bytes.
  static func append(_ byte: UInt8, to bytes: inout [UInt8], at position: Int) -> Int {
    if byte < 0x80 {
      bytes[position] = byte
      return position + 1
    }
    let value = byte < 0xA0 ? special[Int(byte) - 0x80] : UInt16(byte)
    if value < 0x800 {
      bytes[position] = UInt8(0xC0 | value >> 6)
      bytes[position + 1] = UInt8(0x80 | value & 0x3F)
      return position + 2
    }
    bytes[position] = UInt8(0xE0 | value >> 12)
    bytes[position + 1] = UInt8(0x80 | value >> 6 & 0x3F)
    bytes[position + 2] = UInt8(0x80 | value & 0x3F)
    return position + 3
  }

  private static let special: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
