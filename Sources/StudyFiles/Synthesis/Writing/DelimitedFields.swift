/// Fields of a comma-separated line as bytes, each followed by a comma.
enum DelimitedFields {
  /// When fields get quotes.
  enum Quoting { case whereNeeded, always }

  /// The bytes of fields, each followed by a comma.
  static func bytes(_ fields: [String], quoting: Quoting = .whereNeeded) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields { bytes += Self.field(field, quoting) + [UInt8(ascii: ",")] }
    return bytes
  }

  /// The bytes of one field.
  static func field(_ text: String, _ quoting: Quoting = .whereNeeded) -> [UInt8] {
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    guard quoting == .always || needsQuotes else { return Array(text.utf8) }
    let quote = UInt8(ascii: "\"")
    return [quote] + text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }

  /// A header line without its end.
  static func header(_ columns: [String], quoting: Quoting = .whereNeeded) -> [UInt8] {
    bytes(columns, quoting: quoting).dropLast()
  }
}
