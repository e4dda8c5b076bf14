internal import RegionalStatistics

/// What one file says about a theme; what it doesn't say comes from the theme it is based on.
struct ThemeFile {
  let file: String
  let description: LocalizedText
  let base: Study.Reference?
  var font: String?
  var size: Double?
  var light: ColorsPart
  var dark: ColorsPart
  var looks: [ThemeRole: Look]
  var captions: [CaptionTerm]?
  var logo: Logo?

  /// Colours of one of the two schemes.
  struct ColorsPart {
    var named: [String: Placed<RGBColor>] = [:]
    var series: Placed<[RGBColor]>?
    var scale: Placed<[RGBColor]>?
    var diverging: Placed<[RGBColor]>?

    /// The colours with those of another part laid over them.
    func under(_ other: ColorsPart) -> ColorsPart {
      ColorsPart(
        named: named.merging(other.named) { $1 }, series: other.series ?? series,
        scale: other.scale ?? scale, diverging: other.diverging ?? diverging)
    }
  }

  /// What both files say, the other one first.
  func under(_ other: ThemeFile) -> ThemeFile {
    ThemeFile(
      file: other.file, description: other.description, base: base, font: other.font ?? font,
      size: other.size ?? size, light: light.under(other.light), dark: dark.under(other.dark),
      looks: looks.merging(other.looks) { $0.under($1) }, captions: other.captions ?? captions,
      logo: other.logo ?? logo)
  }
}
