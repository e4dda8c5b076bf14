internal import CXLSXWriter

/// Charts on a sheet.
extension SheetHandle {
  /// Puts a chart on the sheet; it moves with the cells and keeps its size.
  func insert(_ chart: Chart, _ handle: ChartHandle) throws(WorkbookError) {
    let strings = CStrings()
    var options = unsafe lxw_chart_options()
    // The library knows a size only as a multiple of its own 480 by 288 pixels.
    unsafe options.x_scale = Double(chart.width) / 480
    unsafe options.y_scale = Double(chart.height) / 288
    unsafe options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    unsafe options.description = strings.copy(chart.alternativeText)
    let code = unsafe worksheet_insert_chart_opt(
      pointer, lxw_row_t(chart.anchor.row), lxw_col_t(chart.anchor.column), handle.pointer,
      &options)
    withExtendedLifetime(strings) {}
    try check(code, "insert a chart", sheet: name, cell: chart.anchor.a1())
  }
}
