internal import RegionalStatistics

/// Columns that stand, one group per row of a table.
struct ColumnDrawing {
  private let contents: PageChart.Contents
  private let scale: AxisScale
  private let left: Double
  private let top: Double
  private let bottom: Double
  private let legend: SeriesLegend

  /// Values are written over the columns when they don't crowd each other.
  private static let mostValues = 15

  init(_ contents: PageChart.Contents) {
    self.contents = contents
    scale = contents.scale
    legend = SeriesLegend(
      contents.selection.columns.map(contents.columnLabel), color: contents.color)
    left = contents.axisRoom
    top = legend.height + 34
    bottom = top + 250
  }

  var drawing: (height: Double, shapes: [Markup]) {
    let lines = contents.selection.rows.map(labelLines)
    let axisTitle = bottom + 26 + Double((lines.map(\.count).max() ?? 1) * 14)
    let labels = lines.enumerated().flatMap {
      Drawing.lines($1, left + (Double($0) + 0.5) * group, bottom + 18, kind: "middle")
    }
    let titles = [
      Drawing.text(
        contents.template.categoryAxis[contents.language], (left + PageChart.width) / 2,
        axisTitle, kind: "title middle"),
      Drawing.text(
        contents.template.valueAxis[contents.language], 0, top - 18, kind: "title"),
    ]
    return (axisTitle + 8, legend.shapes + grid + columns + labels + titles)
  }

  private var group: Double {
    (PageChart.width - left) / Double(contents.selection.rows.count)
  }

  private func y(_ value: Double) -> Double { bottom - scale.fraction(value) * (bottom - top) }

  private func labelLines(_ row: Int) -> [String] {
    TextWidth.lines(contents.rowLabel(row), pixels: group - 8, size: 9)
  }

  private var grid: [Markup] {
    scale.ticks.flatMap { tick in
      [
        Drawing.line(left, y(tick), PageChart.width, y(tick), kind: tick == 0 ? "axis" : "grid"),
        Drawing.text(
          scale.label(tick, contents.kind, contents.language), left - 8, y(tick) + 4,
          kind: "end"),
      ]
    }
  }

  private var columns: [Markup] {
    let width = group * 0.8 / Double(contents.selection.columns.count)
    return contents.selection.rows.enumerated().flatMap { place, row in
      contents.selection.columns.enumerated().flatMap { series, column in
        let start = left + (Double(place) + 0.1) * group + Double(series) * width
        return self.column(row, column, series, start, width)
      }
    }
  }

  private func column(
    _ row: Int, _ column: Int, _ series: Int, _ x: Double, _ width: Double
  ) -> [Markup] {
    let value = contents.number(row, column)
    let high = min(y(0), y(value))
    let shape = Drawing.rectangle(
      x + 1, high, max(1, width - 2), max(y(0), y(value)) - high, kind: "bar")
    let bar = Markup.element("g", [contents.color(series)], [shape])
    guard contents.selection.rows.count <= Self.mostValues else { return [bar] }
    return [
      bar, Drawing.text(contents.text.cell(row, column), x + width / 2, high - 5, kind: "middle"),
    ]
  }
}
