internal import RegionalStatistics

/// Checks that the colours of chart series and of maps can be told apart: by everybody, and in black
/// and white.
///
/// Series differ in lightness (L* of CIELAB), which is all that a copy in black and white keeps, and
/// in colour (ΔE 1976) for full colour vision and as protanopes, deuteranopes and tritanopes see
/// them; each stands out from the paper (WCAG 2.2, success criterion 1.4.11).
struct PaletteCheck {
  let theme: Theme

  /// The least contrast of a line or bar with the paper.
  static let leastContrast = 3.0
  /// The least difference in lightness of two series, of 100 between black and white.
  static let leastStep = 6.0
  /// The least distance of two series in each colour vision.
  static let leastDistance = 15.0

  /// Refuses the first colour or pair that fails.
  func run() throws(StudyError) {
    for (scheme, colors) in [("light", theme.light), ("dark", theme.dark)] {
      try checkContrast(scheme, colors)
      try checkPairs(scheme, colors.series)
      try checkOrder(scheme, colors.scale)
      if let diverging = colors.diverging { try checkSides(scheme, diverging) }
    }
  }

  private func checkContrast(_ scheme: String, _ colors: ThemeColors) throws(StudyError) {
    let paper = colors.color(named: "paper")
    for color in colors.series.value where color.contrast(with: paper) < Self.leastContrast {
      throw Self.error(
        colors.series,
        "\(color.hex) of \"series\" must have a contrast of at least 3:1 with the paper \(paper.hex), not \(ContrastCheck.text(color.contrast(with: paper))):1 (\(scheme) colours)."
      )
    }
  }

  private func checkPairs(
    _ scheme: String, _ series: Placed<[RGBColor]>
  ) throws(StudyError) {
    for (index, first) in series.value.enumerated() {
      for second in series.value[(index + 1)...] {
        let step = abs(ColorVision.lightness(first) - ColorVision.lightness(second))
        guard step >= Self.leastStep else {
          throw Self.error(
            series,
            "\(first.hex) and \(second.hex) of \"series\" must differ by \(Int(Self.leastStep)) or more of 100 in lightness, so that black-and-white print shows both, not by \(Int(step)) (\(scheme) colours)."
          )
        }
        for vision in ColorVision.allCases {
          let distance = vision.distance(first, second)
          guard distance < Self.leastDistance else { continue }
          throw Self.error(
            series,
            "\(first.hex) and \(second.hex) of \"series\" must be \(Int(Self.leastDistance)) or more apart with \(vision.rawValue)\(vision == .full ? " colour vision" : ""), not \(Int(distance)) (\(scheme) colours)."
          )
        }
      }
    }
  }

  /// Below and above the middle must look different, and both different from the middle.
  private func checkSides(
    _ scheme: String, _ diverging: Placed<[RGBColor]>
  ) throws(StudyError) {
    let colors = diverging.value
    for (first, second) in [(0, 1), (1, 2), (0, 2)] {
      for vision in ColorVision.allCases {
        let distance = vision.distance(colors[first], colors[second])
        guard distance < Self.leastDistance else { continue }
        throw Self.error(
          diverging,
          "\(colors[first].hex) and \(colors[second].hex) of \"diverging\" must be \(Int(Self.leastDistance)) or more apart with \(vision.rawValue)\(vision == .full ? " colour vision" : ""), not \(Int(distance)) (\(scheme) colours)."
        )
      }
    }
  }

  /// More must always look further along: each step darker than the one before, or each lighter.
  private func checkOrder(_ scheme: String, _ scale: Placed<[RGBColor]>) throws(StudyError) {
    let lightness = scale.value.map(ColorVision.lightness)
    let steps = zip(lightness, lightness.dropFirst()).map { $1 - $0 }
    let least = Self.leastStep
    guard steps.allSatisfy({ $0 >= least }) || steps.allSatisfy({ $0 <= -least }) else {
      throw Self.error(
        scale,
        "The colours of \"scale\" must go from light to dark or from dark to light, in steps of \(Int(least)) or more of 100 in lightness (\(scheme) colours)."
      )
    }
  }

  private static func error(_ place: Placed<[RGBColor]>, _ problem: String) -> StudyError {
    StudyError(
      "theme-palette", file: place.file, line: place.line, problem,
      remedy: "Leave the key out for the palette of the theme \"plain\", which passes.")
  }
}
