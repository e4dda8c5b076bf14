import RegionalStatistics
import StudyFiles

/// A study with one source and one table, in a folder that is removed when the test ends.
struct OneSourceStudy: ~Copyable {
  let folder: TemporaryFolder

  /// Writes a study.
  ///
  /// - Parameter source: the lines of the source, beside its file and texts.
  /// - Parameter more: further lines of the study.
  init(
    csv: String, source: [String], more: [String] = [],
    period: String = "{first: 2020-2021, last: 2021-2022}"
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("data.csv", csv)
    try folder.write("templates/small.yaml", Self.template)
    let lines =
      [
        "title: Small", "publisher: Nobody", "release: 2026-11-20", "languages: [en]",
        "templates: [small]", "focus: brussels", "reference: flanders", "period: \(period)",
      ] + more + [
        "sources:", "  - id: only", "    file: data.csv", "    title: Data", "    origin: Nowhere",
        "    facts: enrolments",
      ] + source.map { "    " + $0 } + ["output: {name: small}"]
    try folder.write("study.yaml", lines.joined(separator: "\n") + "\n")
    self.folder = folder
  }

  func build() throws -> StudyBuild {
    try StudyBuild(
      studyFile: folder.path + "/study.yaml", data: DataFolder.find(requested: Checkout.folder))
  }

  /// The shown numbers as `row|column: number`.
  func numbers() throws -> [String: Double] {
    let table = try build().publication.tables[0].table
    var numbers: [String: Double] = [:]
    for (row, cells) in zip(table.rows, table.cells) {
      for (column, cell) in zip(table.columns, cells) {
        if case .number(let number) = cell.value { numbers["\(row.id)|\(column.id)"] = number }
      }
    }
    return numbers
  }

  private static let template = """
    description: Small
    tables:
      - id: small
        sheet: Small
        title: Small
        subtitle: Small
        source: Small
        facts: enrolments
        rows: [{dimension: stem, heading: STEM}]
        columns:
          - {id: focus, label: Focus, where: {region: $focus, school-year: $last}, measure: pupils, format: count}
          - {id: reference, label: Reference, where: {region: $reference, school-year: $last}, measure: pupils, format: count}
          - {id: before, label: Before, where: {region: $reference, school-year: $first}, measure: pupils, format: count}
    """
}

extension StudyBuild {
  /// The answer of a check.
  func result(_ code: Finding.Code) -> CheckResult? {
    screening.results.first { $0.code == code }
  }
}
