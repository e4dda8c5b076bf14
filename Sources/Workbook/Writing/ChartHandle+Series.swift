internal import CXLSXWriter
import Glibc

/// A value that a chart keeps for readers that do not open the cells.
enum ChartPoint {
  case number(Double)
  case text(String)
}

/// Series of a chart.
extension ChartHandle {
  /// Adds a series with the values its cells hold.
  func addSeries(
    _ series: ChartSeries, categories: [ChartPoint], values: [ChartPoint], of chart: Chart,
    font: String
  ) throws(WorkbookError) {
    guard let target = unsafe chart_add_series(pointer, nil, nil) else {
      throw outOfMemory("add a series")
    }
    unsafe chart_series_set_name(target, series.name)
    let (labels, data) = (series.categories, series.values)
    unsafe chart_series_set_categories(
      target, series.sheet, lxw_row_t(labels.first.row), lxw_col_t(labels.first.column),
      lxw_row_t(labels.last.row), lxw_col_t(labels.last.column))
    unsafe chart_series_set_values(
      target, series.sheet, lxw_row_t(data.first.row), lxw_col_t(data.first.column),
      lxw_row_t(data.last.row), lxw_col_t(data.last.column))
    unsafe try fill(unsafe target.pointee.categories, categories, series.sheet, labels)
    unsafe try fill(unsafe target.pointee.values, values, series.sheet, data)
    unsafe setLook(unsafe target, series, chart.kind)
    if chart.showsValues { unsafe setLabels(target, chart.valueAxis.numberFormat, font: font) }
  }

  private func setLabels(
    _ target: UnsafeMutablePointer<lxw_chart_series>, _ numberFormat: String, font: String
  ) {
    let strings = CStrings()
    var labelFont = unsafe lxw_chart_font()
    unsafe labelFont.name = strings.copy(font)
    unsafe labelFont.size = 9
    unsafe chart_series_set_labels(target)
    unsafe chart_series_set_labels_num_format(target, numberFormat)
    unsafe chart_series_set_labels_font(target, &labelFont)
    withExtendedLifetime(strings) {}
  }

  /// Sets the reference with a quoted sheet name and the values it has.
  ///
  /// The library would look the values up itself, but takes formulas and texts for zero.
  private func fill(
    _ range: UnsafeMutablePointer<lxw_series_range>?, _ points: [ChartPoint], _ sheet: String,
    _ cells: CellRange
  ) throws(WorkbookError) {
    let reference = "\(SheetReference.quoted(sheet))!\(SheetReference.fixed(cells))"
    guard let range = unsafe range, let formula = unsafe strdup(reference) else {
      throw outOfMemory("add a series")
    }
    unsafe free(range.pointee.formula)
    unsafe range.pointee.formula = unsafe formula
    var zeros = [UInt8](repeating: 0, count: points.count)
    try check(
      unsafe lxw_chart_add_data_cache(range, &zeros, UInt16(points.count), 1, 0), "add a series")
    var place = unsafe range.pointee.data_cache.pointee.stqh_first
    for point in points {
      guard let current = unsafe place else { break }
      switch point {
      case .number(let value): unsafe current.pointee.number = value + 0
      case .text(let text):
        unsafe current.pointee.string = unsafe strdup(text)
        unsafe current.pointee.is_string = 1
        unsafe range.pointee.has_string_cache = 1
      }
      unsafe place = unsafe current.pointee.list_pointers.stqe_next
    }
  }

  private func setLook(
    _ target: UnsafeMutablePointer<lxw_chart_series>, _ series: ChartSeries, _ kind: Chart.Kind
  ) {
    let color = libraryColor(series.color)
    var fill = lxw_chart_fill(color: color, none: 0, transparency: 0)
    var line = lxw_chart_line()
    line.color = color
    if kind.hasBars {
      unsafe chart_series_set_fill(target, &fill)
      return
    }
    unsafe chart_series_set_marker_type(target, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    unsafe chart_series_set_marker_size(target, series.isDashed ? 7 : 5)
    unsafe chart_series_set_marker_line(target, &line)
    var white = lxw_chart_fill(color: 0xFFFFFF, none: 0, transparency: 0)
    if series.isDashed {
      unsafe chart_series_set_marker_fill(target, &white)
    } else {
      unsafe chart_series_set_marker_fill(target, &fill)
    }
    guard kind == .line else { return }
    line.width = 2.25
    if series.isDashed { line.dash_type = UInt8(LXW_CHART_LINE_DASH_DASH.rawValue) }
    unsafe chart_series_set_line(target, &line)
  }
}
