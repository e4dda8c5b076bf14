/// Where in the input something was found; every part that is known is filled in.
public struct Place: Hashable, Codable, Sendable {
  /// The file, as the user named it.
  public var file: String?
  /// The sheet of a spreadsheet.
  public var sheet: String?
  /// The line of a text file or the row of a sheet, counted from 1.
  public var row: Int?
  /// The column by its header, or a character position in a text that has no columns.
  public var column: String?

  /// Makes a place from the parts that are known.
  public init(file: String? = nil, sheet: String? = nil, row: Int? = nil, column: String? = nil) {
    self.file = file
    self.sheet = sheet
    self.row = row
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// The place as `file[sheet]:row: column "name"`, as far as it is known.
  public var description: String {
    var text = file ?? ""
    if let sheet { text += "[\(sheet)]" }
    if let row { text += text.isEmpty ? "row \(row)" : ":\(row)" }
    if let column { text += text.isEmpty ? "column \"\(column)\"" : ": column \"\(column)\"" }
    return text
  }
}

extension Place: Comparable {
  /// Order of reports: by file, sheet, row and column.
  public static func < (left: Place, right: Place) -> Bool {
    (left.file ?? "", left.sheet ?? "", left.row ?? 0, left.column ?? "")
      < (right.file ?? "", right.sheet ?? "", right.row ?? 0, right.column ?? "")
  }
}
