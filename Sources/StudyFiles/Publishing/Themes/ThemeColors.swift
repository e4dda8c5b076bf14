/// The colours of a theme on light paper or on a dark screen.
struct ThemeColors: Hashable, Sendable {
  /// Colours by name; `ink`, `paper`, `accent`, `line` and `link` are always there.
  var named: [String: Placed<RGBColor>]
  /// Chart series, in the order of use.
  var series: Placed<[RGBColor]>
  /// The steps of a map, from few to many.
  var scale: Placed<[RGBColor]>
  /// Colours below, at and above a middle; none when the theme gives none.
  var diverging: Placed<[RGBColor]>?

  /// The names that every theme must give.
  static let required = ["accent", "ink", "line", "link", "paper"]

  func color(_ color: ThemeColor) -> RGBColor {
    switch color {
    case .value(let value): value
    // Every name was looked up when the theme was read.
    case .named(let name): named[name]?.value ?? .white
    }
  }

  func color(named name: String) -> RGBColor { color(.named(name)) }
}
