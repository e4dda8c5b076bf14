internal import RegionalStatistics
internal import Workbook

/// Reads what one theme file says.
struct ThemeDecoder {
  let file: String

  func theme(text: String) throws(StudyError) -> ThemeFile {
    let root = try YAMLValue(text: text, file: file).mapping([
      "description", "based-on", "font", "size", "colors", "series", "scale", "diverging", "dark",
      "roles", "captions", "logo",
    ])
    let dark = try root["dark"]?.mapping(["colors", "series", "scale", "diverging"])
    return ThemeFile(
      file: file, description: try root.required("description").localized(),
      base: try root["based-on"].map { (value) throws(StudyError) in
        Study.Reference(name: try value.string(), line: value.line)
      },
      font: try root["font"].map(font),
      size: try root["size"].map { (value) throws(StudyError) in
        try size(value, 8...16)
      },
      light: try colors(root), dark: try dark.map(colors) ?? ThemeFile.ColorsPart(),
      looks: try looks(root["roles"]), captions: try root["captions"].map(captions),
      logo: try root["logo"].map { (value) throws(StudyError) in
        try LogoDecoder(themeFile: file).logo(value)
      })
  }

  private func font(_ value: YAMLValue) throws(StudyError) -> String {
    let name = try value.string()
    // The name also goes into the style sheet of pages, where other characters mean something.
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == " " || $0 == "-"
    }
    guard isPlain, !name.isEmpty, name.unicodeScalars.count <= 31 else {
      throw value.error(
        "wrong-value",
        "\"font\" must be the name of a font in letters, digits and spaces, not \"\(name)\".")
    }
    return name
  }

  private func size(
    _ value: YAMLValue, _ range: ClosedRange<Double>
  ) throws(StudyError) -> Double {
    let text = try value.string()
    guard let size = Double(text), range.contains(size) else {
      throw value.error(
        "wrong-value",
        "\"size\" must be a number of points from \(Int(range.lowerBound)) to \(Int(range.upperBound)), not \"\(text)\"."
      )
    }
    return size
  }

  private func colors(_ mapping: YAMLMapping) throws(StudyError) -> ThemeFile.ColorsPart {
    var named: [String: Placed<RGBColor>] = [:]
    for (name, value) in try mapping["colors"]?.entries() ?? [] {
      guard name.range(matches: { ("a"..."z").contains($0) || $0 == "-" }) else {
        throw value.error(
          "wrong-value",
          "The name of a colour must be lower-case letters and hyphens, not \"\(name)\".")
      }
      named[name] = placed(try rgb(value), value)
    }
    return ThemeFile.ColorsPart(
      named: named, series: try mapping["series"].map(list), scale: try mapping["scale"].map(list),
      diverging: try mapping["diverging"].map(diverging))
  }

  private func diverging(_ value: YAMLValue) throws(StudyError) -> Placed<[RGBColor]> {
    let colors = try list(value)
    guard colors.value.count == 3 else {
      throw value.error(
        "wrong-value",
        "\"diverging\" must list three colours, below, at and above the middle, not \(colors.value.count)."
      )
    }
    return colors
  }

  private func list(_ value: YAMLValue) throws(StudyError) -> Placed<[RGBColor]> {
    var colors: [RGBColor] = []
    for item in value.list() { colors.append(try rgb(item)) }
    guard colors.count >= 2 else {
      throw value.error("value-missing", "\"\(value.name)\" must list two colours or more.")
    }
    return placed(colors, value)
  }

  private func rgb(_ value: YAMLValue) throws(StudyError) -> RGBColor {
    let text = value.isNull ? "" : try value.string()
    if let color = RGBColor(hex: text) { return color }
    throw value.error(
      "wrong-color",
      "\"\(value.name)\" must be a colour such as \"#1F3864\", in quotes, not \"\(text)\".",
      remedy: text.isEmpty ? "Put the colour in quotes: without them # starts a comment." : nil)
  }

  private func placed<Value>(_ value: Value, _ place: YAMLValue) -> Placed<Value> {
    Placed(value: value, file: file, line: place.line)
  }

  private func looks(_ value: YAMLValue?) throws(StudyError) -> [ThemeRole: Look] {
    let roles = Study.choices(of: ThemeRole.self)
    var looks: [ThemeRole: Look] = [:]
    for (key, value) in try value?.entries() ?? [] {
      guard let role = roles[key] else { throw value.keyError(key, allowed: Set(roles.keys)) }
      looks[role] = try look(value, role)
    }
    return looks
  }

  private func look(_ value: YAMLValue, _ role: ThemeRole) throws(StudyError) -> Look {
    var look = Look()
    for (key, value) in try value.entries() {
      switch key {
      case "bold": look.isBold = try value.boolean()
      case "ink": look.ink = placed(try color(value), value)
      case "fill": look.fill = placed(try color(value), value)
      case "line": look.lineColor = placed(try color(value), value)
      case "line-above": look.lineAbove = try value.choice(Self.lines)
      case "line-below": look.lineBelow = try value.choice(Self.lines)
      case "size" where role.mayHaveSize: look.size = try size(value, 8...36)
      case "size":
        throw value.error(
          "wrong-value",
          "The role \"\(role.rawValue)\" can't have a size of its own: columns are as wide as the body text needs.",
          remedy: "Set \"size\" of the theme.")
      default: throw value.keyError(key, allowed: Self.lookKeys)
      }
    }
    return look
  }

  private static let lookKeys: Set = [
    "bold", "ink", "fill", "line", "line-above", "line-below", "size",
  ]

  private static let lines: [String: Style.Line] = [
    "none": .none, "thin": .thin, "medium": .medium,
  ]

  private func color(_ value: YAMLValue) throws(StudyError) -> ThemeColor {
    if let text = try? value.string(), !value.isNull, text.first != "#" { return .named(text) }
    return .value(try rgb(value))
  }

  private func captions(_ value: YAMLValue) throws(StudyError) -> [CaptionTerm] {
    var terms: [CaptionTerm] = []
    for item in try value.mapping(["replace"]).required("replace").list() {
      let mapping = try item.mapping(["text", "with"])
      terms.append(
        CaptionTerm(
          name: try mapping.required("text").localized(),
          shown: try mapping.required("with").localized()))
    }
    return terms
  }
}

extension String {
  /// Whether the text has characters and all of them fit.
  fileprivate func range(matches fits: (Unicode.Scalar) -> Bool) -> Bool {
    !isEmpty && unicodeScalars.allSatisfy(fits)
  }
}
