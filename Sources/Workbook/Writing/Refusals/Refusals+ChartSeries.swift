/// Series of charts: the library draws a text cell as zero and takes ranges of any shape.
extension Refusals {
  static func checkSeries(
    _ chart: Chart, _ contents: [String: SheetContents], sheet: String
  ) throws(WorkbookError) {
    let cell = chart.anchor.a1()
    guard (1...255).contains(chart.series.count) else {
      throw WorkbookError(
        "chart-series", sheet: sheet, cell: cell,
        "The chart \"\(chart.title)\" must have 1 to 255 series, not \(chart.series.count).")
    }
    for series in chart.series {
      try checkLabel(series.name, "The name of a series", limit: 255, sheet: sheet, cell: cell)
      try refuseFormula(series.name, "The name of a series", sheet: sheet, cell: cell)
      try checkColor(series.color, "The colour of a series", sheet: sheet, cell: cell)
      try checkColor(series.labelColor, "The colour of labels", sheet: sheet, cell: cell)
      try checkLabels(series, sheet: sheet, cell: cell)
      try checkShape(series, sheet: sheet, cell: cell)
      guard let cells = contents[series.sheet] else {
        throw WorkbookError(
          "sheet-unknown", sheet: sheet, cell: cell,
          "The series \"\(series.name)\" must lie on a sheet of the workbook, not on "
            + "\"\(series.sheet)\".")
      }
      try checkPoints(series, cells, of: chart.kind)
    }
  }

  private static func checkShape(
    _ series: ChartSeries, sheet: String, cell: String
  ) throws(WorkbookError) {
    for range in series.categories + series.values {
      try checkRange(range, "The series \"\(series.name)\"", sheet: series.sheet)
      guard range.first.row == range.last.row || range.first.column == range.last.column else {
        throw WorkbookError(
          "chart-range", sheet: series.sheet, cell: range.a1,
          "A range of the series \"\(series.name)\" must be one row or one column.")
      }
    }
    let count = series.pointCount
    let categories = series.categories.reduce(0) { $0 + $1.count }
    guard categories == count else {
      throw WorkbookError(
        "chart-range", sheet: series.sheet, cell: series.values.first?.a1,
        "The series \"\(series.name)\" must have as many values as categories, not "
          + "\(count) and \(categories).")
    }
    let length = SheetReference.areas(series.values, on: series.sheet).utf16.count
    guard (1...32_000).contains(count), length <= 8_000 else {
      throw WorkbookError(
        "chart-range", sheet: series.sheet, cell: series.values.first?.a1,
        "The series \"\(series.name)\" must have 1 to 32,000 points, in few areas.")
    }
  }

  /// The library takes a label that starts with = for a reference.
  private static func checkLabels(
    _ series: ChartSeries, sheet: String, cell: String
  ) throws(WorkbookError) {
    if let format = series.labelFormat {
      try checkNumberFormat(format, "The number format of labels", sheet: sheet, cell: cell)
    }
    guard case .texts(let texts) = series.labels else { return }
    for text in texts.sorted(by: { $0.key < $1.key }).map(\.value) {
      try checkLabel(text, "The label of a point", limit: 255, sheet: sheet, cell: cell)
      try refuseFormula(text, "The label of a point", sheet: sheet, cell: cell)
    }
  }

  private static func checkPoints(
    _ series: ChartSeries, _ cells: SheetContents, of kind: Chart.Kind
  ) throws(WorkbookError) {
    let mayHaveGaps = kind == .line && series.values.count > 1
    func drawn(_ areas: [CellRange]) -> [CellAddress] {
      areas.filter { !mayHaveGaps || !cells.isGap($0) }.flatMap(\.cells)
    }
    for place in drawn(series.values) { try checkNumber(at: place, series, cells) }
    for place in drawn(series.categories) {
      if kind == .scatter {
        try checkNumber(at: place, series, cells)
      } else {
        try checkCategory(at: place, series, cells)
      }
    }
  }

  /// The chart keeps the texts of its categories, where the library does not escape them.
  private static func checkCategory(
    at place: CellAddress, _ series: ChartSeries, _ cells: SheetContents
  ) throws(WorkbookError) {
    guard let point = cells[place].flatMap({ ChartPoint($0.content) }) else {
      throw WorkbookError(
        "chart-category", sheet: series.sheet, cell: place.a1(),
        "A category of the series \"\(series.name)\" must be a text or a number.")
    }
    guard case .text(let text) = point else { return }
    try checkText(
      text, "A category of a chart", limit: 32_767, sheet: series.sheet, cell: place.a1())
  }

  private static func checkNumber(
    at place: CellAddress, _ series: ChartSeries, _ cells: SheetContents
  ) throws(WorkbookError) {
    guard case .number? = cells[place].flatMap({ ChartPoint($0.content) }) else {
      throw WorkbookError(
        "chart-value", sheet: series.sheet, cell: place.a1(),
        "A value of the series \"\(series.name)\" must be a number.",
        remedy: "Leave suppressed and missing cells out of the chart.")
    }
  }
}
