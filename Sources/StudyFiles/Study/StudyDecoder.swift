internal import RegionalStatistics

extension Study {
  /// Reads a study from the text of its file.
  ///
  /// - Parameter file: the path, for messages and for the paths inside.
  /// - Parameter profiles: the layouts that sources can name, or be recognised by.
  /// - Throws: `StudyError` with the line, for anything that is not as the schema says.
  public init(
    text: String, file: String, profiles: ProfileFolder? = nil
  ) throws(StudyError) {
    let root = try YAMLValue(text: text, file: file).mapping(Self.keys)
    self.init(
      file: file, title: try root.required("title").localized(),
      publisher: try root.required("publisher").localized(),
      release: try Self.release(root.required("release")),
      contact: try root["contact"]?.string(),
      languages: try Self.languages(root.required("languages")),
      templates: try Self.references(root.required("templates")),
      focus: try Self.reference(root.required("focus")),
      reference: try Self.reference(root.required("reference")),
      focusInReference: try root["focus-in-reference"]?.choice(
        Self.choices(of: FocusInReference.self)),
      period: try Self.period(root.required("period")), periods: try Self.periods(root["periods"]),
      classification: try root["classification"].map(Self.classification),
      coordinates: try root["coordinates"].map(Self.coordinates),
      notice: try root["notice"]?.localized(), notes: try Self.notes(root["notes"]),
      waivers: try Self.waivers(root["waive"]),
      sources: try SourceDecoder.sources(root.required("sources"), profiles: profiles),
      theme: try root["theme"].map(Self.reference),
      output: try Self.output(root.required("output")),
      protection: try ProtectionDecoder.protection(root["protect"]),
      sharing: try SharingDecoder.sharing(root["share"]))
    try checkProtection()
  }

  /// Who shares must say how others are protected.
  private func checkProtection() throws(StudyError) {
    guard let sharing else { return }
    guard let protection else {
      throw StudyError(
        "key-missing", file: file, line: sharing.line,
        "A study that is shared with partners must have the key \"protect\".",
        remedy: "Add \"protect: suppress\", or \"protect: none\" if nothing in it needs protection."
      )
    }
    let method = protection.rules.method
    guard !sharing.showsOwnSmallNumbers || method == .suppress else {
      throw StudyError(
        "protect-contradicts", file: file, line: sharing.line,
        "\"own-small-numbers\" shows partners what is hidden of their own, but \"protect: \(method.rawValue)\" hides nothing.",
        remedy: "Take the method \"suppress\", or leave \"own-small-numbers\" out.")
    }
  }

  private static let keys: Set = [
    "title", "publisher", "release", "contact", "languages", "templates", "focus", "reference",
    "focus-in-reference", "period", "periods", "classification", "coordinates", "notice",
    "notes",
    "waive", "sources", "theme", "output",
    "protect", "share",
  ]

