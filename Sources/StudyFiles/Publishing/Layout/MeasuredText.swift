/// A text whose words have been measured once, to be broken into lines of any width.
struct MeasuredText {
  /// What must not be broken: a word, and what belongs to it.
  private struct Word {
    let text: String
    let width: Int
    /// What ends in a hyphen, where some programs break lines, and what is left.
    let pieces: [Piece]
    let rest: Piece
  }

  /// A part of a word.
  private struct Piece {
    let width: Int
    /// The width at the start of a line, without spaces.
    let widthAtStart: Int
    let isEmptyAtStart: Bool
    let startsWithNumber: Bool
    /// Whether it ends in a number and a hyphen.
    let endsLikeYear: Bool

    init(_ text: String, _ ruler: TextRuler) {
      let shown = text.drop { $0 == " " }
      width = ruler.thousandths(text)
      widthAtStart = ruler.thousandths(shown)
      isEmptyAtStart = shown.isEmpty
      startsWithNumber = text.first?.isNumber ?? false
      endsLikeYear = text.last == "-" && text.dropLast().last?.isNumber ?? false
    }
  }

  private let ruler: TextRuler
  private let words: [Word]

  init(_ text: String, size: Double, isBold: Bool = false) {
    let ruler = TextRuler(size: size, isBold: isBold)
    self.ruler = ruler
    words = Self.words(of: text).map { word in
      var pieces: [Piece] = []
      var rest = Substring(word)
      while let hyphen = rest.firstIndex(of: "-") {
        pieces.append(Piece(String(rest[...hyphen]), ruler))
        rest = rest[hyphen...].dropFirst()
      }
      return Word(
        text: word, width: ruler.thousandths(word), pieces: pieces,
        rest: Piece(String(rest), ruler))
    }
  }

  /// The text in lines that fit so many pixels, broken at spaces.
  ///
  /// A word that is wider than that is broken anywhere, as spreadsheets do.
  func lines(pixels limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in words {
      let longer = line.isEmpty ? word.width : width + ruler.space + word.width
      if ruler.pixels(longer) <= limit {
        line += line.isEmpty ? word.text : " " + word.text
        width = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      let pieces =
        ruler.pixels(word.width) <= limit ? [word.text] : pieces(of: word.text, pixels: limit)
      lines += pieces.dropLast()
      line = pieces.last ?? ""
      width = ruler.thousandths(line)
    }
    return lines + [line]
  }

  /// Whether a program that breaks lines at hyphens too would break a period such as `2010-2011`.
  func breaksPeriod(pixels limit: Double) -> Bool {
    var width = 0
    var isEmpty = true
    /// Adds a piece to the line, or begins a line with it; returns whether it fitted.
    func add(_ piece: Piece, after space: Int) -> Bool {
      let longer = width + space + piece.width
      let fits = ruler.pixels(longer) <= limit
      width = fits ? longer : piece.widthAtStart
      isEmpty = fits ? isEmpty && space == 0 && piece.width == 0 : piece.isEmptyAtStart
      return fits
    }
    for word in words {
      var space = isEmpty ? 0 : ruler.space
      var isAfterYear = false
      for piece in word.pieces {
        _ = add(piece, after: space)
        space = 0
        isAfterYear = piece.endsLikeYear
      }
      if !add(word.rest, after: space), isAfterYear, word.rest.startsWithNumber { return true }
    }
    return false
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
    word.first?.isNumber ?? false && word.count <= 4
      && word.allSatisfy { $0.isNumber || ",.;:)".contains($0) }
  }

  private static let trailing: Set = [":", ";", "?", "!", "»", "%"]

  /// The parts of a word that fit, each of one letter at least.
  private func pieces(of word: String, pixels limit: Double) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var width = 0
    for letter in word {
      let own = ruler.thousandths(String(letter))
      if !piece.isEmpty, ruler.pixels(width + own) > limit {
        pieces.append(piece)
        (piece, width) = ("", 0)
      }
      piece.append(letter)
      width += own
    }
    return pieces + [piece]
  }
}
