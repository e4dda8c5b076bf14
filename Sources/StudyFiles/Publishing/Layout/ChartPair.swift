internal import Workbook

/// Where two charts stand beside each other under a table.
struct ChartPair {
  /// The column that the second one starts in.
  let column: Int
  /// Pixels of each.
  let width: Double

  /// Pixels between the two.
  private static let gap = 16.0
  /// Pixels of the narrowest chart.
  private static let narrowest = 400.0

  /// The pair that is widest, as charts start where a column starts; nil where both would be too narrow.
  init?(_ widths: [Double], on page: PageRoom) {
    let pairs = widths.indices.map { column in
      let left = PageRoom.pixels(widths[..<column])
      return (column: column, width: min(left - Self.gap, page.width - left))
    }
    guard let best = pairs.max(by: { $0.width < $1.width }), best.width >= Self.narrowest else {
      return nil
    }
    column = best.column
    width = best.width
  }
}

extension Chart {
  /// Pixels that a category needs, such as a school year.
  private static let categoryPixels = 60.0

  /// Whether it is of a kind with categories beside each other, and these have room.
  var hasRoomForCategories: Bool {
    guard kind == .line || kind == .column else { return false }
    let plot = Double(width) * (0.88 - (roomRight ?? 0))
    return series.allSatisfy { Double($0.pointCount) * Self.categoryPixels <= plot }
  }
}
