/// A workbook as a value: everything a file will hold, before anything is written.
///
/// The value knows no statistics. `WorkbookWriter` turns it into XLSX bytes and refuses what would
/// become a broken file.
public struct Workbook: Hashable, Sendable {
  /// Title, author, language and the other facts that a file manager shows.
  public var properties: DocumentProperties
  /// The styles that cells refer to by `StyleID`.
  public var styles: StyleSheet
  /// The sheets, in the order of their tabs.
  public var sheets: [Sheet]
  /// Names for ranges, unique in the workbook.
  public var definedNames: [DefinedName]

  /// Makes a workbook without sheets.
  public init(properties: DocumentProperties) {
    self.properties = properties
    self.styles = StyleSheet()
    self.sheets = []
    self.definedNames = []
  }
}

/// A name for a range of cells, such as `Leerlingen_BHG`.
public struct DefinedName: Hashable, Sendable {
  /// The name; letters, digits, `_` and `.`, not like a cell reference.
  public var name: String
  /// The sheet that holds the range.
  public var sheet: String
  /// The cells meant.
  public var range: CellRange

  /// Makes a name for a range.
  public init(name: String, sheet: String, range: CellRange) {
    self.name = name
    self.sheet = sheet
    self.range = range
  }
}
