internal import RegionalStatistics

/// Bars of 100%, each divided into parts.
struct StackedDrawing {
  private let contents: PageChart.Contents
  private let left = 214.0
  private let right = 20.0
  private let thickness = 26.0
  private let top: Double
  private let legend: SeriesLegend

  /// A part narrower than this has no room for its share.
  private static let narrowest = 34.0

  init(_ contents: PageChart.Contents) {
    self.contents = contents
    legend = SeriesLegend(Self.parts(contents).map(\.name), color: contents.color)
    top = legend.height + 8
  }

  var drawing: (height: Double, shapes: [Markup]) {
    let bars = bars
    let bottom = top + Double(bars.count) * group
    let axis = Drawing.text(
      contents.template.valueAxis[contents.language], (left + PageChart.width - right) / 2,
      bottom + 38, kind: "title middle")
    return (bottom + 46, legend.shapes + grid(bottom) + shapes(bars) + [axis])
  }

  private typealias Bar = (label: String, numbers: [Double])

  private static func parts(_ contents: PageChart.Contents) -> [(name: String, index: Int)] {
    contents.template.bars == .rows
      ? contents.selection.columns.map { (contents.columnLabel($0), $0) }
      : contents.selection.rows.map { (contents.rowLabel($0), $0) }
  }

  private var bars: [Bar] {
    let selection = contents.selection
    return contents.template.bars == .rows
      ? selection.rows.map { row in
        (contents.rowLabel(row), selection.columns.map { contents.number(row, $0) })
      }
      : selection.columns.map { column in
        (contents.columnLabel(column), selection.rows.map { contents.number($0, column) })
      }
  }

  private var group: Double {
    let lines = bars.map { TextWidth.lines($0.label, pixels: left - 16, size: 9).count }.max() ?? 1
    return max(thickness + 10, Double(lines) * 14 + 6)
  }

  private func x(_ part: Double) -> Double { left + part * (PageChart.width - left - right) }

  private func grid(_ bottom: Double) -> [Markup] {
    [0, 0.25, 0.5, 0.75, 1].flatMap { tick in
      [
        Drawing.line(x(tick), top, x(tick), bottom, kind: tick == 0 ? "axis" : "grid"),
        Drawing.text(percent(tick), x(tick), bottom + 18, kind: "middle"),
      ]
    }
  }

  private func percent(_ share: Double) -> String {
    NumberText.text(share, .percent(decimals: 0), contents.language)
  }

  private func shapes(_ bars: [Bar]) -> [Markup] {
    bars.enumerated().flatMap { place, bar -> [Markup] in
      let middle = top + (Double(place) + 0.5) * group
      let lines = TextWidth.lines(bar.label, pixels: left - 16, size: 9)
      return Drawing.lines(
        lines, left - 10, middle + 4 - Double(lines.count - 1) * 7, kind: "end")
        + parts(bar.numbers, middle)
    }
  }

  private func parts(_ numbers: [Double], _ middle: Double) -> [Markup] {
    let whole = numbers.reduce(0, +)
    guard whole > 0 else { return [] }
    var start = 0.0
    return numbers.enumerated().flatMap { index, number -> [Markup] in
      let (from, to) = (x(start / whole), x((start + number) / whole))
      start += number
      let bar = Drawing.rectangle(
        from, middle - thickness / 2, to - from, thickness, kind: "part")
      let label = Drawing.text(
        percent(number / whole), (from + to) / 2, middle + 4, kind: "middle inside")
      return [
        .element("g", [contents.color(index)], to - from < Self.narrowest ? [bar] : [bar, label])
      ]
    }
  }
}
