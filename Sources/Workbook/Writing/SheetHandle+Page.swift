internal import CXLSXWriter

/// Columns, rows, panes and print set-up of a sheet.
extension SheetHandle {
  /// Sets widths from column A on.
  func setColumns(_ widths: [Double]) throws(WorkbookError) {
    for (column, width) in widths.enumerated() {
      let number = lxw_col_t(column)
      try check(
        unsafe worksheet_set_column(pointer, number, number, width, nil), "set a column width",
        sheet: name)
    }
  }

  /// Sets the heights of some rows, in points.
  func setRows(_ heights: [Int: Double]) throws(WorkbookError) {
    for (row, height) in heights.sorted(by: { $0.key < $1.key }) {
      try check(
        unsafe worksheet_set_row(pointer, lxw_row_t(row), height, nil), "set a row height",
        sheet: name)
    }
  }

  /// Sets what is seen on the screen: panes, grid, tab colour, and the sheet that opens.
  func setView(_ sheet: Sheet, isFirst: Bool) {
    if isFirst { unsafe worksheet_activate(pointer) }
    if let cell = sheet.frozenAt, cell != CellAddress(row: 0, column: 0) {
      unsafe worksheet_freeze_panes(pointer, lxw_row_t(cell.row), lxw_col_t(cell.column))
    }
    if let color = sheet.tabColor { unsafe worksheet_set_tab_color(pointer, libraryColor(color)) }
    let gridlines = sheet.showsGridlines ? LXW_SHOW_SCREEN_GRIDLINES : LXW_HIDE_ALL_GRIDLINES
    unsafe worksheet_gridlines(pointer, UInt8(gridlines.rawValue))
  }

  /// Sets paper, direction, repeated rows, footer and page breaks.
  func setPrint(_ print: PrintSetup) throws(WorkbookError) {
    unsafe worksheet_set_paper(pointer, 9)  // A4
    unsafe worksheet_fit_to_pages(pointer, 1, UInt16(print.pagesTall ?? 0))
    if let split = print.split, split.repeatedColumns > 0 {
      try check(
        unsafe worksheet_repeat_columns(pointer, 0, lxw_col_t(split.repeatedColumns - 1)),
        "repeat columns", sheet: name)
    }
    if print.isLandscape { unsafe worksheet_set_landscape(pointer) }
    if let rows = print.repeatedRows {
      try check(
        unsafe worksheet_repeat_rows(
          pointer, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)),
        "repeat rows", sheet: name)
    }
    if let footer = FooterText.text(of: print) {
      try check(unsafe worksheet_set_footer(pointer, footer), "set the footer", sheet: name)
    }
    try setPageBreaks(print.pageBreaks)
  }

  private func setPageBreaks(_ rows: [Int]) throws(WorkbookError) {
    guard !rows.isEmpty else { return }
    var breaks = rows.sorted().map { lxw_row_t($0) } + [0]
    try check(unsafe worksheet_set_h_pagebreaks(pointer, &breaks), "set page breaks", sheet: name)
  }

  /// Colours cells between two or three colours.
  func addColorScale(_ scale: ColorScale) throws(WorkbookError) {
    guard let range = scale.ranges.first else { return }
    let strings = CStrings()
    var rule = unsafe lxw_conditional_format()
    let colors = scale.colors.map(libraryColor)
    unsafe rule.min_color = colors[0]
    if colors.count == 3 {
      unsafe rule.type = UInt8(LXW_CONDITIONAL_3_COLOR_SCALE.rawValue)
      unsafe rule.mid_color = colors[1]
      unsafe rule.max_color = colors[2]
      if let middle = scale.middle {
        unsafe rule.mid_rule_type = UInt8(LXW_CONDITIONAL_RULE_TYPE_NUMBER.rawValue)
        unsafe rule.mid_value = middle
      }
    } else {
      unsafe rule.type = UInt8(LXW_CONDITIONAL_2_COLOR_SCALE.rawValue)
      unsafe rule.max_color = colors[1]
    }
    if scale.ranges.count > 1 {
      unsafe rule.multi_range = unsafe strings.copy(
        scale.ranges.map(\.a1).joined(separator: " "))
    }
    let code = unsafe worksheet_conditional_format_range(
      pointer, lxw_row_t(range.first.row), lxw_col_t(range.first.column),
      lxw_row_t(range.last.row), lxw_col_t(range.last.column), &rule)
    withExtendedLifetime(strings) {}
    try check(code, "add a colour scale", sheet: name, cell: range.a1)
  }
}
