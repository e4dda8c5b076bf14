/// Measures texts in a sans-serif font of one size.
///
/// Widths are whole thousandths of the font size, so that those of parts add up to that of the whole.
struct TextRuler {
  private let size: Double
  private let widths: [Int]

  init(size: Double, isBold: Bool) {
    self.size = size
    widths = isBold ? Self.bold : Self.regular
  }

  /// The width of the space between two words.
  var space: Int { widths[0] }

  /// The width of a text; letters beyond ASCII count as 600 thousandths.
  func thousandths(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { sum, letter in
      let index = Int(letter.value) - 32
      return sum + (widths.indices.contains(index) ? widths[index] : 600)
    }
  }

  /// Pixels at 96 dots per inch.
  func pixels(_ thousandths: Int) -> Double { Double(thousandths) / 1000 * size * 96 / 72 }

  /// Widths of the characters from space to tilde (Arial metrics).
  private static let regular: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The same in bold.
  private static let bold: [Int] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
