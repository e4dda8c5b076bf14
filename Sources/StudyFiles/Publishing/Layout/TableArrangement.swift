internal import RegionalStatistics

/// How the tables of a sheet stand to each other.
enum TableArrangement {
  /// The only table.
  case single
  /// With the same rows next to each other, a narrow blank column between them.
  case sideBySide
  /// Each under the one before.
  case stacked

  /// Width of the blank column between two tables.
  static let gap = 2.0
  /// Pixels that fit beside each other on a page that lies on its side, at the smallest legible scale.
  private static let widest = 1_240.0

  init(_ blocks: [TableBlock]) {
    let rows = Set(blocks.map(\.published.table.rows.count))
    let width = blocks.reduce(0) { $0 + $1.pixels + Self.gap * 7 + 5 }
    if blocks.count < 2 {
      self = .single
    } else {
      self = rows.count == 1 && width <= Self.widest ? .sideBySide : .stacked
    }
  }
}
