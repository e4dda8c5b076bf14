/// Styles: the library cuts long texts at 127 bytes and keeps numbers in small integers.
extension Refusals {
  static func checkStyles(_ sheet: StyleSheet) throws(WorkbookError) {
    guard sheet.styles.count <= 64_000 else {
      throw WorkbookError(
        "styles-too-many", "A workbook must have at most 64,000 styles, not \(sheet.styles.count).")
    }
    for style in sheet.styles { try checkStyle(style) }
    let names = Set(sheet.styles.compactMap(\.name))
    guard names.count <= 250 else {
      throw WorkbookError(
        "styles-too-many", "A workbook must have at most 250 named styles, not \(names.count).")
    }
  }

  private static func checkStyle(_ style: Style) throws(WorkbookError) {
    if let name = style.name { try checkLabel(name, "The name of a style", limit: 255) }
    try checkFont(style.font)
    try checkNumberFormat(style.numberFormat, "The number format of a style")
    guard style.size.isFinite, (1...409).contains(style.size) else {
      throw WorkbookError(
        "style-size", "The font size of a style must lie between 1 and 409, not \(style.size).")
    }
    guard (0...15).contains(style.indent) else {
      throw WorkbookError(
        "style-indent", "The indentation of a style must lie between 0 and 15, not \(style.indent)."
      )
    }
    guard style.indent == 0 || style.alignment != .center else {
      throw WorkbookError(
        "style-indent", "A centred style can't be indented.", remedy: "Align it left or right.")
    }
    try checkColor(style.color, "The colour of a style")
    try checkColor(style.lineColor, "The line colour of a style")
    if let fill = style.fill { try checkColor(fill, "The fill of a style") }
  }

  private static func checkFont(_ font: String) throws(WorkbookError) {
    try checkLabel(font, "The font of a style", limit: 31)
    guard font.utf8.count <= 127 else {
      throw WorkbookError("text-too-long", "The font of a style must have at most 127 bytes.")
    }
  }

  /// Refuses a number format that is empty, has no end of quotes, or would be cut short.
  static func checkNumberFormat(
    _ format: String, _ subject: String, sheet: String? = nil, cell: String? = nil
  ) throws(WorkbookError) {
    try checkLabel(format, subject, limit: 127, sheet: sheet, cell: cell)
    guard format.utf8.count <= 127 else {
      throw WorkbookError(
        "text-too-long", sheet: sheet, cell: cell, "\(subject) must have at most 127 bytes.")
    }
    let quotes = format.utf8.count { $0 == UInt8(ascii: "\"") }
    guard quotes % 2 == 0 else {
      throw WorkbookError(
        "number-format", sheet: sheet, cell: cell, "\(subject) must close its quotes: \(format)")
    }
  }

  /// Refuses a colour that isn't 0xRRGGBB.
  static func checkColor(
    _ color: UInt32, _ subject: String, sheet: String? = nil, cell: String? = nil
  ) throws(WorkbookError) {
    guard color <= 0xFFFFFF else {
      throw WorkbookError(
        "color-unknown", sheet: sheet, cell: cell,
        "\(subject) must be 0xRRGGBB, not 0x\(String(color, radix: 16, uppercase: true)).")
    }
  }
}
