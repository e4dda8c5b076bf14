public import RegionalStatistics

/// A chart of a table.
public struct TemplateChart: Hashable, Sendable {
  /// What is drawn.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Lines over the columns of the table, one line per row.
    case line
    /// Ranked bars, one per row, for one or more columns.
    case bar
    /// Columns, one group per row.
    case column
    /// Bars of 100% divided into parts.
    case stacked
    /// Two columns as bars back to back, such as men to the left and women to the right.
    case pyramid
    /// A point per row, placed by two columns.
    case scatter
    /// A line per row from the first to the last column.
    case slope
  }

  /// What a bar of a stacked chart is.
  public enum Bars: String, Hashable, Sendable, CaseIterable {
    /// A row, divided into the columns.
    case rows
    /// A column, divided into the rows.
    case columns
  }

  /// What is drawn.
  public var kind: Kind
  /// Title of the chart.
  public var title: LocalizedText
  /// Title of the value axis, with the unit; of a scatter the one that stands.
  public var valueAxis: LocalizedText
  /// Title of the category axis; of a scatter that of the first column, with its unit.
  public var categoryAxis: LocalizedText
  /// Identifiers of the columns drawn; all number columns when empty.
  public var columns: [String]
  /// Identifiers of the rows drawn; all body rows when empty.
  public var rows: [String]
  /// What a bar is, for a stacked chart.
  public var bars = Bars.rows
  /// Positions of the columns of the table where a new definition starts; found when published.
  public var breaks: Set<Int> = []

  /// Whether lines run over the columns of the table.
  var hasLines: Bool { kind == .line || kind == .slope }
}

/// How the numbers of a table are shown besides as figures.
public struct TableLooks: Hashable, Sendable {
  /// A colour scale over cells.
  public struct Heat: Hashable, Sendable {
    /// Identifiers of the columns coloured; all number columns but totals when empty.
    public var columns: [String]
    /// The number between two opposite colours; one colour from few to many when nil.
    public var middle: Double?
  }

  /// A map of squares.
  public struct Map: Hashable, Sendable {
    /// Name of the grid, as in `Themes/tiles`.
    public var tiles: String
    /// Identifier of the column shown.
    public var column: String
    /// Title of the map; that of the table when nil.
    public var title: LocalizedText?
    /// The squares; read with the study.
    public var grid: TileGrid?
    /// The row of the table of each square, by its code; found when published.
    public var rows: [String: Int] = [:]
  }

  /// A column of small lines.
  public struct Trend: Hashable, Sendable {
    /// Identifiers of the columns drawn; all number columns but totals when empty.
    public var columns: [String]
    /// Header of the column of lines.
    public var heading: LocalizedText?
  }

  /// The colour scale, if any.
  public var heat: Heat?
  /// The map, if any.
  public var map: Map?
  /// The column of small lines, if any.
  public var trend: Trend?

  /// Nothing besides the figures.
  public static let plain = TableLooks()
}
