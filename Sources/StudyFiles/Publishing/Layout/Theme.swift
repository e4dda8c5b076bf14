internal import RegionalStatistics
internal import Workbook

/// The house style of a publication: the looks of its roles, read from a theme file.
public struct Theme: Hashable, Sendable {
  /// Name of the theme: that of its file.
  public let id: String
  /// The file that was read last, for messages.
  let file: String
  let font: String
  /// Size of the body text in points.
  let size: Double
  /// What each role changes in the look it starts from.
  private let looks: [ThemeRole: Look]
  /// Colours on paper and on light screens.
  let light: ThemeColors
  /// Colours on dark screens.
  let dark: ThemeColors
  let captions: [CaptionTerm]
  let logo: Logo?

  /// Takes what the files of a theme say together, and checks that it can be read.
  ///
  /// - Throws: `StudyError` with file and line.
  init(_ whole: ThemeFile, id: String) throws(StudyError) {
    self.id = id
    file = whole.file
    font = whole.font ?? "Arial"
    size = whole.size ?? 10
    looks = whole.looks
    captions = whole.captions ?? []
    logo = whole.logo
    light = try Self.colors(whole.light, of: whole, scheme: "colors")
    dark = try Self.colors(whole.light.under(whole.dark), of: whole, scheme: "dark")
    try checkNames()
    try ContrastCheck(theme: self).run()
    try PaletteCheck(theme: self).run()
  }

  /// The look of a role in a row of a table.
  func look(_ role: ThemeRole, row: StatisticalTable.Row.Role = .body) -> Look {
    let base = role.parent.map { look($0) } ?? Look()
    let own = base.under(looks[role] ?? Look())
    switch row {
    case .body: return own
    case .other: return own.under(looks[.other] ?? Look())
    case .total: return own.under(looks[.total] ?? Look())
    }
  }

  /// A title as the house style writes it.
  func caption(_ text: LocalizedText) -> LocalizedText {
    captions.reduce(text) { $1.applied(to: $0) }
  }

  private static func colors(
    _ part: ThemeFile.ColorsPart, of whole: ThemeFile, scheme: String
  ) throws(StudyError) -> ThemeColors {
    for name in ThemeColors.required where part.named[name] == nil {
      throw missing("\"\(scheme)\" must give the colour \"\(name)\".", whole)
    }
    guard let series = part.series, let scale = part.scale else {
      throw missing("A theme must have \"series\" and \"scale\".", whole)
    }
    return ThemeColors(
      named: part.named, series: series, scale: scale, diverging: part.diverging)
  }

  private static func missing(_ problem: String, _ whole: ThemeFile) -> StudyError {
    StudyError(
      "key-missing", file: whole.file, problem,
      remedy: "Add it, or start with \"based-on: \(ThemeFolder.usual)\".")
  }

  /// Every name of a colour must be one of the theme's colours.
  private func checkNames() throws(StudyError) {
    for role in ThemeRole.allCases {
      let look = looks[role] ?? Look()
      for color in [look.ink, look.fill, look.lineColor].compactMap(\.self) {
        guard case .named(let name) = color.value, light.named[name] == nil else { continue }
        throw StudyError(
          "color-unknown", file: color.file, line: color.line,
          "The theme has no colour \"\(name)\".",
          remedy: Suggestion.sentence(for: name, in: light.named.keys)
            ?? "Its colours are \(YAMLValue.list(light.named.keys)).")
      }
    }
  }
}
