/// An estimate of how wide a cell must be to show its value, in pixels at 96 dots per inch.
enum ShownWidth {
  /// The width of a number, of a text, or of its longest word where it may wrap.
  static func pixels(_ cell: ReadSheetCell, _ style: ReadStyle) -> Double {
    switch cell.value {
    case .number(let number):
      return pixels(ShownNumber.text(number, style.numberFormat), style.font)
    case .text(let text):
      guard style.wraps else { return pixels(text, style.font) }
      // Digests and other codes are broken anywhere.
      return text.utf8.split { Self.breaks.contains($0) }.reduce(0) { widest, word in
        let word = Substring(word)
        return word.count <= 30 ? max(widest, pixels(word, style.font)) : widest
      }
    default: return 0
    }
  }

  /// The signs after which a text may continue on the next line.
  private static let breaks = Array(" -\n/".utf8)

  /// Widths of a sans-serif font in thousandths of its size.
  private static func pixels(_ text: some StringProtocol, _ font: ReadFont) -> Double {
    let thousandths = text.unicodeScalars.reduce(0) { sum, scalar in
      guard !scalar.isASCII else { return sum + widths[Int(scalar.value)] }
      return sum + (scalar == "\u{A0}" || scalar == "\u{202F}" ? narrow : usual)
    }
    return Double(thousandths) / 1000 * font.size * 96 / 72
  }

  private static let narrow = 280
  private static let usual = 556

  /// The width of each ASCII sign.
  private static let widths: [Int] = (0..<128).map { code in
    switch Character(Unicode.Scalar(UInt8(code))) {
    case "i", "j", "l", "t", "f", "I", ".", ",", ":", ";", "'", "|", "!", " ", "(", ")", "[", "]",
      "-":
      narrow
    case "m", "w", "M", "W", "%": 860
    case "A"..."Z": 680
    default: usual
    }
  }
}
