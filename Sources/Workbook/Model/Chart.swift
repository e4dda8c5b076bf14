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
  /// Lines at the foot of the chart, under the title of the lower axis, such as the source.
  public var source: [String]
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

  /// The axis that stands at the foot of the chart.
  var lowerAxis: ChartAxis { kind.hasUprightCategories ? valueAxis : categoryAxis }

  /// Makes a chart.
  public init(
    kind: Kind, title: String, source: [String] = [], series: [ChartSeries],
    categoryAxis: ChartAxis, valueAxis: ChartAxis, anchor: CellAddress, width: Int, height: Int,
    alternativeText: String, showsLegend: Bool = true, roomRight: Double? = nil
  ) {
    self.kind = kind
    self.title = title
    self.source = source
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

extension Chart {
  /// Where the inner plot area lies, in parts of the chart, when labels need room right of it.
  public func plot(roomRight: Double) -> (x: Double, y: Double, width: Double, height: Double) {
    // Below the plot: two lines of labels, the title of the axis and the source.
    let foot = (62 + 13 * Double(source.count)) / Double(height)
    return (0.1, 0.12, 0.88 - roomRight, max(0.3, 0.88 - foot))
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
  /// From one label to the next, chosen by the reader program when nil.
  public var majorUnit: Double?
  /// Whether the first category stands on top (bars).
  public var isReversed: Bool

  /// Makes an axis.
  public init(
    title: String, numberFormat: String = "General", minimum: Double? = nil,
    maximum: Double? = nil, majorUnit: Double? = nil, isReversed: Bool = false
  ) {
    self.title = title
    self.numberFormat = numberFormat
    self.minimum = minimum
    self.maximum = maximum
    self.majorUnit = majorUnit
    self.isReversed = isReversed
  }
}
