/// Small columns in cells, which Excel 2010 put into an extension of the sheet (MS-XLSX 2.6.64,
/// `x14:sparklineGroups`) and the library can't write.
enum SparklineGroup {
  static func add(
    _ sheet: Sheet, to text: inout PartText
  ) throws(WorkbookError) {
    let name = PartText.escaped(SheetReference.quoted(sheet.name))
    let lines = sheet.sparklines.map {
      "<x14:sparkline><xm:f>\(name)!\(SheetReference.fixed($0.values).filter { $0 != "$" })</xm:f>"
        + "<xm:sqref>\($0.cell.a1())</xm:sqref></x14:sparkline>"
    }
    let minimum = sheet.sparklineMinimum.map { " manualMin=\"\($0)\"" } ?? ""
    let axis = sheet.sparklineMinimum == nil ? "" : " minAxisType=\"custom\""
    let digits = String(sheet.sparklineColor, radix: 16, uppercase: true)
    let rgb = "FF" + String(repeating: "0", count: 6 - digits.count) + digits
    let group =
      "<extLst><ext uri=\"{05C60535-1F16-4fd2-B633-F4F36F0B64E0}\""
      + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">"
      + "<x14:sparklineGroups xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\">"
      + "<x14:sparklineGroup\(minimum) type=\"column\" displayEmptyCellsAs=\"gap\"\(axis)>"
      + [
        "colorSeries", "colorNegative", "colorAxis", "colorMarkers", "colorFirst", "colorLast",
        "colorHigh", "colorLow",
      ].map { "<x14:\($0) rgb=\"\(rgb)\"/>" }.joined()
      + "<x14:sparklines>\(lines.joined())</x14:sparklines></x14:sparklineGroup>"
      + "</x14:sparklineGroups></ext></extLst>"
    try text.insert(group, before: "</worksheet>")
  }
}
