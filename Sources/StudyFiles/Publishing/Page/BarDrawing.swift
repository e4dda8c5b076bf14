internal import RegionalStatistics

/// Bars that lie on their side, one group per row of a table.
struct BarDrawing {
  private let contents: PageChart.Contents
  private let scale: AxisScale
  private let left = 214.0
  private let right = 64.0
  private let thickness = 15.0
  private let top: Double
  private let legend: SeriesLegend

  init(_ contents: PageChart.Contents) {
    self.contents = contents
    scale = contents.scale
    legend = SeriesLegend(
      contents.selection.columns.map(contents.columnLabel), color: contents.color)
    top = legend.height + 8
  }

  var drawing: (height: Double, shapes: [Markup]) {
    let bottom = top + Double(contents.selection.rows.count) * group
    let axis = [
      Drawing.text(
        contents.template.valueAxis[contents.language], (left + PageChart.width - right) / 2,
        bottom + 38, kind: "title middle")
    ]
    return (bottom + 46, legend.shapes + grid(bottom) + bars + axis)
  }

  private var group: Double {
    let bars = Double(contents.selection.columns.count) * thickness + 10
    let lines = Double(contents.selection.rows.map { labelLines($0).count }.max() ?? 1) * 14 + 6
    return max(bars, lines)
  }

  private func x(_ value: Double) -> Double {
    left + scale.fraction(value) * (PageChart.width - left - right)
  }

  private func grid(_ bottom: Double) -> [Markup] {
    scale.ticks.flatMap { tick in
      [
        Drawing.line(x(tick), top, x(tick), bottom, kind: tick == 0 ? "axis" : "grid"),
        Drawing.text(
          scale.label(tick, contents.kind, contents.language), x(tick), bottom + 18,
          kind: "middle"),
      ]
    }
  }

  private func labelLines(_ row: Int) -> [String] {
    TextWidth.lines(contents.rowLabel(row), pixels: left - 16, size: 9)
  }

  private var bars: [Markup] {
    contents.selection.rows.enumerated().flatMap { place, row -> [Markup] in
      let middle = top + (Double(place) + 0.5) * group
      let lines = labelLines(row)
      let label = Drawing.lines(
        lines, left - 10, middle + 4 - Double(lines.count - 1) * 7, kind: "end")
      let count = Double(contents.selection.columns.count)
      let bars = contents.selection.columns.enumerated().flatMap { series, column in
        bar(row, column, series, middle + (Double(series) - count / 2) * thickness)
      }
      return label + bars
    }
  }

  private func bar(_ row: Int, _ column: Int, _ series: Int, _ y: Double) -> [Markup] {
    let value = contents.number(row, column)
    let start = min(x(0), x(value))
    let end = max(x(0), x(value))
    let bar = Drawing.rectangle(start, y + 1, end - start, thickness - 2, kind: "bar")
    return [
      .element("g", [contents.color(series)], [bar]),
      Drawing.text(contents.text.cell(row, column), end + 5, y + thickness / 2 + 4),
    ]
  }
}
