public import RegionalStatistics

/// A file that was read, for the sources sheet.
public struct SourceRecord: Hashable, Sendable {
  /// Name of the source in the study.
  public var id: String
  /// Description.
  public var title: LocalizedText
  /// Publisher, document, page.
  public var origin: LocalizedText
  /// File name without folder.
  public var file: String
  /// SHA-256 of the bytes, in hexadecimal.
  public var digest: String
  /// Rows under the header.
  public var rowsRead: Int
  /// Rows that count in some fact or list.
  public var rowsUsed: Int
  /// Rows that hold published totals: compared, not counted.
  public var rowsCompared = 0
  /// Rows that repeat an earlier one and are counted once.
  public var rowsRepeated = 0
  /// Rows that can't be used; the study says why it is built without them.
  public var rowsRejected = 0
  /// Rows that the study leaves out.
  public var rowsLeftOut = 0
}

/// What became of the rows of a source: a column of the table of sources.
enum RowCount: CaseIterable {
  case read, used, compared, repeated, rejected, leftOut

  /// The columns that tell something of some source: rows are always read and used.
  static func shown(of sources: [SourceRecord]) -> [RowCount] {
    allCases.filter { count in
      [.read, .used].contains(count) || sources.contains { count.rows(of: $0) > 0 }
    }
  }

  func rows(of source: SourceRecord) -> Int {
    switch self {
    case .read: source.rowsRead
    case .used: source.rowsUsed
    case .compared: source.rowsCompared
    case .repeated: source.rowsRepeated
    case .rejected: source.rowsRejected
    case .leftOut: source.rowsLeftOut
    }
  }

  var heading: LocalizedText {
    switch self {
    case .read: Wording.rowsRead
    case .used: Wording.rowsUsed
    case .compared: Wording.rowsCompared
    case .repeated: Wording.rowsRepeated
    case .rejected: Wording.rowsRejected
    case .leftOut: Wording.rowsLeftOut
    }
  }
}
