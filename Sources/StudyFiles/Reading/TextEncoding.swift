/// How the characters of a text file are stored.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  /// One to four bytes for each character; ASCII is a part of it.
  case utf8 = "UTF-8"
  /// Two or four bytes, the low one first.
  case utf16LittleEndian = "UTF-16LE"
  /// Two or four bytes, the high one first.
  case utf16BigEndian = "UTF-16BE"
  /// One byte for each of 256 characters of western Europe.
  case windows1252 = "windows-1252"
}

/// An encoding and what it was concluded from.
public struct DetectedEncoding: Hashable, Sendable {
  /// What an encoding was concluded from.
  public enum Ground: String, Hashable, Sendable {
    /// The user said so.
    case declared = "declared"
    /// A byte order mark stands at the beginning.
    case byteOrderMark = "byte order mark"
    /// Every second byte is zero.
    case zeroBytes = "zero bytes"
    /// The bytes beyond ASCII are valid UTF-8.
    case validUTF8 = "valid UTF-8"
    /// The bytes beyond ASCII aren't valid UTF-8.
    case invalidUTF8 = "not valid UTF-8"
    /// There are no bytes beyond ASCII.
    case onlyASCII = "only ASCII"
  }

  /// The encoding.
  public var encoding: TextEncoding
  /// What it was concluded from.
  public var ground: Ground
  /// How many bytes the byte order mark takes.
  public var markLength = 0
}

extension DetectedEncoding {
  /// Concludes the encoding from the first bytes of a file.
  ///
  /// - Parameters:
  ///   - head: the first bytes, some thousands if there are as many.
  ///   - declared: the encoding that the user says it is; then only its mark is looked for.
  static func detectEncoding(of head: [UInt8], declared: TextEncoding? = nil) -> Self {
    for (encoding, mark) in marks where head.starts(with: mark) {
      if declared == nil || declared == encoding {
        let ground: Ground = declared == nil ? .byteOrderMark : .declared
        return Self(encoding: encoding, ground: ground, markLength: mark.count)
      }
    }
    if let declared { return Self(encoding: declared, ground: .declared) }
    if let encoding = wideEncoding(head) { return Self(encoding: encoding, ground: .zeroBytes) }
    switch TextCheck.check(head, 0..<head.count) {
    case .valid(let end, let hasMultibyte):
      let isPlain = !hasMultibyte && end == head.count
      return Self(encoding: .utf8, ground: isPlain ? .onlyASCII : .validUTF8)
    case .invalid: return Self(encoding: .windows1252, ground: .invalidUTF8)
    case .zero: return Self(encoding: .utf8, ground: .onlyASCII)
    }
  }

  private static let marks: [(TextEncoding, [UInt8])] = [
    (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LittleEndian, [0xFF, 0xFE]),
    (.utf16BigEndian, [0xFE, 0xFF]),
  ]

  /// UTF-16 without a mark: in western texts nearly all high bytes are zero, and no low ones.
  private static func wideEncoding(_ head: [UInt8]) -> TextEncoding? {
    var zeros = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let pairs = head.count / 2
    guard pairs > 0 else { return nil }
    if zeros.odd * 2 > pairs, zeros.even * 50 <= pairs { return .utf16LittleEndian }
    if zeros.even * 2 > pairs, zeros.odd * 50 <= pairs { return .utf16BigEndian }
    return nil
  }
}
