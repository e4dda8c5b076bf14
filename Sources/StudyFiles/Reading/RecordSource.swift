/// A table that is read in batches of records, whatever the format of its file.
public protocol RecordSource {
  /// The names of the columns, as the file writes them.
  var header: [String] { get }
  /// The line or row of the header, from 1.
  var headerLine: Int { get }
  /// Puts the next records into a batch, whose memory is used again; false at the end.
  mutating func next(into batch: inout RecordBatch) throws -> Bool
}

extension DelimitedReader: RecordSource {}
