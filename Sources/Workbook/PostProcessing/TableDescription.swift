/// The description of a table for screen readers, in its own part.
///
/// Excel 2010 put it into an extension (MS-XLSX 2.6.70, `x14:table`), which 1.1.4 can't write.
enum TableDescription {
  static func add(to text: inout PartText, _ table: TableRange) throws(WorkbookError) {
    _ = try text.place(of: " displayName=\"\(PartText.escaped(table.name))\"")
    let extensionList =
      "<extLst><ext uri=\"{504A1905-F514-4f6f-8877-14C23A59335A}\""
      + " xmlns:x14=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/main\">"
      + "<x14:table altText=\"\(PartText.escaped(table.alternativeText))\"/></ext></extLst>"
    try text.insert(extensionList, before: "</table>")
  }
}
