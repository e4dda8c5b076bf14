/// Charts: frame, axes and place.
extension Refusals {
  static func checkCharts(
    _ sheet: Sheet, _ contents: [String: SheetContents]
  ) throws(WorkbookError) {
    for (index, chart) in sheet.charts.enumerated() {
      try checkFrame(chart, sheet: sheet.name)
      try checkAxis(chart.categoryAxis, "category", chart, sheet: sheet.name)
      try checkAxis(chart.valueAxis, "value", chart, sheet: sheet.name)
      try checkSeries(chart, contents, sheet: sheet.name)
      for other in sheet.charts[..<index]
      where ChartArea(other, on: sheet).overlaps(ChartArea(chart, on: sheet)) {
        throw WorkbookError(
          "charts-overlap", sheet: sheet.name, cell: chart.anchor.a1(),
          "The chart \"\(chart.title)\" must not cover the chart \"\(other.title)\" at "
            + "\(other.anchor.a1()).",
          remedy: "Put it lower or further to the right, or make it smaller.")
      }
    }
  }

  private static func checkFrame(_ chart: Chart, sheet: String) throws(WorkbookError) {
    guard chart.anchor.isOnSheet, chart.anchor.row < CellAddress.rowLimit - 1_000,
      chart.anchor.column < CellAddress.columnLimit - 100
    else {
      throw WorkbookError(
        "chart-place", sheet: sheet, "The chart \"\(chart.title)\" must lie within the sheet.")
    }
    let cell = chart.anchor.a1()
    try checkLabel(chart.title, "The title of a chart", limit: 255, sheet: sheet, cell: cell)
    try refuseFormula(chart.title, "The title of a chart", sheet: sheet, cell: cell)
    for line in chart.source {
      try checkLabel(line, "The source of a chart", limit: 255, sheet: sheet, cell: cell)
    }
    guard chart.source.isEmpty || !chart.lowerAxis.title.isEmpty else {
      throw WorkbookError(
        "chart-axis", sheet: sheet, cell: cell,
        "The lower axis of the chart \"\(chart.title)\" must have a title: its source stands there."
      )
    }
    guard chart.kind != .pyramid || (chart.series.count == 2 && chart.valueAxis.maximum != nil)
    else {
      throw WorkbookError(
        "chart-series", sheet: sheet, cell: cell,
        "The pyramid \"\(chart.title)\" must have two series and an axis with a maximum.")
    }
    guard (50...4_000).contains(chart.width), (50...4_000).contains(chart.height) else {
      throw WorkbookError(
        "chart-size", sheet: sheet, cell: cell,
        "A chart must be 50 to 4,000 pixels wide and high, not \(chart.width) by \(chart.height).")
    }
    try checkLabel(
      chart.alternativeText, "The description of a chart", limit: 2_000, sheet: sheet, cell: cell)
    // The library cuts attributes at 2,079 bytes, perhaps inside a character.
    guard PartText.escaped(chart.alternativeText).utf8.count <= 2_079 else {
      throw WorkbookError(
        "text-too-long", sheet: sheet, cell: cell,
        "The description of a chart must have at most 2,079 bytes.")
    }
  }

  private static func checkAxis(
    _ axis: ChartAxis, _ name: String, _ chart: Chart, sheet: String
  ) throws(WorkbookError) {
    let cell = chart.anchor.a1()
    let subject = "The title of the \(name) axis"
    if !axis.title.isEmpty {
      try checkLabel(axis.title, subject, limit: 255, sheet: sheet, cell: cell)
      try refuseFormula(axis.title, subject, sheet: sheet, cell: cell)
    }
    try checkNumberFormat(
      axis.numberFormat, "The number format of the \(name) axis", sheet: sheet, cell: cell)
    let limits = [axis.minimum, axis.maximum].compactMap(\.self)
    guard limits.allSatisfy(\.isFinite), limits.count < 2 || limits[0] < limits[1] else {
      throw WorkbookError(
        "chart-axis", sheet: sheet, cell: cell,
        "The \(name) axis must run from a lower to a higher finite number, not \(limits).")
    }
    guard axis.majorUnit.map({ $0.isFinite && $0 > 0 }) ?? true else {
      throw WorkbookError(
        "chart-axis", sheet: sheet, cell: cell,
        "The step of the \(name) axis must be a finite number above zero.")
    }
  }

  /// The library takes a text that starts with = for a reference.
  static func refuseFormula(
    _ text: String, _ subject: String, sheet: String, cell: String
  ) throws(WorkbookError) {
    guard !text.hasPrefix("=") else {
      throw WorkbookError(
        "chart-text", sheet: sheet, cell: cell, "\(subject) must not start with \"=\".")
    }
  }
}
