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
  /// How many fields stand in quotes.
  public var quoted = 0
  /// How many fields hold anything.
  var filled = 0
  /// How many fields end in another separator, which hints at the wrong one.
  var doubtful = 0
  /// Whether no record begins with the text that the header was declared to begin with.
  var isHeaderMissing = false
}

extension DialectDetection {
  /// Finds the separator and the header in the first records of a text.
  ///
  /// The separator that gives the most records the same number of fields, two at least, wins;
  /// when two do equally well, first the one with fewer fields that end in another separator,
  /// then semicolon, tab, bar, comma in this order. Quotes are double ones, or single ones where
  /// those enclose a quarter of all fields and double ones none. The header is the first record
  /// with that number of fields of which at least half aren't empty.
  ///
  /// - Parameter head: UTF-8 with a line end after each record.
  static func detectDialect(of head: [UInt8], declared: DeclaredLayout) -> Self {
    if let quotes = declared.quotes { return best(head, quotes, declared) }
    let double = best(head, .double, declared)
    guard double.quoted == 0, head.contains(UInt8(ascii: "'")) else { return double }
    let single = best(head, .single, declared)
    return single.quoted * 4 >= single.filled ? single : double
  }

  private static func best(
    _ head: [UInt8], _ quotes: QuoteMark, _ declared: DeclaredLayout
  ) -> Self {
    let separators = declared.separator.map { [$0] } ?? Self.separators
    let candidates = separators.map { examine(head, $0, quotes.byte, declared) }
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
    _ head: [UInt8], _ separator: UInt8, _ quote: UInt8?, _ declared: DeclaredLayout
  ) -> Self {
    var ends: [UInt32] = []
    let scanner = FieldScanner(separator: separator, quote: quote)
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
      if let cell = declared.headerCell { return begins(record, cell, head, ends, quote) }
      return record.fields.count == columns && isHeader(record, ends)
    }
    let fields = records.flatMap { record in
      (0..<record.fields.count).map { record.rawRange($0, ends) }.filter { !$0.isEmpty }
    }
    let dialect = Dialect(
      separator: separator, quote: quote,
      headerRecord: declared.hasHeader ? declared.headerRecord ?? header ?? 0 : nil)
    return Self(
      dialect: dialect, columns: columns, fitting: fitting.count, examined: records.count,
      quoted: fields.count { isEnclosed($0, head, quote) }, filled: fields.count,
      doubtful: doubtful, isHeaderMissing: declared.headerCell != nil && header == nil)
  }

  private static func isEnclosed(_ field: Range<Int>, _ head: [UInt8], _ quote: UInt8?) -> Bool {
    field.count > 1 && head[field.lowerBound] == quote && head[field.upperBound - 1] == quote
  }

  /// Whether the first field that isn't empty holds a text, by the rules for names of columns.
  private static func begins(
    _ record: FoundRecord, _ text: String, _ head: [UInt8], _ ends: [UInt32], _ quote: UInt8?
  ) -> Bool {
    let first = (0..<record.fields.count).lazy.map { record.rawRange($0, ends) }
      .map { Quoting.unquoted(head[$0], quote: quote) }.first { !$0.isEmpty }
    return first.map { ColumnName.key(String(decoding: $0, as: UTF8.self)) } == ColumnName.key(text)
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
