/// How many lines each row of a table needs, and how much air fits between them.
struct RowHeights {
  /// Lines of text per row.
  let lines: [Int]
  private let size: Double

  init(texts: [[String]], widths: [Double], theme: Theme, isBold: Bool = false) {
    size = theme.size
    lines = texts.map { row in
      zip(row, widths).map { text, width in
        let room = TextWidth.pixels(columnWidth: width) + 4
        return TextWidth.lines(text, pixels: room, size: theme.size, isBold: isBold).count
      }.max() ?? 1
    }
  }

  /// Points between the lines of two rows.
  ///
  /// A table that is only just too long for a page is set more tightly, so that its totals do not
  /// stand alone on the next page.
  func air(above: Double, page: PageRoom) -> Double {
    let roomy = 3.0
    let points = page.height * 72 / 96 - above
    let text = lines.reduce(0) { $0 + Double($1) * size * 1.28 }
    let isTooLong = text + roomy * Double(lines.count) > points
    return isTooLong && text <= points ? 0 : roomy
  }
}
