/// Names of series with their colours, in rows over a drawing; nothing for a single series.
struct SeriesLegend {
  let shapes: [Markup]
  let height: Double

  init(_ names: [String], color: (_ series: Int) -> (String, String)) {
    guard names.count > 1 else {
      shapes = []
      height = 0
      return
    }
    var shapes: [Markup] = []
    var x = 0.0
    var y = 4.0
    for (index, name) in names.enumerated() {
      let width = TextWidth.pixels(name, size: 9) + 42
      if x > 0, x + width > PageChart.width {
        x = 0
        y += 20
      }
      let sample = Drawing.rectangle(x, y, 14, 14, kind: "bar")
      shapes.append(.element("g", [color(index)], [sample]))
      shapes.append(Drawing.text(name, x + 20, y + 11))
      x += width
    }
    self.shapes = shapes
    height = y + 24
  }
}
