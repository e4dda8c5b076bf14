/// One series of a chart.
///
/// The ranges lie on a sheet of the same workbook.
public struct ChartSeries: Hashable, Sendable {
  /// What stands beside the points.
  public enum Labels: Hashable, Sendable {
    /// Nothing.
    case none
    /// The value of each point but some, by position.
    case values(hidden: Set<Int>)
    /// Texts, by the position of their point.
    case texts([Int: String])

    /// The value of each point.
    public static let allValues = Labels.values(hidden: [])
  }

  /// Where the label of a point stands.
  public enum LabelSide: Hashable, Sendable {
    case right, left, above, below
  }

  /// Name in the legend.
  public var name: String
  /// The sheet of all ranges.
  public var sheet: String
  /// The category cells, area after area: each one row or one column; blank where the values are.
  public var categories: [CellRange]
  /// The value cells, area after area: as many as the categories, numbers only.
  ///
  /// An area of one blank cell interrupts a line.
  public var values: [CellRange]
  /// Colour as 0xRRGGBB.
  public var color: UInt32
  /// Chooses dashes and marks of lines and hatching of bars, which tell series apart in
  /// black-and-white print; 0 is a full line or a full bar.
  public var pattern: Int
  /// What stands beside the points.
  public var labels: Labels
  /// Where labels with texts stand that are not right of their points.
  public var labelSides: [Int: LabelSide]
  /// Number format of the labels; that of the value axis when nil.
  public var labelFormat: String?
  /// Colour of the labels as 0xRRGGBB.
  public var labelColor: UInt32

  /// Makes a series over areas of cells.
  public init(
    name: String, sheet: String, categories: [CellRange], values: [CellRange], color: UInt32,
    pattern: Int = 0, labels: Labels = .none, labelSides: [Int: LabelSide] = [:],
    labelFormat: String? = nil, labelColor: UInt32 = 0
  ) {
    self.name = name
    self.sheet = sheet
    self.categories = categories
    self.values = values
    self.color = color
    self.pattern = pattern
    self.labels = labels
    self.labelSides = labelSides
    self.labelFormat = labelFormat
    self.labelColor = labelColor
  }

  /// The number of points.
  public var pointCount: Int { values.reduce(0) { $0 + $1.count } }
}
