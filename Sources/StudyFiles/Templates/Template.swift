public import RegionalStatistics

/// A publication as data: which tables and charts it has, with all their texts.
public struct Template: Hashable, Sendable {
  /// Name of the template: that of its file.
  public var id: String
  /// The file it was read from.
  public var file: String
  /// What it makes, for `stemregio templates`.
  public var description: LocalizedText
  /// Files with more tables, relative to the folder of this one, in the order of the workbook.
  public var parts: [Study.Reference]
  /// The periods that the template asks the study for, beside that of the study.
  public var periods: [String]
  /// Paragraphs on the cover.
  public var cover: [LocalizedText]
  /// Labels of categories.
  public var labels: [DimensionID: [String: LocalizedText]]
  /// Notes, in the order of the file.
  public var notes: [TemplateNote]
  /// Tables, in the order of the workbook.
  public var tables: [TemplateTable]
}

/// A note and what it is bound to.
public struct TemplateNote: Hashable, Sendable {
  /// Name of the note in the template.
  public var id: String
  /// Text of the note.
  public var text: LocalizedText
  /// Categories that carry the note wherever they stand in a row or a column.
  public var categories: [Constraint]
  /// Measures whose columns carry the note.
  public var measures: [String]
  /// Tables that carry the note in their title.
  public var tables: [String]
}

/// A table of a template.
public struct TemplateTable: Hashable, Sendable {
  /// Stable identifier, as in the report: `bijlage-3`.
  public var id: String
  /// The file that the table was read from.
  public var file: String
  /// Line in that file.
  public var line: Int?
  /// Name on the tab.
  public var sheet: LocalizedText
  /// Caption.
  public var title: LocalizedText
  /// What is counted, for whom and in which unit.
  public var subtitle: LocalizedText
  /// Where the numbers come from.
  public var source: LocalizedText
  /// What the table is made from.
  public var content: Content
  /// Conditions that hold only where the facts know their dimension.
  public var whereKnown: [Constraint]
  /// Charts under the table.
  public var charts: [TemplateChart]
  /// How the numbers are shown besides.
  public var looks: TableLooks

  /// What a table is made from.
  public enum Content: Hashable, Sendable {
    /// Numbers from facts.
    case facts(TableDefinition)
    /// A list shown as it is.
    case list(ListDefinition)
  }
}

/// A table that shows a list from a source.
public struct ListDefinition: Hashable, Sendable {
  /// Name of the list, as a source of the study declares it.
  public var list: String
  /// The columns to show, the first ones as labels of the row.
  public var columns: [Column]
  /// How many columns from the left label the row.
  public var labelColumns: Int

  /// A column of a list.
  public struct Column: Hashable, Sendable {
    /// Header in the source file.
    public var source: String
    /// Stable identifier.
    public var id: String
    /// Header in the workbook.
    public var label: LocalizedText
    /// How the cells are shown; text, or a kind of number.
    public var format: NumberKind
    /// Texts to show for certain values; the empty value is the key `""`.
    public var values: [String: LocalizedText]
    /// Line in the template.
    public var line: Int?
  }
}
