internal import RegionalStatistics

/// The rows of a small source file as texts.
struct SourceTable {
  /// A row and the line it begins on.
  struct Row {
    let line: Int
    let fields: [String]
  }

  /// The file, as the user named it.
  let file: String
  let header: [String]
  let rows: [Row]
  /// Rows whose number of fields is not that of the header.
  let problems: [RowProblem]

  /// The SHA-256 of the file in hexadecimal.
  let digest: String

  /// Reads all records of a source.
  init(_ records: OpenedSource) throws(ReadError) {
    var records = records
    file = records.file
    header = records.header
    var batch = records.emptyBatch
    var rows: [Row] = []
    var problems: [RowProblem] = []
    while try records.next(into: &batch) {
      for row in 0..<batch.rowCount {
        let fields = header.indices.map { batch.text(row: row, column: $0) }
        rows.append(Row(line: batch.line(row: row), fields: fields))
      }
      problems += batch.ragged.map { Self.problem($0, columns: batch.columnCount, records.file) }
    }
    digest = try records.digest()
    self.rows = rows
    self.problems = problems
  }

  private static func problem(
    _ record: RecordBatch.RaggedRecord, columns: Int, _ file: String
  ) -> RowProblem {
    RowProblem(
      check: "wrong-field-count", place: Place(file: file, row: record.line),
      value: "\(record.fieldCount)", isCategory: true,
      expected: "The row must have \(columns) fields, as the header has",
      remedy: "Put fields that hold the separator in double quotes.")
  }
}
