public import RegionalStatistics

/// All tables of a study with cover, notes and sources: one value that is validated, protected and
/// written, for one or many workbooks.
public struct Publication: Sendable {
  /// Title of the publication.
  public var title: LocalizedText
  /// What is compared with what, and over which years.
  public var subtitle: LocalizedText
  /// The publishing organisation.
  public var publisher: LocalizedText
  /// Day of release.
  public var release: CalendarDate
  /// Where readers can ask questions.
  public var contact: String?
  /// Paragraphs on the cover.
  public var cover: [LocalizedText]
  /// The tables, in the order of the workbook.
  public var tables: [PublishedTable]
  /// The notes that tables refer to, in order of first use: a note's number is its place.
  public var notes: [LocalizedText]
  /// The files that the numbers come from.
  public var sources: [SourceRecord]
  /// The settings of the study, for the sources sheet.
  public var settings: [Setting]
  /// The tables without a single number, which are left out, for the list of tables.
  public var withoutNumber: Setting?
  /// The answers of the checks of the data, for a sheet of their own.
  public var screening: ScreeningReport?

  /// A setting of the study that readers should know.
  public struct Setting: Hashable, Sendable {
    /// What is set.
    public var name: LocalizedText
    /// Its value.
    public var value: LocalizedText
  }
}

/// A table with everything that stands around it.
public struct PublishedTable: Sendable {
  /// The numbers.
  public var table: StatisticalTable
  /// Name on the tab.
  public var sheet: LocalizedText
  /// Caption.
  public var title: LocalizedText
  /// What is counted, for whom and in which unit.
  public var subtitle: LocalizedText
  /// Where the numbers come from.
  public var source: LocalizedText
  /// Charts under the table.
  public var charts: [TemplateChart]
  /// How the numbers are shown besides.
  public var looks = TableLooks.plain
  /// Which of the tables of its sheet it is, such as `a`; empty for the only one.
  public var part = ""
  /// Whether another sheet has the same title, so that the name of the sheet must tell them apart.
  public var sharesTitle = false
  /// Numbers of the notes that the title, each column and each row carry.
  public var markers: Markers
  /// The counts that the table does not show, to protect people.
  public var hiddenCounts: ClosedRange<Int>?

  /// The notes of a table, by place.
  public struct Markers: Hashable, Sendable {
    /// Notes of the whole table.
    public var title: [Int]
    /// Notes of each column.
    public var columns: [[Int]]
    /// Notes of each row.
    public var rows: [[Int]]
  }
}
