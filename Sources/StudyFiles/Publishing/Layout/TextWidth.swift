/// Estimates how wide a text is in a sans-serif font, so that columns fit what they show.
enum TextWidth {
  /// Width in pixels at 96 dots per inch; letters beyond ASCII count as 600 thousandths.
  static func pixels(_ text: String, size: Double, isBold: Bool = false) -> Double {
    let ruler = TextRuler(size: size, isBold: isBold)
    return ruler.pixels(ruler.thousandths(text))
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
    if !hasNeedlessSpace(text), pixels(text, size: size, isBold: isBold) <= limit { return [text] }
    return MeasuredText(text, size: size, isBold: isBold).lines(pixels: limit)
  }

  /// Whether a space stands at an end or beside another one.
  private static func hasNeedlessSpace(_ text: String) -> Bool {
    var isAfterSpace = true
    for byte in text.utf8 {
      let isSpace = byte == UInt8(ascii: " ")
      if isSpace && isAfterSpace { return true }
      isAfterSpace = isSpace
    }
    return isAfterSpace
  }
}
