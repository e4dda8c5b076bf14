/// How a delimited text file is laid out.
public struct Dialect: Hashable, Sendable {
  /// The byte between two fields.
  public var separator: UInt8
  /// The byte around a field that holds separators or line ends; `nil` where quotes mean nothing.
  public var quote: UInt8?
  /// How many records stand above the one with the column names; `nil` when no record has them.
  ///
  /// Blank lines don't count as records.
  public var headerRecord: Int?

  /// Makes a dialect: semicolons, double quotes and a header on top unless said otherwise.
  public init(
    separator: UInt8 = UInt8(ascii: ";"), quote: UInt8? = UInt8(ascii: "\""),
    headerRecord: Int? = 0
  ) {
    self.separator = separator
    self.quote = quote
    self.headerRecord = headerRecord
  }
}
