/// The records of one table, whatever the format of the file they come from.
public protocol RecordSource: Sendable {
  /// The file, as messages call it.
  var file: String { get }
  /// The sheet of a spreadsheet.
  var sheet: String? { get }
  /// The names of the columns.
  var header: [String] { get }
  /// The line or row of the header, from 1.
  var headerLine: Int { get }
  /// A batch without records, to be filled.
  var emptyBatch: RecordBatch { get }
  /// Puts the next records into a batch, whose memory is used again.
  ///
  /// - Returns: `false` at the end. A batch may have no rows when all its records were set aside.
  mutating func next(into batch: inout RecordBatch) throws(ReadError) -> Bool
  /// The SHA-256 of the file in hexadecimal, once all records were read.
  func digest() throws(ReadError) -> String
}

/// The records of a delimited text file, digested while they are read.
public struct DelimitedRecords: RecordSource {
  private var reader: DelimitedReader
  private let stream: DigestingStream

  /// The file, as messages call it.
  public var file: String { stream.name }
  /// Text files have no sheets.
  public var sheet: String? { nil }
  /// The names of the columns.
  public var header: [String] { reader.header }
  /// The line of the header, from 1.
  public var headerLine: Int { reader.headerLine }
  /// How the dialect was found.
  var detection: DialectDetection? { reader.detection }
  /// How the characters are stored.
  var encoding: DetectedEncoding? { reader.encoding }
  /// How the file is laid out.
  var dialect: Dialect { reader.dialect }

  /// Opens a file and reads its header.
  public init(path: String, name: String) throws(ReadError) {
    stream = DigestingStream(try FileStream(path: path, name: name))
    reader = try DelimitedReader(detecting: stream)
  }

  /// A batch without records, to be filled.
  public var emptyBatch: RecordBatch {
    RecordBatch(columnCount: reader.header.count, quote: reader.dialect.quote)
  }

  /// Puts the next records into a batch.
  public mutating func next(into batch: inout RecordBatch) throws(ReadError) -> Bool {
    try reader.next(into: &batch)
  }

  /// The SHA-256 of the file, once all records were read.
  public func digest() throws(ReadError) -> String { try stream.digest().text }
}
