/// What a file publishes: its tables, and the texts around them.
public struct Release: Sendable {
  /// The path of the file.
  public var file: String
  /// The tables, in the order of the file.
  public var tables: [ReleasedTable]
  /// Titles, sources, notes, properties and other texts.
  public var texts: [ReleasedText]

  /// Makes a release.
  public init(file: String, tables: [ReleasedTable], texts: [ReleasedText] = []) {
    self.file = file
    self.tables = tables
    self.texts = texts
  }
}

/// A published table.
public struct ReleasedTable: Sendable {
  /// Name, unique in its release.
  public var name: String
  /// The sheet that it stands on; empty for files without sheets.
  public var sheet: String
  /// The cell of the first header; nil for files without cells.
  public var origin: CellAddress?
  /// The headers.
  public var headers: [String]
  /// The rows under the headers, a cell per header.
  public var rows: [[ReadCell]]
  /// The number format of each column, for showing.
  public var formats: [String]

  /// Makes a table without rows.
  public init(name: String, sheet: String = "", origin: CellAddress? = nil, headers: [String]) {
    self.name = name
    self.sheet = sheet
    self.origin = origin
    self.headers = headers
    rows = []
    formats = Array(repeating: "General", count: headers.count)
  }
}

/// A published text that is no cell of a table of numbers.
public struct ReleasedText: Hashable, Sendable {
  /// What a text is.
  public enum Kind: String, Hashable, Sendable {
    case property, title, source, note, check, text
  }

  /// The sheet; empty for the whole file.
  public var sheet: String
  /// What it is.
  public var kind: Kind
  /// What it is about, such as the name of a property; empty for most.
  public var name: String
  /// The text.
  public var text: String
}
