internal import RegionalStatistics

/// The colours of cells on a page: classes of equal width, as a style sheet can't mix colours.
struct PageHeat {
  private let heat: HeatSelection
  private let low: Double
  private let high: Double
  private let steps: Int
  private let hasSides: Bool

  /// Classes of a scale with two sides.
  static let sides = 5

  /// Nil when nothing of the table is coloured.
  init?(_ published: PublishedTable, theme: Theme) {
    guard let heat = HeatSelection(published), let low = heat.numbers.min(),
      let high = heat.numbers.max()
    else { return nil }
    self.heat = heat
    self.low = low
    self.high = high
    steps = theme.light.scale.value.count
    hasSides = theme.light.diverging != nil
  }

  /// The class of a cell; nil for a cell without a colour.
  func kind(_ row: Int, _ column: Int) -> String? {
    guard heat.rows.contains(row), heat.columns.contains(column),
      let number = heat.table.cells[row][column].number
    else { return nil }
    if let middle = heat.middle, hasSides { return "diverging-\(side(number, middle))" }
    let part = high > low ? (number - low) / (high - low) : 0
    return "heat-\(min(steps - 1, Int(part * Double(steps) + 1e-9)))"
  }

  /// 0 and 1 below the middle, 2 around it, 3 and 4 above.
  private func side(_ number: Double, _ middle: Double) -> Int {
    let reach = number < middle ? middle - low : high - middle
    let part = reach > 0 ? (number - middle) / reach : 0
    return part <= -0.6 ? 0 : part < -0.2 ? 1 : part <= 0.2 ? 2 : part < 0.6 ? 3 : 4
  }

  /// The colours of both sides, mixed half and half between the three of the theme.
  static func colors(of colors: ThemeColors) -> [RGBColor] {
    guard let three = colors.diverging?.value, three.count == 3 else { return [] }
    return [
      three[0], three[0].mixed(with: three[1]), three[1], three[1].mixed(with: three[2]), three[2],
    ]
  }
}

extension RGBColor {
  /// The colour half-way to another.
  func mixed(with other: RGBColor) -> RGBColor {
    let parts = [16, 8, 0].map { shift -> UInt32 in
      (((value >> shift) & 0xFF) + ((other.value >> shift) & 0xFF)) / 2 << shift
    }
    return RGBColor(parts[0] | parts[1] | parts[2])
  }
}
