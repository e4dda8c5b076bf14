internal import RegionalStatistics

/// The rows of a small source file as texts.
struct SourceTable {
  /// A row, and the file and line it begins on.
  struct Row {
    let file: String
    let line: Int
    fileprivate(set) var fields: [String]
  }

  /// The file, as the user named it.
  let file: String
  let header: [String]
  private(set) var rows: [Row]
  /// How many rows were left out because they are equal to an earlier one in every column.
  private(set) var merged = 0
  /// Rows whose number of fields is not that of the header.
  private(set) var problems: [RowProblem]
  /// What was done to the texts of columns that hold codes.
  private(set) var normalizing: [NormalizingCount] = []

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
        rows.append(Row(file: file, line: batch.line(row: row), fields: fields))
      }
      problems += batch.ragged.map { Self.problem($0, columns: batch.columnCount, records.file) }
    }
    digest = try records.digest()
    self.rows = rows
    self.problems = problems
  }

  /// The rows under the header: those that are kept, left out and refused.
  var rowsRead: Int { rows.count + merged + problems.count }

  /// The position of a column, by its name as names are compared.
  func index(of column: String) -> Int? { ColumnFinder.position(of: column, in: header) }

  /// Leaves out the rows that are equal to an earlier one in every column.
  mutating func mergeRepeatedRows() {
    var seen: Set<[String]> = []
    let all = rows.count
    rows.removeAll { !seen.insert($0.fields).inserted }
    merged += all - rows.count
  }

  /// Gives the NIS codes of some columns their five digits back; other texts stay.
  mutating func repairCodes(of columns: [String]) {
    for column in columns.compactMap(index) {
      var counts: [String: Int] = [:]
      for row in rows.indices {
        guard let code = try? NISCodeText.normalized(rows[row].fields[column]) else { continue }
        rows[row].fields[column] = code.value
        for step in code.steps.names { counts[step, default: 0] += 1 }
      }
      normalizing += counts.sorted { $0.key < $1.key }.map { step, cells in
        NormalizingCount(file: file, column: header[column], step: step, cells: cells)
      }
    }
  }

  /// The rows of this table and of another one with the same columns, in whatever order; nil when it
  /// lacks one.
  func appending(_ other: SourceTable) -> SourceTable? {
    let indices = header.map(other.index)
    guard indices.allSatisfy({ $0 != nil }), other.header.count == header.count else { return nil }
    var whole = self
    whole.merged += other.merged
    whole.problems += other.problems
    whole.normalizing += other.normalizing
    whole.rows += other.rows.map { row in
      Row(file: row.file, line: row.line, fields: indices.map { $0.map { row.fields[$0] } ?? "" })
    }
    return whole
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
