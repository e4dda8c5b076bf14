/// Shapes of a drawing in SVG, with coordinates to a tenth of a pixel.
enum Drawing {
  /// A number as it stands in an attribute.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = "\(sign)\(tenths.magnitude / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(tenths.magnitude % 10)"
  }

  static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, kind: String
  ) -> Markup {
    .empty(
      "line",
      [
        ("class", kind), ("x1", number(x1)), ("y1", number(y1)), ("x2", number(x2)),
        ("y2", number(y2)),
      ])
  }

  static func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, kind: String
  ) -> Markup {
    .empty(
      "rect",
      [
        ("class", kind), ("x", number(x)), ("y", number(y)), ("width", number(width)),
        ("height", number(height)),
      ])
  }

  static func text(_ text: String, _ x: Double, _ y: Double, kind: String = "") -> Markup {
    .element(
      "text", (kind.isEmpty ? [] : [("class", kind)]) + [("x", number(x)), ("y", number(y))],
      text)
  }

  /// Lines of text under each other.
  static func lines(_ lines: [String], _ x: Double, _ y: Double, kind: String) -> [Markup] {
    lines.enumerated().map { text($1, x, y + Double($0) * 14, kind: kind) }
  }

  /// A line through points, with dashes that tell lines apart without colour.
  static func path(_ points: [(x: Double, y: Double)], dashes: String) -> Markup {
    let list = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return .empty(
      "polyline",
      [("class", "line"), ("points", list)] + (dashes.isEmpty ? [] : [("stroke-dasharray", dashes)])
    )
  }

  /// A mark at a point: a circle, square, triangle or diamond, by the number of the series.
  static func mark(_ series: Int, _ x: Double, _ y: Double) -> Markup {
    let shapes: [[(Double, Double)]] = [
      [], [(-4, -4), (4, -4), (4, 4), (-4, 4)], [(0, -5.5), (5, 4), (-5, 4)],
      [(0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)],
    ]
    let corners = shapes[series % shapes.count]
    guard !corners.isEmpty else {
      return .empty(
        "circle", [("class", "mark"), ("cx", number(x)), ("cy", number(y)), ("r", "4.5")])
    }
    let points = corners.map { "\(number(x + $0.0)),\(number(y + $0.1))" }
    return .empty("polygon", [("class", "mark"), ("points", points.joined(separator: " "))])
  }

  /// Patterns of dashes by the number of the series; the first is a full line.
  static func dashes(_ series: Int) -> String {
    ["", "7 4", "2 4", "11 4 2 4", "5 2", "1 3"][series % 6]
  }
}
