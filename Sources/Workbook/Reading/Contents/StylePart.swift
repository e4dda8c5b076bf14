/// The styles of cells, as the styles part lists them.
struct StylePart {
  private(set) var styles: [ReadStyle] = []

  init(
    _ package: Package, _ workbook: XLSXWorkbook, _ colors: ThemeColors
  ) throws(WorkbookError) {
    guard let part = workbook.target("styles"), let root = try package.tree(part) else { return }
    let fonts = (root.child("fonts")?.all("font") ?? []).map { Self.font($0, colors) }
    let fills = (root.child("fills")?.all("fill") ?? []).map { Self.fill($0, colors) }
    var formats: [Int: String] = [:]
    for format in root.child("numFmts")?.all("numFmt") ?? [] {
      formats[format.integer("numFmtId") ?? -1] = format["formatCode"] ?? ""
    }
    styles = (root.child("cellXfs")?.all("xf") ?? []).map { xf in
      var style = ReadStyle()
      let format = xf.integer("numFmtId") ?? 0
      style.numberFormat = formats[format] ?? Self.builtIn(format)
      if let font = xf.integer("fontId"), fonts.indices.contains(font) { style.font = fonts[font] }
      if let fill = xf.integer("fillId"), fills.indices.contains(fill) { style.fill = fills[fill] }
      Self.align(&style, xf.child("alignment"))
      return style
    }
  }

  private static func align(_ style: inout ReadStyle, _ element: MarkupElement?) {
    guard let element else { return }
    style.alignment = element["horizontal"].flatMap { .init(rawValue: $0) } ?? .general
    style.wraps = element.flag("wrapText") ?? false
    style.indent = element.integer("indent") ?? 0
  }

  static func font(_ element: MarkupElement, _ colors: ThemeColors) -> ReadFont {
    var font = ReadFont()
    font.name = element.child("name")?["val"] ?? element.child("rFont")?["val"] ?? font.name
    font.size = element.child("sz")?["val"].flatMap { Double($0) } ?? font.size
    font.isBold = element.child("b").map { $0.flag("val") ?? true } ?? false
    font.isItalic = element.child("i").map { $0.flag("val") ?? true } ?? false
    font.isUnderlined = element.child("u").map { $0["val"] != "none" } ?? false
    font.isRaised = ["superscript", "subscript"].contains(element.child("vertAlign")?["val"] ?? "")
    font.color = colors.color(element.child("color"))
    return font
  }

  private static func fill(_ element: MarkupElement, _ colors: ThemeColors) -> UInt32? {
    guard let pattern = element.child("patternFill"), let kind = pattern["patternType"],
      kind != "none", kind != "gray125"
    else { return nil }
    return colors.color(pattern.child("fgColor"))
  }

  /// The formats that have a number instead of a code.
  private static func builtIn(_ number: Int) -> String {
    switch number {
    case 1: "0"
    case 2: "0.00"
    case 3: "#,##0"
    case 4: "#,##0.00"
    case 9: "0%"
    case 10: "0.00%"
    case 11: "0.00E+00"
    case 14...22: "yyyy-mm-dd"
    case 37, 38: "#,##0;-#,##0"
    case 39, 40: "#,##0.00;-#,##0.00"
    case 49: "@"
    default: "General"
    }
  }
}
