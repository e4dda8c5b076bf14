/// The records of one table, whatever the format of the file they come from.
public protocol RecordSource: Sendable {
  /// The file, as messages call it.
  var file: String { get }
  /// The sheet of a spreadsheet; nil for text.
  var sheet: String? { get }
  /// The names of the columns, as the file writes them.
  var header: [String] { get }
  /// The line or row of the header, from 1.
  var headerLine: Int { get }
  /// A batch without records, to be filled.
  var emptyBatch: RecordBatch { get }
  /// Puts the next records into a batch, whose memory is used again.
  ///
  /// - Returns: `false` at the end. A batch may have no rows when all its records were set aside.
  mutating func next(into batch: inout RecordBatch) throws(ReadError) -> Bool
  /// What must still be done for the digest of the bytes that were read last, by whoever asks; nil
  /// where there is nothing to do.
  var pendingDigest: PendingDigest? { get }
  /// The SHA-256 of the file on disk in hexadecimal, once all records were read.
  func digest() throws(ReadError) -> String
}
