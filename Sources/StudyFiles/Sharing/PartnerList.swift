internal import RegionalStatistics

/// The file that lists partners: one line per partner, or per school of a group.
///
/// Columns `partner` and, when wanted, `name` and `school`.
struct PartnerList {
  /// A partner of the list.
  struct Entry {
    let id: String
    var name: String
    var schools: [String]
    /// Line in the file; nil for one that comes from the data.
    let line: Int?
  }

  private(set) var entries: [Entry] = []
  private let file: String

  init(_ reference: Study.Reference, _ study: Study) throws {
    let path = FilePath.join(study.folder, reference.name)
    guard TextFile.exists(path) else {
      throw StudyError(
        "file-missing", file: study.file, line: reference.line,
        "Can't find the list of partners \"\(reference.name)\".",
        remedy: TextFile.nearest(to: path) ?? "Paths are relative to the study file.")
    }
    file = reference.name
    let table = try SourceTable(OpenedSource(path: path, name: reference.name))
    if let problem = table.problems.first {
      throw StudyError(
        "wrong-field-count", file: file, line: problem.place.row, problem.expected,
        remedy: problem.remedy)
    }
    let partner = try column("partner", table)
    let name = table.header.firstIndex(of: "name")
    let school = table.header.firstIndex(of: "school")
    var places: [String: Int] = [:]
    for row in table.rows {
      try add(
        row, id: row.fields[partner], name: name.map { row.fields[$0] } ?? "",
        school: school.map { row.fields[$0] }, &places)
    }
  }

  private func column(_ name: String, _ table: SourceTable) throws(StudyError) -> Int {
    if let index = table.header.firstIndex(of: name) { return index }
    throw StudyError(
      "column-missing", file: file, line: 1,
      "The list of partners must have the column \"\(name)\".",
      remedy: Suggestion.sentence(for: name, in: table.header)
        ?? "Its columns are \(YAMLValue.list(table.header)).")
  }

  private mutating func add(
    _ row: SourceTable.Row, id: String, name: String, school: String?,
    _ places: inout [String: Int]
  ) throws(StudyError) {
    guard !id.isEmpty, school != "" else {
      throw StudyError(
        "value-missing", file: file, line: row.line,
        "A line of the list of partners can't be empty.",
        remedy: "Fill in the partner and its school, or remove the line.")
    }
    guard let place = places[id] else {
      places[id] = entries.count
      entries.append(Entry(id: id, name: name, schools: school.map { [$0] } ?? [], line: row.line))
      return
    }
    guard let school, !entries[place].schools.contains(school) else {
      throw StudyError(
        "duplicate-value", file: file, line: row.line,
        "The partner \"\(id)\" stands twice in the list, with the same school or without one.",
        remedy: "Remove one of the two lines.")
    }
    entries[place].schools.append(school)
  }
}
