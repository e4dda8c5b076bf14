internal import RegionalStatistics

/// A point per row, placed by two columns.
struct ScatterDrawing {
  private let contents: PageChart.Contents
  private let across: AxisScale
  private let up: AxisScale
  private let left: Double
  private let right = 24.0
  private let top = 34.0
  private let bottom = 340.0

  /// More points than this have no names beside them: they would cover each other.
  private static let mostNames = 20

  init(_ contents: PageChart.Contents) {
    self.contents = contents
    let columns = contents.selection.columns
    func scale(_ column: Int) -> AxisScale {
      AxisScale(
        contents.selection.rows.map { contents.number($0, column) }, startsAtZero: false)
    }
    across = scale(columns[0])
    up = scale(columns[1])
    let format = contents.table.columns[columns[1]].format
    let scale = up
    let labels = scale.ticks.map { scale.label($0, format, contents.language) }
    left = (labels.map { TextWidth.pixels($0, size: 9) }.max() ?? 0) + 14
  }

  var drawing: (height: Double, shapes: [Markup]) {
    let titles = [
      Drawing.text(
        contents.categoryAxis, (left + PageChart.width - right) / 2, bottom + 42,
        kind: "title middle"),
      Drawing.text(contents.template.valueAxis[contents.language], 0, 14, kind: "title"),
    ]
    let points = Markup.element("g", [contents.color(0)], self.points)
    return (bottom + 50, grid + [points] + names + titles)
  }

  private func x(_ value: Double) -> Double {
    left + across.fraction(value) * (PageChart.width - left - right)
  }

  private func y(_ value: Double) -> Double { bottom - up.fraction(value) * (bottom - top) }

  private func format(_ axis: Int) -> NumberKind {
    contents.table.columns[contents.selection.columns[axis]].format
  }

  private var grid: [Markup] {
    across.ticks.flatMap { tick in
      [
        Drawing.line(x(tick), top, x(tick), bottom, kind: tick == 0 ? "axis" : "grid"),
        Drawing.text(
          across.label(tick, format(0), contents.language), x(tick), bottom + 18, kind: "middle"),
      ]
    }
      + up.ticks.flatMap { tick in
        [
          Drawing.line(
            left, y(tick), PageChart.width - right, y(tick), kind: tick == 0 ? "axis" : "grid"),
          Drawing.text(
            up.label(tick, format(1), contents.language), left - 8, y(tick) + 4, kind: "end"),
        ]
      }
  }

  private func place(_ row: Int) -> (x: Double, y: Double) {
    let columns = contents.selection.columns
    return (x(contents.number(row, columns[0])), y(contents.number(row, columns[1])))
  }

  /// Each point tells its row and numbers to those who point at it.
  private var points: [Markup] {
    let columns = contents.selection.columns
    return contents.selection.rows.map { row in
      let place = place(row)
      let values = columns.map { contents.text.cell(row, $0) }.joined(
        separator: Wording.semicolon[contents.language])
      return .element(
        "g", [],
        [
          .element(
            "title", [], Wording.labelled(contents.rowLabel(row), values, contents.language)),
          Drawing.mark(0, place.x, place.y),
        ])
    }
  }

  /// Names beside few points, each moved down until it covers no other.
  private var names: [Markup] {
    guard contents.selection.rows.count <= Self.mostNames else { return [] }
    var taken: [(x: ClosedRange<Double>, y: ClosedRange<Double>)] = []
    return contents.selection.rows.sorted { place($0).y < place($1).y }.map { row in
      let place = place(row)
      let name = contents.rowLabel(row)
      let width = TextWidth.pixels(name, size: 9)
      let isLeft = place.x + width + 8 > PageChart.width
      let start = isLeft ? place.x - 8 - width : place.x + 8
      var middle = place.y
      while taken.contains(where: {
        $0.x.overlaps(start...(start + width)) && $0.y.overlaps((middle - 6)...(middle + 6))
      }) { middle += 2 }
      taken.append((start...(start + width), (middle - 6)...(middle + 6)))
      return Drawing.text(name, start, middle + 4)
    }
  }
}
