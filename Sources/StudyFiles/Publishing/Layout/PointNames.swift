internal import RegionalStatistics
internal import Workbook

/// The names beside the points of a scatter chart: those that cover no other name and no point.
struct PointNames {
  private let selection: ChartSelection
  private let chart: Chart
  private let names: [String]

  /// Takes the chart with its axes and its size.
  init(_ selection: ChartSelection, _ chart: Chart, _ language: Language) {
    self.selection = selection
    self.chart = chart
    names = selection.rows.map { selection.table.rows[$0].labels.last?[language] ?? "" }
  }

  /// The part of the chart's width that stays free for the name of the point most to the right.
  var roomRight: Double { min(0.3, (names.map(Self.pixels).max() ?? 0) / Double(chart.width)) }

  /// A name that is shown, and where.
  struct Shown: Equatable {
    let name: String
    let side: ChartSeries.LabelSide
  }

  /// The names shown, by the position of their point.
  var shown: [Int: Shown] {
    let points = selection.rows.map(place)
    var taken = frame + points.map { Box(x: $0.x - 4...$0.x + 4, y: $0.y - 4...$0.y + 4) }
    var shown: [Int: Shown] = [:]
    for (index, point) in points.enumerated() {
      for side in [ChartSeries.LabelSide.right, .left, .above, .below] {
        let box = box(names[index], side, of: point)
        guard !taken.contains(where: box.overlaps) else { continue }
        taken.append(box)
        shown[index] = Shown(name: names[index], side: side)
        break
      }
    }
    return shown
  }

  /// What a name covers at a side of its point.
  private func box(
    _ name: String, _ side: ChartSeries.LabelSide, of point: (x: Double, y: Double)
  ) -> Box {
    let width = Self.pixels(name)
    return switch side {
    case .right: Box(x: point.x + 5...point.x + 5 + width, y: point.y - 7...point.y + 7)
    case .left: Box(x: point.x - 5 - width...point.x - 5, y: point.y - 7...point.y + 7)
    case .above:
      Box(x: point.x - width / 2...point.x + width / 2, y: point.y - 20...point.y - 5)
    case .below:
      Box(x: point.x - width / 2...point.x + width / 2, y: point.y + 5...point.y + 20)
    }
  }

  /// What is around the points: the title, both axes with their labels, and the end of the chart.
  private var frame: [Box] {
    let plot = chart.plot(roomRight: roomRight)
    let (width, height) = (Double(chart.width), Double(chart.height))
    let title = TextWidth.pixels(chart.title, size: 12, isBold: true)
    let bottom = (plot.y + plot.height) * height
    return [
      Box(x: (width - title) / 2...(width + title) / 2, y: -height...plot.y * height - 8),
      Box(x: -width...plot.x * width, y: -height...2 * height),
      Box(x: -width...2 * width, y: bottom...2 * height),
      Box(x: width...2 * width, y: -height...2 * height),
    ]
  }

  private static func pixels(_ name: String) -> Double { TextWidth.pixels(name, size: 9) + 10 }

  /// Where the point of a row is drawn, in pixels from the top left of the chart.
  private func place(_ row: Int) -> (x: Double, y: Double) {
    let plot = chart.plot(roomRight: roomRight)
    let across = fraction(row, 0, chart.categoryAxis)
    let up = fraction(row, 1, chart.valueAxis)
    return (
      (plot.x + across * plot.width) * Double(chart.width),
      (plot.y + (1 - up) * plot.height) * Double(chart.height)
    )
  }

  private func fraction(_ row: Int, _ column: Int, _ axis: ChartAxis) -> Double {
    let place = selection.columns[column]
    let value = selection.number(row, place) * selection.table.columns[place].format.displayFactor
    guard let low = axis.minimum, let high = axis.maximum else { return 0 }
    return (value - low) / (high - low)
  }

  /// What a name or a point covers.
  private struct Box {
    let x: ClosedRange<Double>
    let y: ClosedRange<Double>

    func overlaps(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }
}
