/// A marker such as `[noot 3]` or `[note 3]`.
enum NoteMarker {
  /// The numbers of the markers in a text, from left to right.
  static func numbers(in text: String) -> [Int] {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return [] }
    return text.split(separator: "[", omittingEmptySubsequences: false).dropFirst().compactMap {
      piece in
      guard let end = piece.firstIndex(of: "]") else { return nil }
      return number(of: piece[..<end])
    }
  }

  /// The number of a text such as `noot 3`; nil for other texts.
  static func number(of text: some StringProtocol) -> Int? {
    let words = text.lowercased().split(separator: " ")
    guard words.count == 2, words[0] == "note" || words[0] == "noot" else { return nil }
    return Int(words[1])
  }
}
