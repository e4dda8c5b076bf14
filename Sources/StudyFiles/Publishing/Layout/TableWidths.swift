internal import RegionalStatistics

/// Column widths of a table, from the texts that its cells show.
struct TableWidths {
  /// One width per column, in the unit of spreadsheets.
  let widths: [Double]

  /// Labels and texts wrap beyond this many pixels.
  private static let widestLabel = 330.0
  private static let widestText = 420.0
  /// Pixels that keep a column apart from the one before: the step of texts, air left of numbers.
  static let indent = 10.0
  /// Headers of number columns wrap to this, unless a number or a word is wider; a period fits.
  private static let header = 74.0

  init(_ text: TableText, theme: Theme) {
    let table = text.published.table
    let stub = table.stub.count
    widths = text.headers.enumerated().map { index, header in
      let column = index - stub
      let shown = column < 0 ? text.labels.map { $0[index] } : text.widestCells(column)
      let isText = column < 0 || table.columns[column].format == .text
      let body = shown.map { TextWidth.pixels($0, size: theme.size, isBold: true) }.max() ?? 0
      let longestWord =
        header.split(separator: " ").map {
          TextWidth.pixels(String($0), size: theme.size, isBold: true)
        }.max() ?? 0
      let whole = TextWidth.pixels(header, size: theme.size, isBold: true)
      let limit = Self.limit(column < 0 ? Self.widestLabel : Self.widestText, body)
      let needed =
        isText ? min(max(body, min(whole, 160)), limit) : max(body, min(whole, Self.header))
      let narrowest = max(needed, longestWord)
      let width = isText ? narrowest : Self.readable(header, narrowest, theme)
      let indent = column >= 0 ? Self.indent : 0
      return TextWidth.columnWidth(pixels: width + indent)
    }
  }

  /// A label that is hardly too long stays on one line.
  private static func limit(_ widest: Double, _ longest: Double) -> Double {
    longest <= widest * 1.15 ? max(widest, longest) : widest
  }

  /// The width, hardly wider, at which programs that break lines at hyphens keep `2010-2011` whole, and no line of the
  /// header comes close to the header before, if there is one.
  private static func readable(_ header: String, _ width: Double, _ theme: Theme) -> Double {
    let measured = MeasuredText(header, size: theme.size, isBold: true)
    let widths = stride(from: width, through: width * 2, by: 3)
    guard let narrowest = widths.first(where: { keepsPeriods(measured, $0) }),
      narrowest <= width * 1.6
    else { return width }
    return widths.prefix { $0 <= narrowest * 1.3 }
      .first { keepsPeriods(measured, $0) && leavesAir(measured, $0, theme) } ?? narrowest
  }

  private static func keepsPeriods(_ header: MeasuredText, _ width: Double) -> Bool {
    // What is inside of a cell of this width differs by some pixels from one program to another.
    [0.0, 6, 12].allSatisfy { !header.breaksPeriod(pixels: width + $0) }
  }

  /// Whether no line fills its cell and no period is broken, in Excel and in LibreOffice, where a digit is 7.4 pixels
  /// wide, not 7.
  private static func leavesAir(_ header: MeasuredText, _ width: Double, _ theme: Theme) -> Bool {
    let excel = width + indent + 7
    return [excel, excel + 3, excel * 7.4 / 7 + 2, excel * 7.4 / 7 + 5].allSatisfy { room in
      let longest =
        header.lines(pixels: room).map { TextWidth.pixels($0, size: theme.size, isBold: true) }
        .max() ?? 0
      return longest <= room - 7 && !header.breaksPeriod(pixels: room)
    }
  }
}
