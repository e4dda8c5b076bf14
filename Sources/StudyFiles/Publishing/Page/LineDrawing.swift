internal import RegionalStatistics

/// Lines over the columns of a table, one per row, each with its own colour, dashes and marks.
struct LineDrawing {
  private let contents: PageChart.Contents
  private let scale: AxisScale
  private let left: Double
  private let right: Double
  private let top = 34.0
  private let bottom = 300.0

  init(_ contents: PageChart.Contents) {
    self.contents = contents
    scale = contents.scale
    left = contents.axisRoom
    right = contents.selection.rows.count == 1 ? 0 : 190
  }

  var drawing: (height: Double, shapes: [Markup]) {
    let labels = categoryLabels
    let axisTitle = bottom + 26 + Double((labels.lines.map(\.count).max() ?? 1) * 14)
    return (
      axisTitle + 8,
      grid + breakMarks + labels.shapes + series + [
        Drawing.text(
          contents.categoryAxis, (left + PageChart.width - right) / 2,
          axisTitle, kind: "title middle"),
        Drawing.text(
          contents.template.valueAxis[contents.language], 0, 14, kind: "title"),
      ]
    )
  }

  private func y(_ value: Double) -> Double { bottom - scale.fraction(value) * (bottom - top) }

  private func x(_ place: Int) -> Double {
    left + (Double(place) + 0.5) * band
  }

  /// The width that each column of the table gets.
  private var band: Double {
    (PageChart.width - left - right) / Double(contents.selection.columns.count)
  }

  private var grid: [Markup] {
    scale.ticks.flatMap { tick in
      [
        Drawing.line(
          left, y(tick), PageChart.width - right, y(tick), kind: tick == 0 ? "axis" : "grid"),
        Drawing.text(
          scale.label(tick, contents.kind, contents.language), left - 8, y(tick) + 4,
          kind: "end"),
      ]
    }
  }

  private var categoryLabels: (lines: [[String]], shapes: [Markup]) {
    let columns = contents.selection.columns
    let lines = columns.map {
      TextWidth.lines(contents.columnLabel($0), pixels: max(band - 6, 40), size: 9)
    }
    let shapes = lines.enumerated().flatMap {
      Drawing.lines($1, x($0), bottom + 18, kind: "middle")
    }
    return (lines, shapes)
  }

  private var series: [Markup] {
    let ends = endLabels
    return contents.selection.rows.enumerated().map { index, row in
      let points = contents.selection.columns.enumerated().map { place, column in
        (x: x(place), y: y(contents.number(row, column)))
      }
      let marks = points.map { Drawing.mark(index, $0.x, $0.y) }
      let values = contents.selection.rows.count == 1 ? valueLabels(row, points) : []
      return .element(
        "g", [contents.color(index)],
        lines(points, dashes: Drawing.dashes(index)) + marks + values + ends[index])
    }
  }

  /// A line through the points, in pieces where definitions changed.
  private func lines(_ points: [(x: Double, y: Double)], dashes: String) -> [Markup] {
    let starts = [0] + gaps.sorted() + [points.count]
    return zip(starts, starts.dropFirst()).map {
      Drawing.path(Array(points[$0..<$1]), dashes: dashes)
    }
  }

  private var gaps: Set<Int> { contents.selection.gaps(contents.template.breaks) }

  /// An upright line half-way between the columns where definitions changed.
  private var breakMarks: [Markup] {
    gaps.sorted().map { place in
      let middle = (x(place - 1) + x(place)) / 2
      return Drawing.line(middle, top - 8, middle, bottom, kind: "break")
    }
  }

  private func valueLabels(_ row: Int, _ points: [(x: Double, y: Double)]) -> [Markup] {
    zip(points, contents.selection.columns).map { point, column in
      Drawing.text(
        contents.text.cell(row, column), point.x, max(point.y - 10, 26), kind: "middle strong")
    }
  }

  /// The name of each line with its mark, at the height of its end, moved down where two would touch.
  private var endLabels: [[Markup]] {
    let rows = contents.selection.rows
    guard rows.count > 1, let last = contents.selection.columns.last else {
      return rows.map { _ in [] }
    }
    let start = PageChart.width - right + 18
    let wanted = rows.enumerated().map { (index: $0, y: y(contents.number($1, last))) }
      .sorted { ($0.y, $0.index) < ($1.y, $1.index) }
    var free = 12.0
    var labels = rows.map { _ in [Markup]() }
    for (index, height) in wanted {
      let lines = TextWidth.lines(
        contents.rowLabel(rows[index]), pixels: PageChart.width - start, size: 9)
      let first = max(free, height + 4 - Double(lines.count - 1) * 7)
      labels[index] =
        [Drawing.mark(index, start - 10, first - 4)]
        + Drawing.lines(lines, start, first, kind: "strong")
      free = first + Double(lines.count) * 14 + 2
    }
    return labels
  }
}
