internal import RegionalStatistics

/// Column widths of a table, from the texts that its cells show.
struct TableWidths {
  /// One width per column, in the unit of spreadsheets.
  let widths: [Double]

  /// Labels and texts wrap beyond this many pixels.
  private static let widestLabel = 330.0
  private static let widestText = 420.0
  /// Headers of number columns wrap to this, unless a number or a word is wider.
  private static let header = 84.0

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
      let limit = column < 0 ? Self.widestLabel : Self.widestText
      let needed =
        isText ? min(max(body, min(whole, 160)), limit) : max(body, min(whole, Self.header))
      let indent = isText && column >= 0 ? 10.0 : 0
      return TextWidth.columnWidth(pixels: max(needed, longestWord) + indent)
    }
  }
}
