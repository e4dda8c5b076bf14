/// Takes the quotes away from a field.
enum Quoting {
  /// The value of a field's raw bytes: the enclosing quotes go, doubled ones become one.
  ///
  /// What follows the closing quote is kept as it stands, as Python's csv module does.
  static func unquoted(_ raw: ArraySlice<UInt8>, quote: UInt8?) -> ArraySlice<UInt8> {
    guard let quote, raw.first == quote else { return raw }
    let inner = raw.dropFirst()
    guard let closing = inner.firstIndex(of: quote) else { return inner }
    return closing == raw.endIndex - 1 ? inner.dropLast() : rebuilt(inner, quote)
  }

  private static func rebuilt(_ inner: ArraySlice<UInt8>, _ quote: UInt8) -> ArraySlice<UInt8> {
    var value: [UInt8] = []
    value.reserveCapacity(inner.count)
    var index = inner.startIndex
    while index < inner.endIndex {
      if inner[index] == quote {
        index += 1
        guard index < inner.endIndex, inner[index] == quote else { break }
      }
      value.append(inner[index])
      index += 1
    }
    value.append(contentsOf: inner[index...])
    return value[...]
  }
}
