internal import RegionalStatistics

/// Bars back to back: the first column to the left, the second to the right.
struct PyramidDrawing {
  private let contents: PageChart.Contents
  private let scale: AxisScale
  private let left = 214.0
  private let value = 56.0
  private let group = 24.0
  private let top = 30.0

  init(_ contents: PageChart.Contents) {
    self.contents = contents
    scale = contents.scale
  }

  private var middle: Double { (left + PageChart.width) / 2 }
  private var half: Double { middle - left - value }

  var drawing: (height: Double, shapes: [Markup]) {
    let bottom = top + Double(contents.selection.rows.count) * rowHeight
    let axis = Drawing.text(
      contents.template.valueAxis[contents.language], middle, bottom + 38, kind: "title middle")
    return (bottom + 46, names + grid(bottom) + bars + [axis])
  }

  private var rowHeight: Double {
    let lines = contents.selection.rows.map { labelLines($0).count }.max() ?? 1
    return max(group, Double(lines) * 14 + 6)
  }

  private func labelLines(_ row: Int) -> [String] {
    TextWidth.lines(contents.rowLabel(row), pixels: left - 16, size: 9)
  }

  /// What each side shows, with its colour.
  private var names: [Markup] {
    contents.selection.columns.enumerated().flatMap { side, column -> [Markup] in
      let name = contents.columnLabel(column)
      let end = side == 0 ? middle - 12 : middle + 12
      let sample = side == 0 ? end - 14 : end
      return [
        .element("g", [contents.color(side)], [Drawing.rectangle(sample, 4, 14, 14, kind: "bar")]),
        Drawing.text(
          name, side == 0 ? end - 20 : end + 20, 15, kind: side == 0 ? "end strong" : "strong"),
      ]
    }
  }

  private func grid(_ bottom: Double) -> [Markup] {
    scale.ticks.filter { $0 >= 0 }.flatMap { tick -> [Markup] in
      let offset = scale.fraction(tick) * half
      let label = scale.label(tick, contents.kind, contents.language)
      let places = tick == 0 ? [middle] : [middle - offset, middle + offset]
      return places.flatMap { x in
        [
          Drawing.line(x, top, x, bottom, kind: tick == 0 ? "axis" : "grid"),
          Drawing.text(label, x, bottom + 18, kind: "middle"),
        ]
      }
    }
  }

  private var bars: [Markup] {
    contents.selection.rows.enumerated().flatMap { place, row -> [Markup] in
      let center = top + (Double(place) + 0.5) * rowHeight
      let lines = labelLines(row)
      let label = Drawing.lines(
        lines, left - 10, center + 4 - Double(lines.count - 1) * 7, kind: "end")
      return label
        + contents.selection.columns.enumerated().flatMap { side, column in
          bar(row, column, side, center)
        }
    }
  }

  private func bar(_ row: Int, _ column: Int, _ side: Int, _ center: Double) -> [Markup] {
    let length = scale.fraction(contents.number(row, column)) * half
    let start = side == 0 ? middle - length : middle
    let end = side == 0 ? start - 5 : middle + length + 5
    return [
      .element(
        "g", [contents.color(side)],
        [Drawing.rectangle(start, center - 8, length, 16, kind: "bar")]),
      Drawing.text(
        contents.text.cell(row, column), end, center + 4, kind: side == 0 ? "end" : ""),
    ]
  }
}
