internal import RegionalStatistics
internal import Workbook

extension StudyBuild {
  /// What was hidden and why, for the data protection officer: one line per hidden cell with its workbook,
  /// table, row, column and reason, and the bounds that anyone can derive.
  ///
  /// The report holds no hidden number, but it tells which cells are small: it is not for publication.
  ///
  /// - Parameter path: where to write; nothing is left there when it can't be written.
  /// - Throws: `StudyError` when the study hides nothing; `WorkbookError`.
  public func writeProtectionReport(to path: String) throws {
    guard let protected, setting.study.protection?.rules.method == .suppress else {
      throw StudyError(
        "key-missing", file: setting.study.file,
        "The study must have \"protect: suppress\" for a report of what is hidden.",
        remedy: "Add the key, or leave out --protection-report.")
    }
    let owners = workbookOfEachTable
    let lines = protected.hidden.map { cell in
      [
        owners[cell.place], cell.table, cell.row, cell.column, cell.reason.rawValue,
        cell.interval.map { TidyTwin.number($0.lower) } ?? "",
        cell.interval?.upper.map(TidyTwin.number) ?? "",
      ]
    }
    let header = [
      "workbook", "table", "row", "column", "reason", "derivable_from", "derivable_to",
    ]
    let text = ([header] + lines).map { $0.map(TidyTwin.field).joined(separator: ",") + "\r\n" }
    var output = try OutputFolder(FilePath.folder(of: path))
    try output.add(FilePath.name(of: path)) { (draft) throws(WorkbookError) in
      try OutputFolder.write(text.joined(), to: draft)
    }
    _ = try output.publish()
  }

  /// The name of the main release, or the partner, whose workbook each table stands in.
  var workbookOfEachTable: [String] {
    let shared = partners?.releases ?? []
    let all = protected?.tables.count ?? 0
    let main = all - shared.reduce(0) { $0 + $1.tables.count }
    return [String](repeating: setting.study.output.name, count: main)
      + shared.flatMap { release in release.tables.map { _ in release.partner.id } }
  }
}
