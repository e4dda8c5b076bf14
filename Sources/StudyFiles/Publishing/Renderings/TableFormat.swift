/// The ways in which a single table can be shown outside a workbook.
public enum TableFormat: String, CaseIterable, Hashable, Sendable {
  /// Aligned columns for a terminal.
  case text
  /// A table for a Markdown document.
  case markdown
  /// The lines of the table in the tidy twin.
  case csv
  /// Rows, columns, values and symbols for a program.
  case json
}
