/// A chart on a sheet.
public struct Chart: Hashable, Sendable {
  /// The kinds of chart that can be drawn.
  public enum Kind: Hashable, Sendable {
    case line, column, bar, stackedBar, percentStackedBar, percentStackedColumn, scatter
  }

  /// What is drawn.
  public var kind: Kind
  /// Title above the chart.
  public var title: String
  /// The series, each with categories and values of equal length.
  public var series: [ChartSeries]
  /// The horizontal reading: title of the category axis (of the x values for a scatter).
  public var categoryAxis: ChartAxis
  /// Title, unit and format of the value axis.
  public var valueAxis: ChartAxis
  /// Top left cell of the chart.
  public var anchor: CellAddress
  /// Width in pixels.
  public var width: Int
  /// Height in pixels.
  public var height: Int
  /// A sentence for those who do not see the chart, written from the data.
  public var alternativeText: String
  /// Whether each point carries its value.
  public var showsValues: Bool
  /// Whether a legend is shown (one series needs none).
  public var showsLegend: Bool

  /// Makes a chart.
  public init(
    kind: Kind, title: String, series: [ChartSeries], categoryAxis: ChartAxis,
    valueAxis: ChartAxis, anchor: CellAddress, width: Int, height: Int, alternativeText: String,
    showsValues: Bool = false, showsLegend: Bool = true
  ) {
    self.kind = kind
    self.title = title
    self.series = series
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.anchor = anchor
    self.width = width
    self.height = height
    self.alternativeText = alternativeText
    self.showsValues = showsValues
    self.showsLegend = showsLegend
  }
}

/// One series of a chart.
///
/// The ranges lie on a sheet of the same workbook.
public struct ChartSeries: Hashable, Sendable {
  /// Name in the legend.
  public var name: String
  /// The sheet of both ranges.
  public var sheet: String
  /// The category cells: one row or one column.
  public var categories: CellRange
  /// The value cells: as many as the categories, numbers only.
  public var values: CellRange
  /// Colour as 0xRRGGBB.
  public var color: UInt32
  /// Whether a line is dashed (black-and-white print).
  public var isDashed: Bool

  /// Makes a series.
  public init(
    name: String, sheet: String, categories: CellRange, values: CellRange, color: UInt32,
    isDashed: Bool = false
  ) {
    self.name = name
    self.sheet = sheet
    self.categories = categories
    self.values = values
    self.color = color
    self.isDashed = isDashed
  }
}

/// An axis of a chart.
public struct ChartAxis: Hashable, Sendable {
  /// Title with the unit.
  public var title: String
  /// Excel number format of the labels.
  public var numberFormat: String
  /// Lowest value, chosen by the reader program when nil.
  public var minimum: Double?
  /// Highest value, chosen by the reader program when nil.
  public var maximum: Double?
  /// Whether the first category stands on top (bars).
  public var isReversed: Bool

  /// Makes an axis.
  public init(
    title: String, numberFormat: String = "General", minimum: Double? = nil,
    maximum: Double? = nil, isReversed: Bool = false
  ) {
    self.title = title
    self.numberFormat = numberFormat
    self.minimum = minimum
    self.maximum = maximum
    self.isReversed = isReversed
  }
}
