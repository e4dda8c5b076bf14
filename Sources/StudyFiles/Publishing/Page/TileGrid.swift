internal import RegionalStatistics

/// Places of a region as equal squares, roughly where they lie on a map.
///
/// Equal squares keep small places as legible as large ones; read from a file of `Themes/tiles`.
public struct TileGrid: Hashable, Sendable {
  /// A place and its square.
  public struct Tile: Hashable, Sendable {
    /// The code of the place, as in the rows of a table.
    public let place: String
    /// Row from the top, from 0.
    public let row: Int
    /// Column from the left, from 0.
    public let column: Int
  }

  /// The squares, from the top left to the bottom right.
  public let tiles: [Tile]

  /// Reads a grid: `rows`, a list of lists of codes with `.` for an empty square.
  ///
  /// - Throws: `StudyError` with the line.
  public init(text: String, file: String) throws(StudyError) {
    let root = try YAMLValue(text: text, file: file).mapping(["description", "rows"])
    var tiles: [Tile] = []
    for (row, line) in try root.required("rows").list().enumerated() {
      for (column, item) in line.list().enumerated() {
        let place = try item.string()
        guard place != "." else { continue }
        guard !tiles.contains(where: { $0.place == place }) else {
          throw item.error("duplicate-value", "Place \"\(place)\" can't have two squares.")
        }
        tiles.append(Tile(place: place, row: row, column: column))
      }
    }
    self.tiles = tiles
  }

  /// The grids that come with the tool.
  static let names = ["brussels-municipalities", "provinces"]

  /// Reads one of the grids that come with the tool: `provinces` or `brussels-municipalities`.
  public static func named(_ name: String, data: DataFolder) throws -> TileGrid {
    let file = FilePath.join(data.themes, "tiles/\(name).yaml")
    return try TileGrid(text: TextFile.read(file), file: file)
  }
}
