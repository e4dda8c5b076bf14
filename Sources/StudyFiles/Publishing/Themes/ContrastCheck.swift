internal import RegionalStatistics

/// Checks that every text of a theme can be read on what lies under it.
struct ContrastCheck {
  let theme: Theme

  /// The least contrast of text, for every size; WCAG 2.2, success criterion 1.4.3.
  static let least = 4.5

  /// Refuses the first pair that is too faint.
  func run() throws(StudyError) {
    for (scheme, colors) in [("light", theme.light), ("dark", theme.dark)] {
      for role in ThemeRole.allCases where !role.isRow {
        try check(role, .body, scheme, colors)
        guard role.isCell else { continue }
        try check(role, .other, scheme, colors)
        try check(role, .total, scheme, colors)
      }
      try checkScale(scheme, colors)
      if let diverging = colors.diverging { try checkDiverging(scheme, diverging, colors) }
    }
  }

  /// Cells are coloured between these while their text keeps its ink.
  private func checkDiverging(
    _ scheme: String, _ diverging: Placed<[RGBColor]>, _ colors: ThemeColors
  ) throws(StudyError) {
    let ink = colors.color(named: "ink")
    for color in diverging.value where color.contrast(with: ink) < Self.least {
      throw StudyError(
        "theme-contrast", file: diverging.file, line: diverging.line,
        "Ink on \(color.hex) of \"diverging\" must have a contrast of at least 4.5:1, but \(ink.hex) has \(Self.text(color.contrast(with: ink))):1 (\(scheme) colours)."
      )
    }
  }

  private func check(
    _ role: ThemeRole, _ row: StatisticalTable.Row.Role, _ scheme: String, _ colors: ThemeColors
  ) throws(StudyError) {
    let look = theme.look(role, row: row)
    let ink = colors.color(look.ink?.value ?? .named("ink"))
    // Cells without a fill lie on white in a workbook, and on the paper of a page.
    let grounds =
      look.fill.map { [colors.color($0.value)] }
      ?? [colors.color(named: "paper")] + (scheme == "light" ? [.white] : [])
    for ground in grounds where ink.contrast(with: ground) < Self.least {
      let place = place(of: look, colors)
      let kind = row == .body ? "" : " in a row of \(row == .total ? "totals" : "the rest")"
      throw StudyError(
        "theme-contrast", file: place.file, line: place.line,
        "Text of the role \"\(role.rawValue)\"\(kind) must have a contrast of at least 4.5:1, but \(ink.hex) on \(ground.hex) has \(Self.text(ink.contrast(with: ground))):1 (\(scheme) colours).",
        remedy: "Make the darker of the two darker, or the lighter one lighter.")
    }
  }

  /// The place that is nearest to the person who can change it: in the last file of the cascade.
  private func place(of look: Look, _ colors: ThemeColors) -> (file: String, line: Int?) {
    var places: [(file: String, line: Int?)] = []
    for color in [look.ink, look.fill].compactMap(\.self) {
      places.append((color.file, color.line))
      if case .named(let name) = color.value, let named = colors.named[name] {
        places.append((named.file, named.line))
      }
    }
    for name in ["ink", "paper"] {
      if let named = colors.named[name] { places.append((named.file, named.line)) }
    }
    return places.first { $0.file == theme.file } ?? places.first ?? (theme.file, nil)
  }

  /// The values on a map are written in ink or in the colour of the paper, whichever is read best.
  private func checkScale(_ scheme: String, _ colors: ThemeColors) throws(StudyError) {
    let inks = [colors.color(named: "ink"), colors.color(named: "paper")]
    for step in colors.scale.value {
      let contrast = step.mostLegible(of: inks).contrast(with: step)
      guard contrast < Self.least else { continue }
      throw StudyError(
        "theme-contrast", file: colors.scale.file, line: colors.scale.line,
        "Numbers on \(step.hex) of \"scale\" must have a contrast of at least 4.5:1, but the best of \(inks[0].hex) and \(inks[1].hex) has \(Self.text(contrast)):1 (\(scheme) colours)."
      )
    }
  }

  /// Two decimals, cut off so that no ratio under the limit is shown as the limit.
  static func text(_ ratio: Double) -> String {
    let hundredths = Int(ratio * 100)
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
