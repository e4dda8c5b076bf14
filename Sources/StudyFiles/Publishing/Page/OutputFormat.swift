/// The kinds of file in which a publication can be written.
public enum OutputFormat: String, CaseIterable, Hashable, Sendable {
  /// A workbook, with its tidy twin.
  case xlsx
  /// One page that needs nothing from the network.
  case html
  /// A document in GitHub's Markdown.
  case markdown
  /// An OpenDocument spreadsheet, converted from the workbook by LibreOffice.
  case ods

  /// The end of a file's name.
  var fileExtension: String { self == .markdown ? "md" : rawValue }
}
