/// What a file turns out to be when it is looked at without being told.
public struct Inspection {
  /// The file, as the user named it.
  public let file: String
  /// The format in words: text with its encoding and separator, or a spreadsheet with its sheets.
  public let format: [Fact]
  /// The line or row of the header.
  public let headerLine: Int
  /// The profile that fits, with the columns that gave it away.
  public let match: ProfileMatch?
  /// The columns, from left to right.
  public let columns: [ColumnSummary]
  /// Records under the header.
  public let records: Int
  /// Records whose number of fields is not that of the header, and the first of them.
  public let ragged: [RecordBatch.RaggedRecord]

  /// A name and a value, such as `separator: ;`.
  public struct Fact: Hashable, Sendable {
    /// What is said.
    public let name: String
    /// Its value.
    public let value: String
  }

  /// Looks at a file.
  ///
  /// - Throws: `ReadError` or `WorkbookError` when the file can't be read.
  public init(file: String, profiles: ProfileFolder) throws {
    var opened = try OpenedSource(path: file, profiles: profiles)
    var batch = opened.source.emptyBatch
    var columns = opened.source.header.map(ColumnSummary.init)
    var records = 0
    var ragged: [RecordBatch.RaggedRecord] = []
    while try opened.source.next(into: &batch) {
      records += batch.rowCount + batch.ragged.count
      ragged += batch.ragged
      for row in 0..<batch.rowCount {
        for column in columns.indices { columns[column].add(batch.text(row: row, column: column)) }
      }
    }
    for column in columns.indices { columns[column].finish() }
    self.file = file
    format = opened.format
    headerLine = opened.source.headerLine
    match = profiles.match(header: opened.source.header)
    self.columns = columns
    self.records = records
    self.ragged = ragged
  }
}
