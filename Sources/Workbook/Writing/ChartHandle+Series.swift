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
    _ series: ChartSeries, categories: [ChartPoint?], values: [ChartPoint?], of chart: Chart,
    font: String
  ) throws(WorkbookError) {
    guard let target = unsafe chart_add_series(pointer, nil, nil) else {
      throw outOfMemory("add a series")
    }
    unsafe chart_series_set_name(target, Self.withPrintedQuotes(series.name))
    guard let labels = series.categories.first, let data = series.values.first else { return }
    unsafe chart_series_set_categories(
      target, series.sheet, lxw_row_t(labels.first.row), lxw_col_t(labels.first.column),
      lxw_row_t(labels.last.row), lxw_col_t(labels.last.column))
    unsafe chart_series_set_values(
      target, series.sheet, lxw_row_t(data.first.row), lxw_col_t(data.first.column),
      lxw_row_t(data.last.row), lxw_col_t(data.last.column))
    unsafe try fill(
      unsafe target.pointee.categories, categories, series.sheet, series.categories)
    unsafe try fill(unsafe target.pointee.values, values, series.sheet, series.values)
    unsafe setLook(unsafe target, series, chart.kind)
    unsafe try setLabels(target, series, of: chart, font: font)
  }

  /// A name with quotes as in print: LibreOffice takes a straight one for the end of the name.
  private static func withPrintedQuotes(_ name: String) -> String {
    let parts = name.split(separator: "\"", omittingEmptySubsequences: false)
    return parts.dropFirst().enumerated().reduce(String(parts[0])) { text, part in
      text + (part.offset.isMultiple(of: 2) ? "\u{201C}" : "\u{201D}") + part.element
    }
  }

  private func setLabels(
    _ target: UnsafeMutablePointer<lxw_chart_series>, _ series: ChartSeries, of chart: Chart,
    font: String
  ) throws(WorkbookError) {
    guard series.labels != .none else { return }
    let strings = CStrings()
    var labelFont = unsafe lxw_chart_font()
    unsafe labelFont.name = strings.copy(font)
    unsafe labelFont.size = 9
    unsafe labelFont.color = libraryColor(series.labelColor)
    unsafe chart_series_set_labels(target)
    unsafe chart_series_set_labels_num_format(
      target, series.labelFormat ?? chart.valueAxis.numberFormat)
    unsafe chart_series_set_labels_font(target, &labelFont)
    if let position = chart.kind.labelPosition(of: series.labels) {
      unsafe chart_series_set_labels_position(target, UInt8(position.rawValue))
    }
    let code = unsafe withUnsafeMutablePointer(to: &labelFont) { font in
      unsafe label(target, series, font: font, strings)
    }
    withExtendedLifetime(strings) {}
    try check(code, "label a series")
  }

  /// One label per point; the library copies what it is given.
  private func label(
    _ target: UnsafeMutablePointer<lxw_chart_series>, _ series: ChartSeries,
    font: UnsafeMutablePointer<lxw_chart_font>, _ strings: CStrings
  ) -> lxw_error {
    var labels = unsafe (0..<series.pointCount).map { place in
      var label = unsafe lxw_chart_data_label()
      unsafe label.hide = series.labels.hides(place) ? 1 : 0
      if let text = series.labels.text(place) {
        unsafe label.value = strings.copy(text)
        unsafe label.font = unsafe font
      }
      return unsafe label
    }
    return unsafe labels.withUnsafeMutableBufferPointer { buffer in
      var list = unsafe buffer.indices.map { index in
        unsafe buffer.baseAddress.map { base in unsafe base + index }
      }
      unsafe list.append(nil)
      return unsafe list.withUnsafeMutableBufferPointer { pointers in
        unsafe chart_series_set_labels_custom(target, pointers.baseAddress)
      }
    }
  }

  /// Sets the reference with a quoted sheet name and the values it has.
  ///
  /// The library would look the values up itself, but takes formulas and texts for zero.
  private func fill(
    _ range: UnsafeMutablePointer<lxw_series_range>?, _ points: [ChartPoint?], _ sheet: String,
    _ cells: [CellRange]
  ) throws(WorkbookError) {
    let reference = SheetReference.areas(cells, on: sheet)
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
      case nil: unsafe current.pointee.no_data = 1
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
      if let hatching = kind.hatching(series.pattern) {
        var pattern = lxw_chart_pattern(
          fg_color: color, bg_color: libraryColor(0xFFFFFF), type: UInt8(hatching.rawValue))
        unsafe chart_series_set_pattern(target, &pattern)
        unsafe chart_series_set_line(target, &line)
      }
      // Parts of a bar stay apart in black-and-white print.
      line.color = libraryColor(0xFFFFFF)
      line.width = 0.75
      if kind.hasParts { unsafe chart_series_set_line(target, &line) }
      return
    }
    let mark = ChartMark(pattern: series.pattern)
    unsafe chart_series_set_marker_type(target, mark.shape)
    unsafe chart_series_set_marker_size(target, kind == .scatter ? 7 : 6)
    unsafe chart_series_set_marker_line(target, &line)
    var white = lxw_chart_fill(color: 0xFFFFFF, none: 0, transparency: 0)
    if mark.isHollow {
      unsafe chart_series_set_marker_fill(target, &white)
    } else {
      unsafe chart_series_set_marker_fill(target, &fill)
    }
    guard kind == .line else { return }
    line.width = 2.25
    line.dash_type = mark.dashes
    unsafe chart_series_set_line(target, &line)
  }
}

