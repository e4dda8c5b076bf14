/// Some records of a table as a block of bytes and the places of the fields in it.
///
/// Every record has one field for each column. Nothing is made a `String` before it is asked for.
/// The bytes are UTF-8.
///
/// The raw bytes of a field are those of the file, quotes included; equal raw bytes mean equal
/// values, so a value needs to be unquoted once only, when it is first met.
public struct RecordBatch: Sendable {
  /// A record whose number of fields isn't the number of columns: set aside, never dropped.
  public struct RaggedRecord: Hashable, Sendable {
    /// The line the record begins on, from 1.
    public var line: Int
    /// Its fields, unquoted; of a very wide record the first hundred.
    public var fields: [String]
    /// How many fields it has.
    public var fieldCount: Int
  }

  /// How many fields each record has.
  public internal(set) var columnCount: Int
  /// How many records there are.
  public internal(set) var rowCount = 0
  /// The records set aside because of their number of fields, in order.
  public internal(set) var ragged: [RaggedRecord] = []
  /// How many blank lines were passed over.
  public internal(set) var blankLines = 0
  /// The line of the first stray quote in the block, when there is one.
  ///
  /// A stray quote neither encloses a field nor is doubled within one; it was kept as it stands.
  public internal(set) var strayQuoteLine: Int?
  /// The block that the fields lie in.
  public internal(set) var bytes: [UInt8]
  /// Where each record begins in `bytes`.
  public internal(set) var rowStarts: [UInt32] = []
  /// The position after each field, record by record.
  ///
  /// A record's first field begins at its `rowStarts`, each other one byte after the end of the
  /// field before it. May be longer than there are fields.
  public internal(set) var fieldEnds: [UInt32] = []

  /// The byte around quoted fields; `nil` where values are never quoted.
  var quote: UInt8?
  /// The line that `bytes` begins on.
  var firstLine = 1
  /// The lines of the records where they aren't to be counted in `bytes`.
  var declaredLines: [Int]?

  init(columnCount: Int, quote: UInt8?, bytes: [UInt8] = []) {
    self.columnCount = columnCount
    self.quote = quote
    self.bytes = bytes
  }

  /// Where the raw bytes of a field lie in `bytes`.
  @inlinable
  public func rawRange(row: Int, column: Int) -> Range<Int> {
    let index = row &* columnCount &+ column
    let start = column == 0 ? Int(rowStarts[row]) : Int(fieldEnds[index &- 1]) &+ 1
    return start..<Int(fieldEnds[index])
  }

  /// Whether a field stands in quotes in the file.
  public func isQuoted(row: Int, column: Int) -> Bool {
    let range = rawRange(row: row, column: column)
    return !range.isEmpty && bytes[range.lowerBound] == quote
  }

  /// The value of a field, quotes taken away.
  public func text(row: Int, column: Int) -> String {
    text(of: rawRange(row: row, column: column))
  }

  /// The value of the raw bytes in a range of `bytes`, quotes taken away.
  public func text(of range: Range<Int>) -> String {
    String(decoding: Quoting.unquoted(bytes[range], quote: quote), as: UTF8.self)
  }

  /// The line of the file that a record begins on, from 1.
  ///
  /// - Complexity: the number of bytes before the record in the batch: meant for messages.
  public func line(row: Int) -> Int {
    declaredLines?[row] ?? line(at: Int(rowStarts[row]))
  }

  /// The line of the file that a position in `bytes` lies on.
  func line(at position: Int) -> Int {
    firstLine + LineCounting.lineEnds(in: bytes[..<position])
  }
}
