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
  /// A table that is only just too long for a page, also for one with the smallest print, is set
  /// more tightly, so that its totals do not stand alone on the next page.
  func air(above: Double, page: PageRoom) -> Double {
    let tight = (above + lines.reduce(0) { $0 + Double($1) * size * 1.28 }) * 96 / 72
    let roomy = tight + Self.air * Double(lines.count) * 96 / 72
    let isLonger = { (fits: (Double) -> Bool) in !fits(roomy) && fits(tight) }
    return isLonger { $0 <= page.height } || isLonger { page.onePage(height: $0) != nil }
      ? 0 : Self.air
  }

  private static let air = 3.0
}
