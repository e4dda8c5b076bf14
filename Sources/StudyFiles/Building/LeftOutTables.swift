internal import RegionalStatistics

/// Tables of a template, or rows of them, that are left out, because no source of the study has what they show.
struct LeftOutTables: Sendable {
  /// What no source has: facts, a dimension or measure of facts, a list, or a single number for a table; or
  /// what must not be shown.
  enum Lack: Hashable, Sendable {
    case facts(String)
    case column(String, of: String)
    case list(String)
    case coordinates
    case numbers
    case shownNumbers

    /// The lack in words.
    var description: String {
      switch self {
      case .facts(let name): "No source holds facts \"\(name)\""
      case .column(let name, let facts): "No source holds \"\(name)\" in the facts \"\(facts)\""
      case .list(let name): "No source holds list \"\(name)\""
      case .coordinates: "The study has no coordinates of places"
      case .numbers: "The sources hold no number for the regions and school years of the study"
      case .shownNumbers: "The rules of protection hide every number"
      }
    }

    /// The lack for readers of the workbook.
    var name: LocalizedText {
      switch self {
      case .facts, .column, .list, .coordinates: Wording.leftOut
      case .numbers: Wording.withoutNumber
      case .shownNumbers: Wording.withoutShownNumber
      }
    }

    var remedy: String {
      switch self {
      case .coordinates: "Add \"coordinates\" to the study to have them."
      case .numbers: "Add the files about these regions and school years to have them."
      case .shownNumbers: "Take broader categories to have them."
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
  var setting: Publication.Setting { Self.setting(lack.name, [self]) }

  /// What readers are told about all that was left out: one line for each reason.
  static func settings(of leftOut: [LeftOutTables]) -> [Publication.Setting] {
    var names: [LocalizedText] = []
    for name in leftOut.map(\.lack.name) where !names.contains(name) { names.append(name) }
    return names.map { name in setting(name, leftOut.filter { $0.lack.name == name }) }
  }

  private static func setting(
    _ name: LocalizedText, _ leftOut: [LeftOutTables]
  ) -> Publication.Setting {
    func sheets(_ language: Language) -> String {
      var names: [String] = []
      for name in leftOut.flatMap({ $0.names(language) }) where !names.contains(name) {
        names.append(name)
      }
      return names.joined(separator: ", ")
    }
    return Publication.Setting(
      name: name, value: LocalizedText(nl: sheets(.nl), fr: sheets(.fr), en: sheets(.en)))
  }

  private func names(_ language: Language) -> [String] {
    tables.map { $0.sheet[language] }
      + rows.map { row in
        let label = row.member.label ?? LocalizedText(all: row.member.id)
        return "\(row.table.sheet[language]) (\(label[language]))"
      }
  }
}
