internal import RegionalStatistics

/// Tables of a template that are left out, because no source of the study has what they show.
struct LeftOutTables: Sendable {
  /// What no source has: facts, a dimension or measure of facts, or a list.
  enum Lack: Hashable, Sendable {
    case facts(String)
    case column(String, of: String)
    case list(String)

    /// The lack in words, as the subject of "no source holds".
    var description: String {
      switch self {
      case .facts(let name): "facts \"\(name)\""
      case .column(let name, let facts): "\"\(name)\" in the facts \"\(facts)\""
      case .list(let name): "list \"\(name)\""
      }
    }

    /// The lack for readers of the workbook.
    var name: String {
      switch self {
      case .facts(let name), .list(let name): name
      case .column(let name, let facts): "\(facts): \(name)"
      }
    }

    var remedy: String {
      switch self {
      case .facts(let name): "Add a source with \"facts: \(name)\" to have them."
      case .column(let name, _): "Name the column of \"\(name)\" in the sources to have them."
      case .list(let name): "Add a source with \"list: \(name)\" to have them."
      }
    }
  }

  let lack: Lack
  var tables: [TemplateTable]

  /// What the study is told about them.
  func finding(study: String) -> Finding {
    let ids = tables.map { "\"\($0.id)\"" }.joined(separator: ", ")
    return Finding(
      "tables-left-out", severity: .note, place: Place(file: study),
      expected: "No source holds \(lack.description), so these tables are left out: \(ids)",
      remedy: lack.remedy)
  }

  /// The refusal to show one of them by itself.
  func error(about id: String, study: String) -> StudyError {
    StudyError(
      "table-left-out", file: study,
      "Table \"\(id)\" is left out, because no source holds \(lack.description).",
      remedy: lack.remedy)
  }

  /// What readers of the workbook are told about them.
  var setting: Publication.Setting {
    let sheets = { (language: Language) in
      tables.map { $0.sheet[language] }.joined(separator: ", ")
    }
    return Publication.Setting(
      name: Wording.leftOut.replacing("{name}", with: LocalizedText(all: lack.name)),
      value: LocalizedText(nl: sheets(.nl), fr: sheets(.fr), en: sheets(.en)))
  }
}