/// What tells one line from another without colour.
private struct ChartMark {
  let shape: UInt8
  let isHollow: Bool
  let dashes: UInt8

  init(pattern: Int) {
    let shapes = [
      LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE,
      LXW_CHART_MARKER_DIAMOND,
    ]
    let kinds = [
      LXW_CHART_LINE_DASH_SOLID, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT,
      LXW_CHART_LINE_DASH_DASH_DOT, LXW_CHART_LINE_DASH_LONG_DASH, LXW_CHART_LINE_DASH_SQUARE_DOT,
    ]
    shape = UInt8(shapes[pattern % shapes.count].rawValue)
    isHollow = pattern % 2 == 1
    dashes = UInt8(kinds[pattern % kinds.count].rawValue)
  }
}

extension Chart.Kind {
  /// The hatching of bars beside each other; nil for a full bar.
  fileprivate func hatching(_ pattern: Int) -> lxw_chart_pattern_type? {
    guard hasBars, !hasParts, pattern > 0 else { return nil }
    let kinds = [
      LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_SMALL_GRID,
      LXW_CHART_PATTERN_WIDE_DOWNWARD_DIAGONAL, LXW_CHART_PATTERN_PERCENT_50,
    ]
    return kinds[(pattern - 1) % kinds.count]
  }
}

extension ChartSeries.Labels {
  /// Whether a point has no label.
  fileprivate func hides(_ place: Int) -> Bool {
    switch self {
    case .none: true
    case .values(let hidden): hidden.contains(place)
    case .texts(let texts): texts[place] == nil
    }
  }

  /// The text of its own that a point is labelled with.
  fileprivate func text(_ place: Int) -> String? {
    if case .texts(let texts) = self { texts[place] } else { nil }
  }
}

extension Chart.Kind {
  /// Where labels stand; nil for where the reader program puts them.
  fileprivate func labelPosition(of labels: ChartSeries.Labels) -> lxw_chart_label_position? {
    switch (self, labels) {
    case (.line, .texts), (.scatter, _): LXW_CHART_LABEL_POSITION_RIGHT
    case (.line, _): LXW_CHART_LABEL_POSITION_ABOVE
    case (.stackedBar, _), (.percentStackedBar, _), (.percentStackedColumn, _):
      LXW_CHART_LABEL_POSITION_CENTER
    default: nil
    }
  }
}
