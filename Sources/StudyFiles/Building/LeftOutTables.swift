internal import RegionalStatistics

/// Tables of a template, or rows of them, that are left out, because no source of the study has what they show.
struct LeftOutTables: Sendable {
  /// What no source has: facts, a dimension or measure of facts, a list, or a single number for a table.
  enum Lack: Hashable, Sendable {
    case facts(String)
    case column(String, of: String)
    case list(String)
    case coordinates
    case numbers

    /// The lack in words.
    var description: String {
      switch self {
      case .facts(let name): "No source holds facts \"\(name)\""
      case .column(let name, let facts): "No source holds \"\(name)\" in the facts \"\(facts)\""
      case .list(let name): "No source holds list \"\(name)\""
      case .coordinates: "The study has no coordinates of places"
      case .numbers: "The sources hold no number for the regions and school years of the study"
      }
    }

    /// The lack for readers of the workbook.
    var name: LocalizedText {
      let source =
        switch self {
        case .facts(let name), .list(let name): name
        case .column(let name, let facts): "\(facts): \(name)"
        case .coordinates: "coordinates"
        case .numbers: ""
        }
      return self == .numbers
        ? Wording.withoutNumber
        : Wording.leftOut.replacing("{name}", with: LocalizedText(all: source))
    }

    var remedy: String {
      switch self {
      case .coordinates: "Add \"coordinates\" to the study to have them."
      case .numbers: "Add the files about these regions and school years to have them."
      case .facts(let name): "Add a source with \"facts: \(name)\" to have them."
      case .column(let name, _): "Name the column of \"\(name)\" in the sources to have them."
      case .list(let name): "Add a source with \"list: \(name)\" to have them."
      }
    }
  }

  /// A row of a table that stays.
  struct Row: Sendable {
    var table: TemplateTable
    var member: AxisMember
  }

  let lack: Lack
  var tables: [TemplateTable] = []
  var rows: [Row] = []

  /// What the study is told about them.
  func finding(study: String) -> Finding {
    let ids =
      tables.map { "\"\($0.id)\"" } + rows.map { "row \"\($0.member.id)\" of \"\($0.table.id)\"" }
    let what = rows.isEmpty ? "tables" : tables.isEmpty ? "rows" : "tables and rows"
    return Finding(
      "tables-left-out", severity: .note, place: Place(file: study),
      expected:
        "\(lack.description), so these \(what) are left out: \(ids.joined(separator: ", "))",
      remedy: lack.remedy)
  }

  /// The refusal to show one of them by itself.
  func error(about id: String, study: String) -> StudyError {
    StudyError(
      "table-left-out", file: study,
      "Table \"\(id)\" is left out. \(lack.description).",
      remedy: lack.remedy)
  }

  /// What readers of the workbook are told about them.
  var setting: Publication.Setting {
    let sheets = { (language: Language) in
      (tables.map { $0.sheet[language] }
        + rows.map {
          "\($0.table.sheet[language]) (\(($0.member.label ?? LocalizedText(all: $0.member.id))[language]))"
        })
        .joined(separator: ", ")
    }
    return Publication.Setting(
      name: lack.name, value: LocalizedText(nl: sheets(.nl), fr: sheets(.fr), en: sheets(.en)))
  }
}
