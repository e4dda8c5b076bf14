/// A chart on a sheet.
public struct Chart: Hashable, Sendable {
  /// The kinds of chart that can be drawn.
  public enum Kind: Hashable, Sendable {
    case line, column, bar, stackedBar, percentStackedBar, percentStackedColumn, scatter
    /// Two series of bars back to back: the first runs to the left, the second to the right.
    case pyramid
  }

  /// What is drawn.
  public var kind: Kind
  /// Title above the chart.
  public var title: String
  /// A smaller line under the title, such as the source; none when empty.
  public var subtitle: String
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
  /// Whether a legend is shown (one series needs none).
  public var showsLegend: Bool
  /// The part of the width that stays free right of the plot, for labels at the ends of lines; the
  /// reader program divides the room itself when nil.
  public var roomRight: Double?

  /// Makes a chart.
  public init(
    kind: Kind, title: String, subtitle: String = "", series: [ChartSeries],
    categoryAxis: ChartAxis, valueAxis: ChartAxis, anchor: CellAddress, width: Int, height: Int,
    alternativeText: String, showsLegend: Bool = true, roomRight: Double? = nil
  ) {
    self.kind = kind
    self.title = title
    self.subtitle = subtitle
    self.series = series
    self.categoryAxis = categoryAxis
    self.valueAxis = valueAxis
    self.anchor = anchor
    self.width = width
    self.height = height
    self.alternativeText = alternativeText
    self.showsLegend = showsLegend
    self.roomRight = roomRight
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
