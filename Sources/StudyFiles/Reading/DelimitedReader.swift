internal import RegionalStatistics

/// Reads delimited text in batches of records, with memory for one block only.
///
/// ```swift
/// var reader = try DelimitedReader(FileStream(path: "enrolments.csv"), dialect: Dialect())
/// while let batch = try reader.next() {
///   for row in 0..<batch.rowCount { print(batch.text(row: row, column: 0)) }
/// }
/// ```
///
/// LF, CRLF and CR end a record, also mixed in one file. Quoted fields may hold separators, line
/// ends and doubled quotes. Blank lines are counted and passed over; records with another number
/// of fields than the header are set aside in their batch.
public struct DelimitedReader: Sendable {
  /// How the file is laid out.
  public let dialect: Dialect
  /// The names of the columns; "column 1" and so on when the dialect has no header.
  public private(set) var header: [String] = []
  /// The line that the header begins on, from 1.
  public private(set) var headerLine = 1

  /// How the dialect was found; `nil` when it was given.
  public private(set) var detection: DialectDetection?
  /// How the characters are stored and how that was found.
  public var encoding: DetectedEncoding? { blocks.encoding }

  private var blocks: BlockSource
  private let limits: ReadLimits

  /// Makes a reader for a known dialect and reads up to the header.
  ///
  /// - Parameters:
  ///   - encoding: how characters are stored; detected when left out.
  ///   - blockLength: the bytes read at once; the largest part of the memory needed.
  /// - Throws: `file-empty`, `header-missing`, and what reading can throw.
  public init(
    _ stream: any ByteStream, dialect: Dialect, encoding: TextEncoding? = nil,
    limits: ReadLimits = ReadLimits(), blockLength: Int = Self.usualBlockLength
  ) throws(ReadError) {
    self.dialect = dialect
    self.limits = limits
    blocks = BlockSource(
      TextSource(stream, declared: encoding), limits: limits, blockLength: blockLength)
    blocks.scanner = FieldScanner(separator: dialect.separator, quote: dialect.quote)
    try readHeader()
  }

  /// Makes a reader that detects what isn't declared and reads up to the header.
  ///
  /// - Throws: `file-empty`, `header-missing`, and what reading can throw.
  public init(
    detecting stream: any ByteStream, declared: DeclaredLayout = DeclaredLayout(),
    limits: ReadLimits = ReadLimits(), blockLength: Int = Self.usualBlockLength
  ) throws(ReadError) {
    self.limits = limits
    blocks = BlockSource(
      TextSource(stream, declared: declared.encoding), limits: limits, blockLength: blockLength)
    let detection = DialectDetection.detectDialect(of: try blocks.peek(), declared: declared)
    if detection.isHeaderMissing, let cell = declared.headerCell {
      throw ReadError(
        "header-missing", file: blocks.name,
        "The header must be a line whose first field is \"\(cell)\", but the first"
          + " \(detection.examined) records have none.")
    }
    self.detection = detection
    dialect = detection.dialect
    blocks.scanner = FieldScanner(separator: dialect.separator, quote: dialect.quote)
    try readHeader()
  }

  /// The bytes read at once unless said otherwise: they fit in a processor's cache.
  public static let usualBlockLength = 1 << 18

  /// The next records, or `nil` at the end.
  public mutating func next() throws(ReadError) -> RecordBatch? {
    var batch = RecordBatch(columnCount: header.count, quote: dialect.quote)
    return try next(into: &batch) ? batch : nil
  }

  /// Puts the next records into a batch, whose memory is used again.
  ///
  /// - Returns: `false` at the end. A batch may have no rows when all its records were set aside.
  public mutating func next(into batch: inout RecordBatch) throws(ReadError) -> Bool {
    batch.columnCount = header.count
    batch.quote = dialect.quote
    batch.declaredLines = nil
    guard let block = try blocks.next(&batch.bytes, &batch.fieldEnds, records: 1) else {
      return false
    }
    batch.firstLine = block.firstLine
    let consumed = batch.arrange(block.found)
    try limits.checkFields(of: batch, length: block.length, header: header, file: blocks.name)
    blocks.putBack(block, batch.bytes, from: consumed)
    return true
  }

  private mutating func readHeader() throws(ReadError) {
    var batch = RecordBatch(columnCount: 1, quote: dialect.quote)
    let above = dialect.headerRecord ?? 0
    let (records, length) = try beginning(atLeast: above + 1, &batch)
    guard records.indices.contains(above) else {
      throw ReadError(
        "header-missing", file: blocks.name,
        "The header must be record \(above + 1), but the file has \(records.count).")
    }
    let record = records[above]
    headerLine = batch.line(at: record.start)
    try limits.checkColumns(record.fields.count, file: blocks.name, line: headerLine)
    header = (0..<record.fields.count).map { column in
      dialect.headerRecord == nil
        ? "column \(column + 1)" : batch.text(of: record.rawRange(column, batch.fieldEnds))
    }
    let rest = dialect.headerRecord == nil ? record.start : record.next
    blocks.putBack(batch.bytes, rest..<length)
  }

  /// The first records that aren't blank, as many as wanted if there are so many.
  private mutating func beginning(
    atLeast wanted: Int, _ batch: inout RecordBatch
  ) throws(ReadError) -> ([FoundRecord], length: Int) {
    var lines = wanted
    while let block = try blocks.next(&batch.bytes, &batch.fieldEnds, records: lines) {
      let ends = batch.fieldEnds
      let records = FoundRecord.all(in: batch.bytes, ends: ends, found: block.found)
        .filter { !$0.isBlank(ends) }
      if records.count >= wanted || block.isLast { return (records, block.length) }
      blocks.putBack(batch.bytes, 0..<block.length)
      lines = block.found.records * 2
    }
    throw ReadError("file-empty", file: blocks.name, "The file must hold at least a header.")
  }
}
