internal import RegionalStatistics

/// A map of squares, coloured by a number that is always written in the square.
///
/// Colours go in classes of equal width, from few to many; a square without a number has a dashed
/// edge and its symbol.
struct TileMap {
  /// What is shown of one place.
  struct Place {
    let name: String
    let value: CellValue
  }

  let grid: TileGrid
  /// The places by code; squares without one stay empty.
  let places: [String: Place]
  let format: NumberKind
  let language: Language
  /// The steps of the theme's scale.
  let steps: Int

  private static let width = 132.0
  private static let height = 76.0
  private static let gap = 4.0
  private static let legendHeight = 44.0

  /// The map with the classes of its colours above it.
  func picture(name: String, title: String) -> Markup {
    let columns = Double((grid.tiles.map(\.column).max() ?? 0) + 1)
    let rows = Double((grid.tiles.map(\.row).max() ?? 0) + 1)
    return PageChart.picture(
      name: name, description: description(title),
      width: max(columns * (Self.width + Self.gap), Double(classes.count) * 110),
      height: Self.legendHeight + rows * (Self.height + Self.gap), legend + grid.tiles.map(tile))
  }

  /// The limits of the classes: each number belongs to the last class that begins at or below it.
  var classes: [Double] {
    guard let low = numbers.min(), let high = numbers.max() else { return [] }
    guard high > low else { return [low] }
    return (0..<steps).map { low + (high - low) * Double($0) / Double(steps) }
  }

  private var numbers: [Double] {
    grid.tiles.compactMap { tile in
      if case .number(let number) = places[tile.place]?.value { number } else { nil }
    }
  }

  private func step(_ number: Double) -> Int {
    max(0, (classes.lastIndex { $0 <= number + abs(number) * 1e-12 }) ?? 0)
  }

  private func tile(_ tile: TileGrid.Tile) -> Markup {
    let x = Double(tile.column) * (Self.width + Self.gap) + 1
    let y = Self.legendHeight + Double(tile.row) * (Self.height + Self.gap)
    let place = places[tile.place]
    let names = TextWidth.lines(place?.name ?? tile.place, pixels: Self.width - 10, size: 9)
    let box = Drawing.rectangle(x, y, Self.width - 2, Self.height, kind: "square")
    let value = Drawing.text(
      shown(place?.value), x + Self.width / 2, y + Self.height - 12, kind: "middle strong value")
    return .element(
      "g", [("class", "tile \(kind(place?.value))")],
      [box] + Drawing.lines(names, x + Self.width / 2, y + 18, kind: "middle") + [value])
  }

  private func kind(_ value: CellValue?) -> String {
    if case .number(let number) = value { "step-\(step(number))" } else { "empty" }
  }

  private func shown(_ value: CellValue?) -> String {
    switch value {
    case .number(let number): NumberText.text(number, format, language)
    case .text(let text, _): text[language]
    case .missing(let reason): "[\(reason.rawValue)]"
    case nil: "[\(Missing.notAvailable.rawValue)]"
    }
  }

  /// A sample of each class with the number where it begins.
  private var legend: [Markup] {
    classes.enumerated().map { index, start in
      let x = Double(index) * 110 + 1
      return .element(
        "g", [("class", "tile")],
        [
          .element(
            "g", [("class", "step-\(index)")],
            [Drawing.rectangle(x, 4, 18, 18, kind: "square")]),
          Drawing.text("≥ \(NumberText.text(start, format, language))", x + 24, 18),
        ])
    }
  }

  /// The largest and the smallest number, for those who do not see the map.
  private func description(_ title: String) -> String {
    let known = grid.tiles.compactMap { tile -> (Double, String)? in
      guard let place = places[tile.place], case .number(let number) = place.value else {
        return nil
      }
      return (number, "\(place.name) (\(NumberText.text(number, format, language)))")
    }
    let most = known.max { ($0.0, $1.1) < ($1.0, $0.1) }
    let least = known.min { ($0.0, $0.1) < ($1.0, $1.1) }
    guard let most, let least else { return "\(title). \(PageWording.noValue[language])." }
    return PageWording.extremes.replacing([
      "{title}": LocalizedText(all: title), "{most}": LocalizedText(all: most.1),
      "{least}": LocalizedText(all: least.1),
    ])[language]
  }
}
