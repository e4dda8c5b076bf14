internal import Workbook

/// A source file of any format, opened at its header.
///
/// Content decides what a file is, not its name: delimited text, XLSX, ODS, each of them also packed
/// with gzip or alone in a zip archive, and XLS where LibreOffice can convert it.
public struct OpenedSource: RecordSource {
  private var records: any RecordSource
  /// What the file is: the format, the packing, and how each was read.
  public let format: FormatFacts

  /// The file, as messages call it.
  public var file: String { records.file }
  /// The sheet of a spreadsheet; nil for text.
  public var sheet: String? { records.sheet }
  /// The names of the columns, as the file writes them.
  public var header: [String] { records.header }
  /// The line or row of the header, from 1.
  public var headerLine: Int { records.headerLine }
  /// A batch without records, to be filled.
  public var emptyBatch: RecordBatch { records.emptyBatch }

  /// Opens a file and reads up to its header.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what messages call it; the path when left out.
  ///   - profiles: known layouts, by which the sheet and header of a workbook are found.
  ///   - declared: what is known about the layout; the rest is detected.
  /// - Throws: `ReadError` with the file, and the sheet and cell where there are any.
  public init(
    path: String, name: String? = nil, profiles: ProfileFolder? = nil,
    declared: DeclaredLayout = DeclaredLayout()
  ) throws(ReadError) {
    let file = FileToOpen(path: path, name: name ?? path, profiles: profiles, declared: declared)
    (records, format) = try file.open()
  }

  /// Puts the next records into a batch, whose memory is used again; false at the end.
  public mutating func next(into batch: inout RecordBatch) throws(ReadError) -> Bool {
    try records.next(into: &batch)
  }

  /// What must still be done for the digest of the bytes that were read last.
  public var pendingDigest: PendingDigest? { records.pendingDigest }

  /// The SHA-256 of the file on disk in hexadecimal, once all records were read.
  public func digest() throws(ReadError) -> String { try records.digest() }
}

/// What a file turned out to be.
public struct FormatFacts: Sendable {
  /// How a text file was read; nil for spreadsheets.
  public internal(set) var text: TextFacts?
  /// What a workbook holds; nil for text.
  public internal(set) var workbook: WorkbookFacts?
  /// What was done to get at the content, such as unpacking it.
  public internal(set) var steps: [String] = []

  /// How a text file was read.
  public struct TextFacts: Sendable {
    /// How characters are stored and how that was found.
    public let encoding: DetectedEncoding?
    /// Separator, quote and header.
    public let dialect: Dialect
    /// How well the first records fit.
    public let detection: DialectDetection?
  }

  /// What a workbook holds.
  public struct WorkbookFacts: Sendable {
    /// XLSX or ODS.
    public let kind: String
    /// The sheet that was read.
    public let sheet: String
    /// The names of the other sheets that are shown.
    public let otherSheets: [String]
    /// The names of the sheets that are not shown, which were not read.
    public let hiddenSheets: [String]
    /// The rows of the header, from 1; more than one where merged cells stand over the names.
    public let headerRows: ClosedRange<Int>
  }
}
