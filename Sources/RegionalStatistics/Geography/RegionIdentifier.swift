/// The stable text by which studies and templates name a region.
///
/// An administrative region is named by its NIS code of five digits (`"21001"`, `"10000"`,
/// `"02000"`) or by an alias (`brussels`, `flanders`, `limburg`); a study region by the name of its
/// file (`vlaamse-rand`).
public struct RegionIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The identifier as written.
  public let text: String

  /// An identifier, or `nil` unless it consists of lower-case letters a-z, digits and single
  /// hyphens between them.
  public init?(_ text: String) {
    var previous: UInt8 = UInt8(ascii: "-")
    for byte in text.utf8 {
      let isLetter = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      let isInnerHyphen = byte == UInt8(ascii: "-") && previous != byte
      guard isLetter || isDigit || isInnerHyphen else { return nil }
      previous = byte
    }
    guard previous != UInt8(ascii: "-") else { return nil }
    self.text = text
  }

  /// The identifier of an administrative region: its NIS code with leading zeros.
  public init(nis: Int) {
    text = Self.digits(of: nis)
  }

  /// A NIS code as text, always of at least five digits: 2000 is `"02000"`.
  public static func digits(of nis: Int) -> String {
    let digits = String(nis)
    return String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }

  /// The order of the texts, by Unicode scalar.
  public static func < (first: RegionIdentifier, second: RegionIdentifier) -> Bool {
    first.text < second.text
  }

  /// The identifier as written.
  public var description: String { text }
}
