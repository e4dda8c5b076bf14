/// Everything an XLSX file holds that a reader of it can see or stumble over.
///
/// Unlike `SpreadsheetReader`, which streams values, this holds the whole file: cells with their
/// styles, tables, names, drawings, print set-up, properties. It is what checks look at.
public struct WorkbookContents: Sendable {
  /// The path of the file.
  public var path: String
  /// The parts of the archive, in the order of its directory.
  public var parts: [ZipEntry]
  /// The parts that are no well-formed XML, though their names say so.
  public var brokenParts: [WorkbookError]
  /// Title, author, language and the other facts that a file manager shows.
  public var properties: ReadProperties
  /// The sheets, in the order of their tabs.
  public var sheets: [ReadSheet]
  /// The styles that cells refer to by number.
  public var styles: [ReadStyle]
  /// Names for ranges, print titles included.
  public var definedNames: [ReadName]
  /// Index of the sheet that is shown first.
  public var activeSheet: Int
  /// What the workbook part refers to outside of the file: other workbooks, databases.
  public var connections: [String]

  /// The style of a cell; the default for a number that the file does not have.
  public func style(_ cell: ReadSheetCell) -> ReadStyle {
    styles.indices.contains(cell.style) ? styles[cell.style] : ReadStyle()
  }

  /// The sheet with a name, in any letter case.
  public func sheet(named name: String) -> ReadSheet? {
    sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
  }
}

/// The facts about a document that file managers, screen readers and archives show; empty when absent.
public struct ReadProperties: Hashable, Sendable {
  /// Title.
  public var title = ""
  /// Subject.
  public var subject = ""
  /// Author.
  public var creator = ""
  /// Search terms.
  public var keywords = ""
  /// Description.
  public var description = ""
  /// Language tag.
  public var language = ""
  /// Moment of creation, as written: `2026-11-20T12:00:00Z`.
  public var created = ""
  /// Moment of the last change, as written.
  public var modified = ""
}

/// A name for a formula, mostly a range.
public struct ReadName: Hashable, Sendable {
  /// The name; those of the program itself start with `_xlnm.`.
  public var name: String
  /// What it stands for, without `=`.
  public var formula: String
  /// Index of the only sheet that knows it; nil for the whole workbook.
  public var sheet: Int?
}
