/// An estimate of how wide a cell must be to show its value, in pixels at 96 dots per inch.
enum ShownWidth {
  /// The width of a number, of a text, or of its longest word where it may wrap.
  static func pixels(_ cell: ReadSheetCell, _ style: ReadStyle) -> Double {
    switch cell.value {
    case .number(let number):
      return pixels(ShownNumber.text(number, style.numberFormat), style.font)
    case .text(let text):
      guard style.wraps else { return pixels(text, style.font) }
      let words = text.split { $0 == " " || $0 == "-" || $0 == "\n" || $0 == "/" }
      // Digests and other codes are broken anywhere.
      return words.filter { $0.count <= 30 }.map { pixels(String($0), style.font) }.max() ?? 0
    default: return 0
    }
  }

  /// Widths of a sans-serif font in thousandths of its size.
  private static func pixels(_ text: String, _ font: ReadFont) -> Double {
    let thousandths = text.unicodeScalars.reduce(0.0) { sum, scalar in
      switch scalar {
      case "i", "j", "l", "t", "f", "I", ".", ",", ":", ";", "'", "|", "!", " ", "(", ")", "[", "]",
        "-", "\u{A0}", "\u{202F}":
        sum + 280
      case "m", "w", "M", "W", "%": sum + 860
      case "A"..."Z": sum + 680
      default: sum + 556
      }
    }
    return thousandths / 1000 * font.size * 96 / 72
  }
}
