internal import RegionalStatistics

/// The map of squares of a table as a figure.
struct PageMap {
  private let map: TileMap
  private let title: String
  private let name: String
  private let source: String

  /// Nil when the table has no map, or no row for any of its squares.
  init?(_ published: PublishedTable, language: Language, theme: Theme, name: String) {
    let table = published.table
    guard let look = published.looks.map, let grid = look.grid,
      let column = table.numberColumns(named: [look.column]).first, !look.rows.isEmpty
    else { return nil }
    let text = TableText(published, language: language)
    map = TileMap(
      grid: grid,
      places: look.rows.mapValues { row in
        TileMap.Place(
          name: table.rows[row].labels.last?[language] ?? "", value: table.cells[row][column].value)
      }, format: table.columns[column].format, language: language,
      steps: theme.light.scale.value.count)
    title =
      look.title?[language]
      ?? Wording.labelled(
        published.title[language], table.columns[column].label[language], language)
    self.name = name
    source = text.sourceLine
  }

  var figure: Markup {
    .element(
      "figure", [("class", "map")],
      [
        .lines([
          .element("figcaption", [], title),
          .element("div", [("class", "chart")], [map.picture(name: name, title: title)]),
          .element("p", [("class", "source")], source),
        ])
      ])
  }
}