  /// The raw values of an enumeration as the words of a choice.
  static func choices<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) -> [String: Choice] where Choice.RawValue == String {
    Dictionary(uniqueKeysWithValues: Choice.allCases.map { ($0.rawValue, $0) })
  }

  private static func release(_ value: YAMLValue) throws(StudyError) -> CalendarDate {
    let text = try value.string()
    guard let day = try? CalendarDate.parse(text).value else {
      throw value.error(
        "wrong-date", "\"release\" must be a day such as 2026-11-20, not \"\(text)\".")
    }
    return day
  }

  private static func languages(_ value: YAMLValue) throws(StudyError) -> [Language] {
    var languages: [Language] = []
    for item in value.list() {
      let language = try item.choice(choices(of: Language.self))
      guard !languages.contains(language) else {
        throw item.error("duplicate-value", "A language can't be named twice.")
      }
      languages.append(language)
    }
    guard !languages.isEmpty else {
      throw value.error("value-missing", "\"languages\" must name nl, fr or en.")
    }
    return languages
  }

  static func references(_ value: YAMLValue) throws(StudyError) -> [Reference] {
    var references: [Reference] = []
    for item in value.list() { references.append(try reference(item)) }
    guard !references.isEmpty else {
      throw value.error("value-missing", "\"\(value.name)\" must name at least one.")
    }
    return references
  }

  private static func reference(_ value: YAMLValue) throws(StudyError) -> Reference {
    Reference(name: try value.string(), line: value.line)
  }

  private static func period(_ value: YAMLValue) throws(StudyError) -> Period {
    let mapping = try value.mapping(["first", "last"])
    let first = try schoolYear(mapping.required("first"))
    let last = try schoolYear(mapping.required("last"))
    guard first <= last else {
      throw value.error(
        "period-reversed", "The first school year must not be after the last.",
        remedy: "Swap \"first\" and \"last\".")
    }
    return Period(first: first, last: last, line: value.line)
  }

  private static func periods(_ value: YAMLValue?) throws(StudyError) -> [String: Period] {
    var periods: [String: Period] = [:]
    for (name, entry) in try value?.entries() ?? [] { periods[name] = try period(entry) }
    return periods
  }

  private static func schoolYear(_ value: YAMLValue) throws(StudyError) -> SchoolYear {
    let text = try value.string()
    do {
      return try SchoolYear.parse(text).value
    } catch {
      throw value.error("wrong-school-year", "\"\(value.name)\": \(error)")
    }
  }

  /// A name, or `{regime: vrwi, merge: true, isced-fields: ["05", "06", "07"]}`.
  private static func classification(
    _ value: YAMLValue
  ) throws(StudyError) -> Classification {
    if value.isScalar {
      return Classification(
        name: try value.string(), isMerged: false, iscedFields: [], line: value.line)
    }
    let mapping = try value.mapping(["regime", "merge", "isced-fields"])
    var fields: Set<String> = []
    for field in mapping["isced-fields"]?.list() ?? [] { fields.insert(try field.string()) }
    return Classification(
      name: try mapping.string("regime"), isMerged: try mapping["merge"]?.boolean() ?? false,
      iscedFields: fields, line: value.line)
  }

  /// `{file: places.csv, place: nis, x: longitude, y: latitude, unit: degrees}`; metres without a unit.
  private static func coordinates(_ value: YAMLValue) throws(StudyError) -> Coordinates {
    let mapping = try value.mapping(["file", "place", "x", "y", "unit"])
    return Coordinates(
      file: try reference(mapping.required("file")), place: try mapping.string("place"),
      axes: [try mapping.string("x"), try mapping.string("y")],
      isInDegrees: try mapping["unit"]?.choice(["metres": false, "degrees": true]) ?? false)
  }

  /// `notes: {derived: {text: Derived from annex 6, tables: [bijlage-5]}}`.
  private static func notes(_ value: YAMLValue?) throws(StudyError) -> [Note] {
    var notes: [Note] = []
    for (id, entry) in try value?.entries() ?? [] {
      let mapping = try entry.mapping(["text", "tables"])
      notes.append(
        Note(
          id: id, text: try mapping.required("text").localized(),
          tables: try references(mapping.required("tables"))))
    }
    return notes
  }

  /// `waive: {sudden-jump: "Two schools merged."}`.
  private static func waivers(_ value: YAMLValue?) throws(StudyError) -> [String: LocalizedText] {
    var waivers: [String: LocalizedText] = [:]
    for (check, reason) in try value?.entries() ?? [] {
      guard Screening.codes.contains(check) else {
        throw reason.error(
          "unknown-check", "There is no check \"\(check)\" to waive.",
          remedy: Suggestion.sentence(for: check, in: Screening.codes)
            ?? "The checks are \(YAMLValue.list(Screening.codes)).")
      }
      let text = try reason.localized()
      guard ![text.nl, text.fr, text.en].contains("") else {
        throw reason.error(
          "value-missing", "The check \"\(check)\" can only be waived with a reason.",
          remedy: "Write why the numbers are right all the same; the workbook prints it.")
      }
      waivers[check] = text
    }
    return waivers
  }

  private static func output(_ value: YAMLValue) throws(StudyError) -> Output {
    let mapping = try value.mapping(["name", "folder"])
    let name = try mapping.required("name")
    let text = try name.string()
    guard !text.isEmpty, !text.contains("/"), !text.hasPrefix(".") else {
      throw name.error(
        "wrong-file-name",
        "\"name\" must be a file name without folder and extension, not \"\(text)\".")
    }
    return Output(name: text, folder: try mapping["folder"]?.string() ?? "output")
  }
}
