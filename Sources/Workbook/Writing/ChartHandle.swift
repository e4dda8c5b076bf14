internal import CXLSXWriter
import Glibc

/// A chart of an open workbook.
@safe struct ChartHandle {
  /// The library's chart; it lives as long as the workbook.
  @unsafe let pointer: UnsafeMutablePointer<lxw_chart>

  /// Takes a new chart.
  init(_ new: UnsafeMutablePointer<lxw_chart>) { unsafe pointer = unsafe new }

  /// The library's number for a kind of chart.
  static func libraryType(of kind: Chart.Kind) -> UInt8 {
    let type =
      switch kind {
      case .line: LXW_CHART_LINE
      case .column: LXW_CHART_COLUMN
      case .bar, .pyramid: LXW_CHART_BAR
      case .stackedBar: LXW_CHART_BAR_STACKED
      case .percentStackedBar: LXW_CHART_BAR_STACKED_PERCENT
      case .percentStackedColumn: LXW_CHART_COLUMN_STACKED_PERCENT
      case .scatter: LXW_CHART_SCATTER
      }
    return UInt8(type.rawValue)
  }

  /// Sets everything but the series.
  func setFrame(_ chart: Chart, font: String) {
    let strings = CStrings()
    var titleFont = unsafe lxw_chart_font()
    unsafe titleFont.name = strings.copy(font)
    unsafe titleFont.bold = 1
    unsafe titleFont.size = 12
    unsafe chart_title_set_name(pointer, chart.title)
    unsafe chart_title_set_name_font(pointer, &titleFont)
    var white = lxw_chart_fill(color: 0xFFFFFF, none: 0, transparency: 0)
    unsafe chart_chartarea_set_fill(pointer, &white)
    unsafe chart_plotarea_set_fill(pointer, &white)
    var noLine = lxw_chart_line()
    noLine.none = 1
    unsafe chart_chartarea_set_line(pointer, &noLine)
    unsafe setLegend(chart, font: strings.copy(font))
    if chart.kind.hasBars { unsafe chart_set_series_gap(pointer, chart.kind == .pyramid ? 30 : 60) }
    unsafe setAxes(chart, font: strings.copy(font))
    withExtendedLifetime(strings) {}
  }

  private func setLegend(_ chart: Chart, font: UnsafeMutablePointer<CChar>?) {
    let position = chart.showsLegend ? LXW_CHART_LEGEND_TOP : LXW_CHART_LEGEND_NONE
    unsafe chart_legend_set_position(pointer, UInt8(position.rawValue))
    var legendFont = unsafe lxw_chart_font()
    unsafe legendFont.name = unsafe font
    unsafe legendFont.size = 9
    unsafe chart_legend_set_font(pointer, &legendFont)
  }

  private func setAxes(_ chart: Chart, font: UnsafeMutablePointer<CChar>?) {
    // For bars the library calls the category axis Y, because it stands upright.
    let isUpright = chart.kind.hasUprightCategories
    let categories = unsafe chart_axis_get(
      pointer, isUpright ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X)
    let values = unsafe chart_axis_get(
      pointer, isUpright ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y)
    guard let categories = unsafe categories, let values = unsafe values else { return }
    unsafe set(categories, chart.categoryAxis, font: font)
    unsafe set(values, chart.valueAxis, font: font)
    // Category labels stay beside the plot, also where values are negative.
    let low = UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue)
    unsafe chart_axis_set_label_position(categories, low)
    // Below each other every category has its name, however many there are.
    if isUpright { unsafe chart_axis_set_interval_unit(categories, 1) }
    var gray = lxw_chart_line()
    gray.color = 0xD9D9D9
    unsafe chart_axis_major_gridlines_set_visible(values, 1)
    unsafe chart_axis_major_gridlines_set_line(values, &gray)
  }

  private func set(
    _ target: UnsafeMutablePointer<lxw_chart_axis>, _ axis: ChartAxis,
    font: UnsafeMutablePointer<CChar>?
  ) {
    var axisFont = unsafe lxw_chart_font()
    unsafe axisFont.name = unsafe font
    unsafe axisFont.size = 9
    if !axis.title.isEmpty { unsafe chart_axis_set_name(target, axis.title) }
    unsafe chart_axis_set_num_font(target, &axisFont)
    // Bold is what reader programs take a title of an axis for.
    unsafe axisFont.bold = UInt8(LXW_EXPLICIT_FALSE.rawValue)
    unsafe chart_axis_set_name_font(target, &axisFont)
    unsafe chart_axis_set_num_format(target, axis.numberFormat)
    if let minimum = axis.minimum { unsafe chart_axis_set_min(target, minimum) }
    if let maximum = axis.maximum { unsafe chart_axis_set_max(target, maximum) }
    if let unit = axis.majorUnit { unsafe chart_axis_set_major_unit(target, unit) }
    guard axis.isReversed else { return }
    unsafe chart_axis_set_reverse(target)
    // The other axis stays where readers look for it: below bars, left of columns.
    unsafe chart_axis_set_crossing_max(target)
  }
}

extension Chart.Kind {
  /// Whether values are drawn as bars or columns.
  var hasBars: Bool {
    switch self {
    case .line, .scatter: false
    case .column, .bar, .stackedBar, .percentStackedBar, .percentStackedColumn, .pyramid: true
    }
  }

  /// Whether the bars of a category stand in each other's line.
  var hasParts: Bool {
    switch self {
    case .stackedBar, .percentStackedBar, .percentStackedColumn: true
    case .line, .scatter, .column, .bar, .pyramid: false
    }
  }

  /// Whether the categories stand below each other.
  var hasUprightCategories: Bool {
    switch self {
    case .bar, .stackedBar, .percentStackedBar, .pyramid: true
    case .line, .column, .percentStackedColumn, .scatter: false
    }
  }
}
