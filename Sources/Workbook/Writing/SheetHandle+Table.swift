internal import CXLSXWriter

/// Excel tables on a sheet.
extension SheetHandle {
  /// Adds a table without colours of its own and without filter arrows.
  ///
  /// Must come before the cells: the library writes the header texts itself, and the cells written
  /// later put their formats back. The table covers header and body; a total row stands directly
  /// below it as plain cells. Inside, Excel wants each of its cells declared once more as a label or
  /// function of the table part and repairs the file where both differ; and without a declaration it
  /// would be sorted among the body.
  func addTable(_ table: TableRange, _ headerFormats: [FormatHandle]) throws(WorkbookError) {
    let strings = CStrings()
    var columns = unsafe zip(table.headers, headerFormats).map { header, format in
      var column = unsafe lxw_table_column()
      unsafe column.header = strings.copy(StoredText.escaped(header))
      unsafe column.header_format = format.pointer
      return unsafe column
    }
    let code = unsafe columns.withUnsafeMutableBufferPointer { buffer in
      var list = unsafe buffer.indices.map { index in
        unsafe buffer.baseAddress.map { base in unsafe base + index }
      }
      unsafe list.append(nil)
      return unsafe list.withUnsafeMutableBufferPointer { pointers in
        unsafe add(table, columns: pointers.baseAddress, name: strings.copy(table.name))
      }
    }
    withExtendedLifetime(strings) {}
    try check(code, "add the table \"\(table.name)\"", sheet: name, cell: table.range.a1)
  }

  private func add(
    _ table: TableRange,
    columns: UnsafeMutablePointer<UnsafeMutablePointer<lxw_table_column>?>?,
    name: UnsafeMutablePointer<CChar>?
  ) -> lxw_error {
    var options = unsafe lxw_table_options()
    unsafe options.name = unsafe name
    unsafe options.columns = unsafe columns
    unsafe options.no_autofilter = 1
    unsafe options.no_banded_rows = 1
    unsafe options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)  // number 0: none
    let range = table.listRange
    return unsafe worksheet_add_table(
      pointer, lxw_row_t(range.first.row), lxw_col_t(range.first.column), lxw_row_t(range.last.row),
      lxw_col_t(range.last.column), &options)
  }
}

extension TableRange {
  /// The cells that become the Excel table: header row and body without the total row.
  var listRange: CellRange {
    guard hasTotalRow else { return range }
    return CellRange(range.first, CellAddress(row: range.last.row - 1, column: range.last.column))
  }
}
