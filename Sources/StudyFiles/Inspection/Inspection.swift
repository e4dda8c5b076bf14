internal import RegionalStatistics

/// What a file turns out to be when it is looked at without being told.
public struct Inspection: Sendable {
  /// The file, as the user named it.
  public let file: String
  /// The format: text with its encoding and separator, or a workbook with its sheets.
  public let format: FormatFacts
  /// What was said about the file beforehand.
  let declared: DeclaredLayout
  /// The names of the columns, as the file writes them.
  public let header: [String]
  /// The line or row of the header; 0 without one.
  public let headerLine: Int
  /// The profile that fits, with the columns that gave it away.
  public let match: ProfileMatch?
  /// The school year in the name of the file.
  public let schoolYearInName: String?
  /// The SHA-256 of the file in hexadecimal.
  public let digest: String
  /// The columns, from left to right.
  public private(set) var columns: [ColumnSummary]
  /// Records under the header.
  public private(set) var records = 0
  /// Blank lines or rows under the header.
  public private(set) var blankLines = 0
  /// The first records whose number of fields is not that of the header.
  public private(set) var ragged: [RecordBatch.RaggedRecord] = []
  /// How many records have another number of fields than the header.
  public private(set) var raggedCount = 0
  /// The line of the first quote that neither encloses a field nor is doubled.
  public private(set) var strayQuoteLine: Int?
  private(set) var repeated = RepeatedRows()

  /// Looks at a file.
  ///
  /// - Throws: `ReadError` when the file can't be read.
  public init(
    file: String, profiles: ProfileFolder, declared: DeclaredLayout = DeclaredLayout()
  ) throws(ReadError) {
    var source = try OpenedSource(path: file, profiles: profiles, declared: declared)
    self.file = file
    self.declared = declared
    format = source.format
    header = source.header
    headerLine =
      format.text?.dialect.headerRecord == nil && format.text != nil ? 0 : source.headerLine
    match = profiles.match(header: header)
    schoolYearInName = FileNameYear.find(in: file)?.text
    columns = header.map(ColumnSummary.init)
    var batch = source.emptyBatch
    while try source.next(into: &batch) {
      blankLines += batch.blankLines
      records += batch.rowCount + batch.ragged.count
      raggedCount += batch.ragged.count
      ragged += batch.ragged.prefix(10 - ragged.count)
      strayQuoteLine = strayQuoteLine ?? batch.strayQuoteLine
      repeated.add(batch)
      for column in columns.indices { columns[column].add(batch, column) }
    }
    digest = try source.digest()
    for column in columns.indices { columns[column].finish() }
  }
}
