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
      let shown =
        column < 0
        ? text.labels.map { $0[index] } : table.rows.indices.map { text.cell($0, column) }
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

  /// The width, hardly wider, at which programs that break lines at hyphens keep `2010-2011` whole, and the longest
  /// line leaves the air that keeps it apart from the header before.
  private static func readable(_ header: String, _ width: Double, _ theme: Theme) -> Double {
    stride(from: width, through: width * 1.6, by: 3).first { width in
      // What is inside of a cell of this width differs by some pixels from one program to another.
      [0.0, 6, 12].allSatisfy { more in
        let keepsPeriods = !TextWidth.breaksPeriod(
          header, pixels: width + more, size: theme.size, isBold: true)
        let lines = TextWidth.lines(
          header, pixels: width + indent + more, size: theme.size, isBold: true)
        return keepsPeriods
          && lines.allSatisfy {
            TextWidth.pixels($0, size: theme.size, isBold: true) <= width + 1
          }
      }
    } ?? width
  }
}
