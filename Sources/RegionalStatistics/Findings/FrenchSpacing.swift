/// The spaces that French puts beside some marks, at which a line must not break.
enum FrenchSpacing {
  /// The text with a no-break space where a space stands before one of `: ; ? ! % »` or after `«`.
  static func applied(to text: String) -> String {
    guard mayHaveMark(text) else { return text }
    return places.reduce(text) { $0.replacing($1.spaced, with: $1.kept) }
  }

  private static let marks = [":", ";", "?", "!", "%", "»"]
  private static let places =
    marks.map { (spaced: " \($0)", kept: "\u{A0}\($0)") }
    + [(spaced: "« ", kept: "«\u{A0}")]

  /// Whether a space stands beside a byte of a mark, which few texts have; found without searching
  /// for each mark.
  private static func mayHaveMark(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if last == space, firstBytes.contains(byte) { return true }
      if byte == space, last == endOfOpeningQuote { return true }
      last = byte
    }
    return false
  }

  private static let space = UInt8(ascii: " ")
  private static let firstBytes = marks.compactMap(\.utf8.first)
  private static let endOfOpeningQuote = Array("«".utf8).last ?? space
}
