internal import Workbook

/// The style sheet of a page, made from a theme: light, dark and printed.
struct PageStyle {
  let theme: Theme

  /// Written without `<` and `&`, so that the page is well-formed XML.
  var text: String {
    "\n:root { \(variables(theme.light)) }\n"
      + "@media screen and (prefers-color-scheme: dark) { :root { \(variables(theme.dark)) } }\n"
      + "body { font-family: \"\(theme.font)\", Arial, \"Liberation Sans\", sans-serif; }\n"
      + roles + series + PageStyleSheet.text
  }

  private func variables(_ colors: ThemeColors) -> String {
    let named = colors.named.sorted { $0.key < $1.key }.map {
      "--\($0.key): \($0.value.value.hex);"
    }
    let inks = [colors.color(named: "ink"), colors.color(named: "paper")]
    let series = colors.series.value.enumerated().flatMap { index, color in
      [
        "--series-\(index): \(color.hex);",
        "--on-series-\(index): \(color.mostLegible(of: [.white, RGBColor(0)]).hex);",
      ]
    }
    let scale = colors.scale.value.enumerated().flatMap { index, step in
      ["--step-\(index): \(step.hex);", "--on-step-\(index): \(step.mostLegible(of: inks).hex);"]
    }
    let diverging = PageHeat.colors(of: colors).enumerated().map {
      "--diverging-\($0): \($1.hex);"
    }
    return (named + series + scale + diverging).joined(separator: " ")
  }

  private var roles: String {
    let selectors: [(ThemeRole, String)] = [
      (.body, "body"), (.coverTitle, "h1"), (.title, "h2"), (.heading, ".subtitle, figcaption"),
      (.note, ".note, .hint, dl, #notes li"), (.link, "a"), (.header, "thead th"),
      (.label, "tbody th"), (.number, "td.number"), (.share, "td.share"), (.text, "td.text"),
    ]
    return selectors.map { role, selector in
      "\(selector) { \(declarations(theme.look(role), default: role == .body)) }\n"
    }.joined() + row(.other, ".other") + row(.total, ".total")
  }

  /// The look of a row lies over that of its cells.
  private func row(_ role: ThemeRole, _ selector: String) -> String {
    let own = declarations(theme.look(role), default: false)
    return own.isEmpty ? "" : "tbody tr\(selector) th, tbody tr\(selector) td { \(own) }\n"
  }

  private func declarations(_ look: Look, default isRoot: Bool) -> String {
    var parts: [String] = []
    if let ink = look.ink { parts.append("color: \(css(ink.value));") }
    if let fill = look.fill { parts.append("background: \(css(fill.value));") }
    if let isBold = look.isBold { parts.append("font-weight: \(isBold ? 700 : 400);") }
    if let size = look.size { parts.append("font-size: \(Self.ratio(size, theme.size))rem;") }
    let color = css(look.lineColor?.value ?? .named("line"))
    for (side, line) in [("top", look.lineAbove), ("bottom", look.lineBelow)] {
      switch line {
      case .thin: parts.append("border-\(side): 1px solid \(color);")
      case .medium: parts.append("border-\(side): 2px solid \(color);")
      case .some(.none), nil: continue
      }
    }
    return parts.joined(separator: " ")
  }

  private func css(_ color: ThemeColor) -> String {
    switch color {
    case .named(let name): "var(--\(name))"
    case .value(let value): value.hex
    }
  }

  /// Sizes keep their proportion to the body text, which readers set themselves.
  private static func ratio(_ size: Double, _ body: Double) -> String {
    let thousandths = Int((size / body * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }

  private var series: String {
    theme.light.series.value.indices.map { index in
      ".series-\(index) { --color: var(--series-\(index)); --on-color: var(--on-series-\(index)); }\n"
    }.joined()
      + theme.light.scale.value.indices.map { index in
        ".step-\(index) rect { fill: var(--step-\(index)); } .step-\(index) text { fill: var(--on-step-\(index)); }\n"
          + "tbody td.heat-\(index) { background: var(--step-\(index)); color: var(--on-step-\(index)); }\n"
      }.joined()
      + (0..<PageHeat.sides).map {
        "tbody td.diverging-\($0) { background: var(--diverging-\($0)); }\n"
      }.joined()
  }
}
