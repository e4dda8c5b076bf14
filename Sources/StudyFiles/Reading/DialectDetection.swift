/// What the user says about a file; everything left out is detected.
public struct DeclaredLayout: Hashable, Sendable {
  /// How characters are stored.
  public var encoding: TextEncoding?
  /// The byte between two fields.
  public var separator: UInt8?
  /// The byte around fields that need it: the double quote unless said otherwise.
  public var quote: UInt8?
  /// How many records stand above the header.
  public var headerRecord: Int?
  /// Whether there is a header at all.
  public var hasHeader: Bool
  /// The sheet of a spreadsheet that holds the data.
  public var sheet: String?
  /// The text of the first filled cell of a spreadsheet's header, where text stands above it.
  public var headerCell: String?

  /// Makes a declaration.
  public init(
    encoding: TextEncoding? = nil, separator: UInt8? = nil, quote: UInt8? = UInt8(ascii: "\""),
    headerRecord: Int? = nil, hasHeader: Bool = true, sheet: String? = nil,
    headerCell: String? = nil
  ) {
    self.encoding = encoding
    self.separator = separator
    self.quote = quote
    self.headerRecord = headerRecord
    self.hasHeader = hasHeader
    self.sheet = sheet
    self.headerCell = headerCell
  }
}

/// A dialect and how well the first records of a file fit it.
public struct DialectDetection: Hashable, Sendable {
  /// The dialect that fits best.
  public var dialect: Dialect
  /// The number of fields that most records have.
  public var columns: Int
  /// How many records have that number.
  public var fitting: Int
  /// How many records were looked at.
  public var examined: Int
  /// How many fields end in another separator, which hints at the wrong one.
  var doubtful = 0
}

extension DialectDetection {
  /// Finds the separator and the header in the first records of a text.
  ///
  /// The separator that gives the most records the same number of fields, two at least, wins;
  /// when two do equally well, first the one with fewer fields that end in another separator,
  /// then semicolon, tab, bar, comma in this order. The header is the first record with that
  /// number of fields of which at least half aren't empty.
  ///
  /// - Parameter head: UTF-8 with a line end after each record.
  static func detectDialect(of head: [UInt8], declared: DeclaredLayout) -> Self {
    let separators = declared.separator.map { [$0] } ?? Self.separators
    let candidates = separators.map { examine(head, separator: $0, declared) }
    var best = candidates[0]
    for candidate in candidates.dropFirst() where candidate.isBetter(than: best) {
      best = candidate
    }
    return best
  }

  private static let separators: [UInt8] = [0x3B, 0x09, 0x7C, 0x2C]
  private static let mostRecords = 200

  private func isBetter(than other: Self) -> Bool {
    if (columns > 1) != (other.columns > 1) { return columns > 1 }
    let (fit, otherFit) = (fitting * other.examined, other.fitting * examined)
    return fit != otherFit ? fit > otherFit : doubtful < other.doubtful
  }

  private static func examine(
    _ head: [UInt8], separator: UInt8, _ declared: DeclaredLayout
  ) -> Self {
    var ends: [UInt32] = []
    let scanner = FieldScanner(separator: separator, quote: declared.quote)
    let found = scanner.scanExactly(head.span, 0..<head.count, into: &ends)
    let padded = head + [0]
    let records = FoundRecord.all(in: padded, ends: ends, found: found)
      .filter { !$0.isBlank(ends) }.prefix(mostRecords)
    let columns = commonCount(records.map(\.fields.count))
    let fitting = records.filter { $0.fields.count == columns }
    let doubtful = fitting.reduce(0) { total, record in
      total
        + record.fields.filter { ends[$0] > 0 && separators.contains(head[Int(ends[$0]) - 1]) }
        .count
    }
    let header = records.firstIndex { record in
      record.fields.count == columns && isHeader(record, ends)
    }
    let dialect = Dialect(
      separator: separator, quote: declared.quote,
      headerRecord: declared.hasHeader ? declared.headerRecord ?? header ?? 0 : nil)
    return Self(
      dialect: dialect, columns: columns, fitting: fitting.count, examined: records.count,
      doubtful: doubtful)
  }

  private static func isHeader(_ record: FoundRecord, _ ends: [UInt32]) -> Bool {
    let filled = (0..<record.fields.count).filter { !record.rawRange($0, ends).isEmpty }
    return filled.count * 2 >= record.fields.count
  }

  /// The most frequent number; of equally frequent ones the largest.
  private static func commonCount(_ counts: [Int]) -> Int {
    var times: [Int: Int] = [:]
    for count in counts { times[count, default: 0] += 1 }
    return times.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
  }
}
