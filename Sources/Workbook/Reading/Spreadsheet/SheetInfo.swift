/// One sheet of a workbook, as the workbook lists it.
public struct SheetInfo: Hashable, Sendable {
  /// Whether a reader of the workbook sees the sheet.
  public enum Visibility: String, Hashable, Sendable {
    /// Shown.
    case visible
    /// Hidden; the program can show it again.
    case hidden
    /// Hidden so that only a macro can show it again.
    case veryHidden
  }

  /// The name.
  public var name: String
  /// Whether it is shown.
  public var visibility: Visibility
  /// Place in the workbook, from 0.
  public var index: Int
  /// The part of the archive that holds the cells; nil for sheets without cells, such as charts.
  public var part: String?
}

/// The file format of a workbook.
public enum SpreadsheetKind: String, Hashable, Sendable {
  /// Office Open XML.
  case xlsx
  /// OpenDocument.
  case ods
}

/// What a row handler says after each row.
public enum RowAnswer: Sendable {
  /// Go on with the next row.
  case more
  /// Stop: the rest isn't needed.
  case enough
}
