internal import RegionalStatistics
internal import Workbook

/// Kind and axes of a chart in a workbook.
struct ChartFrame {
  private let selection: ChartSelection
  private let chart: TemplateChart
  private let text: TableText

  init(_ selection: ChartSelection, _ chart: TemplateChart, _ text: TableText) {
    self.selection = selection
    self.chart = chart
    self.text = text
  }

  var kind: Chart.Kind {
    switch chart.kind {
    case .line, .slope: .line
    case .bar: .bar
    case .column: .column
    case .stacked: .percentStackedBar
    case .pyramid: .pyramid
    case .scatter: .scatter
    }
  }

  var categoryAxis: ChartAxis {
    if chart.kind == .scatter {
      return pointAxis(text.categoryAxis(of: chart, selection), selection.columns[0])
    }
    return ChartAxis(
      title: text.categoryAxis(of: chart, selection), numberFormat: "General",
      isReversed: [.bar, .stacked, .pyramid].contains(chart.kind))
  }

  var valueAxis: ChartAxis {
    let title = chart.valueAxis[text.language]
    switch chart.kind {
    case .scatter: return pointAxis(title, selection.columns[1])
    case .stacked: return ChartAxis(title: title, numberFormat: "0%", minimum: 0, maximum: 1)
    case .pyramid:
      // Both sides are as long as the longest bar and its label, and say numbers without a sign.
      let scale = scale(selection.numbers.map { $0 * 1.1 })
      let limit = (scale.ticks.last ?? 1) * factor
      let format = scale.kind(numberKind).excelFormat
      return ChartAxis(
        title: title, numberFormat: "\(format);\(format)", minimum: -limit, maximum: limit,
        majorUnit: scale.step * factor)
    case .line, .slope, .bar, .column:
      let scale = scale(selection.numbers)
      return ChartAxis(
        title: title, numberFormat: scale.kind(numberKind).excelFormat,
        minimum: selection.hasNegative ? nil : 0, majorUnit: scale.step * factor)
    }
  }

  /// An axis around the points, wherever zero is.
  private func pointAxis(_ title: String, _ column: Int) -> ChartAxis {
    let kind = selection.table.columns[column].format
    let scale = AxisScale(
      selection.rows.map { selection.number($0, column) }, startsAtZero: false)
    return ChartAxis(
      title: title, numberFormat: scale.kind(kind).excelFormat,
      minimum: scale.ticks.first.map { $0 * kind.displayFactor },
      maximum: scale.ticks.last.map { $0 * kind.displayFactor },
      majorUnit: scale.step * kind.displayFactor)
  }

  /// What the first column counts, which the others do too.
  private var numberKind: NumberKind { selection.table.columns[selection.columns[0]].format }
  private var factor: Double { numberKind.displayFactor }

  /// An axis from zero.
  private func scale(_ numbers: [Double]) -> AxisScale {
    AxisScale(numbers, isWhole: numberKind == .count || numberKind == .signedCount)
  }
}

extension TableText {
  /// The title of a chart, which says when it draws the longest bars only.
  func title(of chart: TemplateChart, _ selection: ChartSelection) -> String {
    // A hyphen at which no program breaks a school year.
    let title = chart.title[language].replacing(/([0-9])-(?=[0-9])/) { "\($0.1)\u{2011}" }
    guard selection.shorter > 0 else { return title }
    return Wording.topRows.replacing(selection.drawnOfAll)
      .replacing("{title}", with: LocalizedText(all: title))[language]
  }

  /// The title of the category axis, which says where definitions changed.
  func categoryAxis(of chart: TemplateChart, _ selection: ChartSelection) -> String {
    let title = chart.categoryAxis[language]
    let starts = chart.hasLines ? selection.gaps(chart.breaks).sorted() : []
    guard !starts.isEmpty else { return title }
    let labels = starts.map { selection.name(column: selection.columns[$0], language) }
    return "\(title) (\(Wording.breakBefore[language]) \(labels.joined(separator: ", ")))"
  }
}
