/// The records of a delimited text file, packed or not.
public struct DelimitedRecords: RecordSource {
  /// The reader with what it found out about the text.
  public private(set) var reader: DelimitedReader
  private let digester: FileDigester

  /// The file, as messages call it.
  public let file: String
  /// Text has no sheets.
  public var sheet: String? { nil }
  /// The names of the columns.
  public var header: [String] { reader.header }
  /// The line of the header, from 1.
  public var headerLine: Int { reader.headerLine }

  /// Opens a text file that isn't packed; its digest is made while it is read.
  public init(
    path: String, name: String? = nil, declared: DeclaredLayout = DeclaredLayout()
  ) throws(ReadError) {
    let stream = DigestingStream(try FileStream(path: path, name: name))
    reader = try DelimitedReader(detecting: stream, declared: declared)
    file = stream.name
    digester = .whileReading(stream)
  }

  init(
    unpacked stream: any ByteStream, path: String, declared: DeclaredLayout
  ) throws(ReadError) {
    reader = try DelimitedReader(detecting: stream, declared: declared)
    file = stream.name
    digester = .fromDisk(path: path, name: stream.name)
  }

  /// A batch without records, to be filled.
  public var emptyBatch: RecordBatch {
    RecordBatch(columnCount: reader.header.count, quote: reader.dialect.quote)
  }

  /// Puts the next records into a batch.
  public mutating func next(into batch: inout RecordBatch) throws(ReadError) -> Bool {
    try reader.next(into: &batch)
  }

  /// What must still be done for the digest of the bytes that were read last.
  public var pendingDigest: PendingDigest? { digester.pending }

  /// The SHA-256 of the file, once all records were read.
  public func digest() throws(ReadError) -> String { try digester.digest() }
}

/// How the SHA-256 of a file on disk is found.
enum FileDigester: Sendable {
  /// From the bytes that pass by.
  case whileReading(DigestingStream)
  /// By reading the file once more: what passes by are the unpacked bytes.
  case fromDisk(path: String, name: String)

  var pending: PendingDigest? {
    if case .whileReading(let stream) = self { stream.pendingDigest } else { nil }
  }

  func digest() throws(ReadError) -> String {
    switch self {
    case .whileReading(let stream): try stream.digest().text
    case .fromDisk(let path, let name):
      try ContentDigest.digest(of: FileStream(path: path, name: name)).text
    }
  }
}
