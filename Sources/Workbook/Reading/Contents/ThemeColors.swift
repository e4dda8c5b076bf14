/// The colours that a workbook names by number instead of by value.
struct ThemeColors {
  private var theme: [UInt32] = []

  init(_ package: Package, _ workbook: XLSXWorkbook) throws(WorkbookError) {
    guard let part = workbook.target("theme"),
      let scheme = try package.tree(part)?.descendants("clrScheme").first
    else { return }
    theme = scheme.children.map { entry in
      let color = entry.child("srgbClr")?["val"] ?? entry.child("sysClr")?["lastClr"] ?? "000000"
      return UInt32(color, radix: 16) ?? 0
    }
    // Files number light before dark, the theme lists dark before light.
    if theme.count >= 4 {
      theme.swapAt(0, 1)
      theme.swapAt(2, 3)
    }
  }

  /// The colour that a `color`, `fgColor` or `bgColor` element means; nil for the system's own.
  func color(_ element: MarkupElement?) -> UInt32? {
    guard let element else { return nil }
    if let text = element["rgb"], let value = UInt32(text, radix: 16) { return value & 0xFFFFFF }
    if let index = element.integer("indexed") { return Self.indexed(index) }
    guard let index = element.integer("theme"), theme.indices.contains(index) else { return nil }
    return Self.tinted(theme[index], by: element["tint"].flatMap { Double($0) } ?? 0)
  }

  /// The first 16 of the fixed palette; 64 and above are the system's.
  private static func indexed(_ index: Int) -> UInt32? {
    let palette: [UInt32] = [
      0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    ]
    return index < 16 && index >= 0 ? palette[index % 8] : nil
  }

  /// A colour made lighter (above 0) or darker (below), each channel by the same part.
  private static func tinted(_ color: UInt32, by tint: Double) -> UInt32 {
    [16, 8, 0].reduce(0) { result, shift in
      let channel = Double((color >> UInt32(shift)) & 0xFF)
      let changed = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint
      return result | UInt32(min(max(changed.rounded(), 0), 255)) << UInt32(shift)
    }
  }
}
