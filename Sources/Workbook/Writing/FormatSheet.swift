/// The formats of an open workbook, found by the position of their style.
struct FormatSheet {
  private var formats: [FormatHandle] = []
  private var runs: [TextRunKey: FormatHandle] = [:]
  /// The named styles in use: name and the numbers of their formats in `styles.xml`.
  private(set) var named: [NamedCellStyle] = []

  private struct TextRunKey: Hashable {
    var style: StyleID
    var isBold: Bool
  }

  /// Adds a format for each style.
  init(_ styles: StyleSheet, to workbook: borrowing WorkbookHandle) throws(WorkbookError) {
    workbook.setNormalFont(styles[.body])
    for style in styles.styles {
      let place = style.name.map { name in position(ofStyleNamed: name) }
      let mark = place.map { UInt8(clamping: $0 + 1) } ?? 0
      let format = try workbook.addFormat(style, mark: mark)
      if let place { named[place].formats.append(format.number) }
      formats.append(format)
    }
  }

  /// The format of a style.
  subscript(_ style: StyleID) -> FormatHandle { formats[style.index] }

  /// The format of a part of a rich text in a cell of this style.
  mutating func format(
    of run: TextRun, in style: StyleID, styles: StyleSheet, workbook: borrowing WorkbookHandle
  ) throws(WorkbookError) -> FormatHandle {
    var look = styles[style]
    guard look.isBold != run.isBold else { return self[style] }
    let key = TextRunKey(style: style, isBold: run.isBold)
    if let known = runs[key] { return known }
    look.isBold = run.isBold
    let format = try workbook.addFormat(look)
    runs[key] = format
    return format
  }

  private mutating func position(ofStyleNamed name: String) -> Int {
    if let known = named.firstIndex(where: { $0.name == name }) { return known }
    named.append(NamedCellStyle(name: name, formats: []))
    return named.count - 1
  }
}
