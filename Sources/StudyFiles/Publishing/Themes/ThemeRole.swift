/// What a text is in a publication; a theme gives each role its look.
enum ThemeRole: String, CaseIterable, Hashable, Sendable {
  /// What every role but the rows builds on.
  case body
  /// Title of the publication.
  case coverTitle = "cover-title"
  /// Title of a table.
  case title
  /// Heading inside a page.
  case heading
  /// Explanations, sources, symbols and notes around a table.
  case note
  /// Link.
  case link
  /// Header of a column.
  case header
  /// Label of a row.
  case label
  /// Number.
  case number
  /// Share, percentage points or index.
  case share
  /// Text in a cell.
  case text
  /// The row that holds the rest, on top of the look of each cell.
  case other
  /// The row of a total, on top of the look of each cell.
  case total

  /// The role whose look this one starts from.
  var parent: ThemeRole? {
    switch self {
    case .body, .other, .total: nil
    case .coverTitle, .heading: .title
    case .share: .number
    case .title, .note, .link, .header, .label, .number, .text: .body
    }
  }

  /// Whether the look is laid over that of the cells of a row.
  var isRow: Bool { self == .other || self == .total }

  /// Whether rows of a table are made of it.
  var isCell: Bool { [.label, .number, .share, .text].contains(self) }

  /// Whether it may have a font size of its own; column widths are computed for that of the body.
  var mayHaveSize: Bool { [.coverTitle, .title, .heading, .note].contains(self) }
}
