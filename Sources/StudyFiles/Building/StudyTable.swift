internal import RegionalStatistics

/// A small file that the study names beside its sources: where places lie, which municipality a school is in.
struct StudyTable {
  /// The file, as the study names it.
  let file: String
  /// Its rows.
  let rows: [SourceTable.Row]
  private let what: String
  private let digest: String
  private let header: [String]

  /// Reads a file.
  ///
  /// - Parameter what: what the file is, for messages, such as "list of schools".
  /// - Throws: `StudyError` or `ReadError` when it can't be read as a table.
  init(_ reference: Study.Reference, of study: Study, what: String) throws {
    let path = FilePath.join(study.folder, reference.name)
    guard TextFile.exists(path) else {
      throw StudyError(
        "file-missing", file: study.file, line: reference.line,
        "Can't find the \(what) \"\(reference.name)\".",
        remedy: TextFile.nearest(to: path) ?? "Paths are relative to the study file.")
    }
    let table = try SourceTable(OpenedSource(path: path, name: reference.name))
    if let problem = table.problems.first {
      throw StudyError(
        "wrong-field-count", file: reference.name, line: problem.place.row, problem.expected,
        remedy: problem.remedy)
    }
    file = reference.name
    rows = table.rows
    digest = table.digest
    header = table.header
    self.what = what
  }

  /// The file as the table of sources lists it, all of whose rows are used.
  func record(title: LocalizedText) -> SourceRecord {
    SourceRecord(
      id: file, title: title,
      origin: LocalizedText(
        nl: "Door de studie opgegeven", fr: "Fourni par l'étude", en: "Given by the study"),
      file: FilePath.name(of: file), digest: digest, rowsRead: rows.count, rowsUsed: rows.count)
  }

  /// The position of a column.
  func column(_ name: String) throws(StudyError) -> Int {
    if let index = header.firstIndex(of: name) { return index }
    throw StudyError(
      "column-missing", file: file, line: 1, "The \(what) must have the column \"\(name)\".",
      remedy: Suggestion.sentence(for: name, in: header)
        ?? "Its columns are \(YAMLValue.list(header)).")
  }
}
