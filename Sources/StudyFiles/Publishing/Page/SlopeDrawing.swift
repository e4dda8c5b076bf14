internal import RegionalStatistics

/// A line per row from the first to the last column, with names and values at both ends.
struct SlopeDrawing {
  private let contents: PageChart.Contents
  private let scale: AxisScale
  private let left = 250.0
  private let right = 250.0
  private let top = 40.0
  private let bottom: Double

  init(_ contents: PageChart.Contents) {
    self.contents = contents
    scale = contents.scale
    bottom = 40 + max(280, Double(contents.selection.rows.count) * 16)
  }

  var drawing: (height: Double, shapes: [Markup]) {
    let columns = contents.selection.columns
    let heads = [
      Drawing.text(contents.columnLabel(columns[0]), left, 30, kind: "middle strong"),
      Drawing.text(contents.columnLabel(columns[1]), end, 30, kind: "middle strong"),
      Drawing.line(left, top, left, bottom, kind: "axis"),
      Drawing.line(end, top, end, bottom, kind: "axis"),
      Drawing.text(contents.template.valueAxis[contents.language], 0, 14, kind: "title"),
      Drawing.text(contents.categoryAxis, PageChart.width / 2, bottom + 24, kind: "title middle"),
    ]
    return (bottom + 32, heads + lines + labels(0, isLeft: true) + labels(1, isLeft: false))
  }

  private var end: Double { PageChart.width - right }

  private func y(_ value: Double) -> Double {
    bottom - 8 - scale.fraction(value) * (bottom - top - 16)
  }

  private func number(_ row: Int, _ side: Int) -> Double {
    contents.number(row, contents.selection.columns[side])
  }

  private var lines: [Markup] {
    contents.selection.rows.enumerated().map { index, row in
      let (from, to) = (y(number(row, 0)), y(number(row, 1)))
      return .element(
        "g", [contents.color(index)],
        [
          Drawing.path(
            [(x: left, y: from), (x: end, y: to)], dashes: Drawing.dashes(index)),
          Drawing.mark(index, left, from), Drawing.mark(index, end, to),
        ])
    }
  }

  /// Names with values, in the order of the values, apart from each other.
  private func labels(_ side: Int, isLeft: Bool) -> [Markup] {
    let column = contents.selection.columns[side]
    var free = top
    return contents.selection.rows.sorted { number($0, side) > number($1, side) }.map { row in
      let middle = max(free, y(number(row, side)))
      free = middle + 14
      let value = contents.text.cell(row, column)
      let name = shortened(contents.rowLabel(row), beside: value)
      return Drawing.text(
        isLeft ? "\(name) \(value)" : "\(value) \(name)", isLeft ? left - 12 : end + 12, middle + 4,
        kind: isLeft ? "end" : "")
    }
  }

  /// A name that would run out of the drawing is cut off; the table has it whole.
  private func shortened(_ name: String, beside value: String) -> String {
    let room = left - 22 - TextWidth.pixels(value, size: 9)
    guard TextWidth.pixels(name, size: 9) > room else { return name }
    var short = name
    while !short.isEmpty, TextWidth.pixels(short + "…", size: 9) > room { short.removeLast() }
    return short + "…"
  }
}
