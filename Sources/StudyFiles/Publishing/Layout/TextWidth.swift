/// Estimates how wide a text is in a sans-serif font, so that columns fit what they show.
enum TextWidth {
  /// Widths of the characters from space to tilde in thousandths of the font size (Arial metrics).
  private static let widths: [Int] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The same in bold.
  private static let boldWidths: [Int] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]

  /// Width in pixels at 96 dots per inch; letters beyond ASCII count as 600 thousandths.
  static func pixels(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let widths = isBold ? boldWidths : widths
    let thousandths = text.unicodeScalars.reduce(0) { sum, letter in
      let index = Int(letter.value) - 32
      return sum + (widths.indices.contains(index) ? widths[index] : 600)
    }
    return Double(thousandths) / 1000 * size * 96 / 72
  }

  /// The column width, in the unit of spreadsheets, that shows so many pixels and some air.
  static func columnWidth(pixels: Double) -> Double {
    ((pixels + 7) / 7 * 100).rounded(.up) / 100
  }

  /// The pixels inside a column of this width.
  static func pixels(columnWidth: Double) -> Double { columnWidth * 7 - 7 }

  /// The text in lines that fit so many pixels, broken at spaces.
  ///
  /// A word that is wider than that is broken anywhere, as spreadsheets do.
  static func lines(_ text: String, pixels limit: Double, size: Double, isBold: Bool = false)
    -> [String]
  {
    func fits(_ text: String) -> Bool { pixels(text, size: size, isBold: isBold) <= limit }
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces = fits(word) ? [word] : pieces(of: word, where: fits)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
    }
    return lines + [line]
  }

  /// Whether a program that breaks lines at hyphens too would break a period such as `2010-2011`.
  static func breaksPeriod(
    _ text: String, pixels limit: Double, size: Double, isBold: Bool = false
  ) -> Bool {
    var line = ""
    for word in words(of: text) {
      var piece = line.isEmpty ? "" : " "
      for letter in word {
        piece.append(letter)
        guard letter == "-" else { continue }
        line = continued(line, piece, pixels: limit, size: size, isBold: isBold)
        piece = ""
      }
      let longer = line + piece
      let fits = pixels(longer, size: size, isBold: isBold) <= limit
      if !fits, line.hasSuffix("-"), piece.first?.isNumber ?? false,
        line.dropLast().last?.isNumber ?? false
      {
        return true
      }
      line = fits ? longer : String(piece.drop { $0 == " " })
    }
    return false
  }

  /// The line with a piece more, or a new one where that is too long.
  private static func continued(
    _ line: String, _ piece: String, pixels limit: Double, size: Double, isBold: Bool
  ) -> String {
    pixels(line + piece, size: size, isBold: isBold) <= limit
      ? line + piece : String(piece.drop { $0 == " " })
  }

  /// What must not be broken: words, the markers of notes, such as `[noot 1]`, a number and the word
  /// before it, such as `tot 4`, and the French punctuation that stands after a space.
  private static func words(of text: String) -> [String] {
    text.split(separator: " ").reduce(into: []) { words, word in
      let last = words.last ?? ""
      let isInMarker = last.hasPrefix("[") && !last.contains("]") && word.hasSuffix("]")
      let follows = trailing.contains(String(word)) || isNumber(word)
      if isInMarker || !words.isEmpty && follows || last.hasSuffix("«") {
        words[words.count - 1] += " \(word)"
      } else {
        words.append(String(word))
      }
    }
  }

  /// Whether it is a number that says little by itself, perhaps at the end of a sentence.
  private static func isNumber(_ word: Substring) -> Bool {
    word.count <= 4 && word.first?.isNumber ?? false
      && word.allSatisfy { $0.isNumber || ",.;:)".contains($0) }
  }

  private static let trailing: Set = [":", ";", "?", "!", "»", "%"]

  /// The parts of a word that fit, each of one letter at least.
  private static func pieces(of word: String, where fits: (String) -> Bool) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for letter in word {
      if !piece.isEmpty, !fits(piece + String(letter)) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(letter)
    }
    return pieces + [piece]
  }
}
