extension StringProtocol {
  /// Whether the bytes of a text stand somewhere in it.
  ///
  /// `contains` compares characters, which takes many times as long; checks look into every cell.
  func hasBytes(of text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
