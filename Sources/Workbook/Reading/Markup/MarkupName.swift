/// A local name of an element or attribute, packed in words so that comparing costs no memory.
///
/// Exact up to 32 bytes; longer names keep their length and their first 32 bytes, and no name this
/// reader looks for is that long.
public struct MarkupName: Hashable, Sendable, ExpressibleByStringLiteral {
  private var first: UInt64 = 0
  private var second: UInt64 = 0
  private var third: UInt64 = 0
  private var fourth: UInt64 = 0
  private var length = 0

  /// No name.
  public init() {}

  /// Makes a name from a literal.
  public init(stringLiteral value: String) {
    for byte in value.utf8 { add(byte) }
  }

  /// Adds the next byte.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let shift = UInt64((length & 7) * 8)
    switch length >> 3 {
    case 0: first |= UInt64(byte) << shift
    case 1: second |= UInt64(byte) << shift
    case 2: third |= UInt64(byte) << shift
    case 3: fourth |= UInt64(byte) << shift
    default: break
    }
    length += 1
  }

  /// The name as text, cut after 32 bytes.
  var text: String {
    let words = [first, second, third, fourth]
    let bytes = (0..<min(length, 32)).map { index in
      UInt8(truncatingIfNeeded: words[index >> 3] >> UInt64((index & 7) * 8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
