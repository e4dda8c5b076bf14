import Foundation
import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Drawings of each kind of chart")
struct ChartKindDrawingTests {
  private static let table = SampleTable.table(
    "t", rows: ["aso", "tso"], columns: ["M", "V"],
    [[60, 20], [30, 90]].map { row in row.map { SampleTable.cell($0) } })

  private static func figure(
    _ kind: TemplateChart.Kind, _ change: (inout TemplateChart) -> Void = { _ in }
  ) throws -> String {
    var chart = SampleTable.chart(kind, columns: ["M", "V"])
    change(&chart)
    let published = SampleTable.published(table, sheet: "B", charts: [chart])
    return try #require(
      PageChart(
        chart, of: published, language: .nl, theme: SampleTheme.plain(), name: "c")
    ).figure.text
  }

  /// The width of each shape of a class.
  private static func widths(_ figure: String, _ kind: String) -> [Double] {
    figure.components(separatedBy: "<rect class=\"\(kind)\"").dropFirst().compactMap {
      $0.components(separatedBy: " width=\"").dropFirst().first
        .flatMap { Double($0.prefix { $0 != "\"" }) }
    }
  }

  @Test(
    "Each is well-formed, has a description, and names its source",
    arguments: TemplateChart.Kind.allCases)
  func sound(kind: TemplateChart.Kind) throws {
    let figure = try Self.figure(kind)
    _ = try Program.python(
      "import sys, xml.dom.minidom; xml.dom.minidom.parseString(sys.stdin.read())", input: figure)
    #expect(figure.contains("role=\"img\" aria-labelledby=\"c\""))
    #expect(figure.contains("<p class=\"source\">Bron: Register</p>"))
  }

  @Test("The parts of a stacked bar are as wide as their shares")
  func stacked() throws {
    // 214 pixels for the labels and 20 at the right: 526 for 100%.
    let rows = Self.widths(try Self.figure(.stacked), "part")
    #expect(rows == [394.5, 131.5, 131.5, 394.5])
    let columns = Self.widths(try Self.figure(.stacked) { $0.bars = .columns }, "part")
    // 60 and 30 of 90 boys, 20 and 90 of 110 girls.
    #expect(columns == [350.7, 175.3, 95.6, 430.4])
  }

  @Test("The halves of a pyramid are as long as their numbers, on one scale, without minus signs")
  func pyramid() throws {
    let figure = try Self.figure(.pyramid)
    // The samples of the legend are 14 wide; each half has 217 pixels for 100.
    let bars = Self.widths(figure, "bar").filter { $0 != 14 }
    #expect(bars == [130.2, 43.4, 65.1, 195.3])
    #expect(!figure.contains(">-"))
  }

  @Test("A scatter has a point per row that tells its numbers, and its name beside it")
  func scatter() throws {
    let figure = try Self.figure(.scatter)
    #expect(figure.contains("<title>aso: 60; 20</title>"))
    #expect(figure.components(separatedBy: "class=\"mark\"").count - 1 == 2)
    #expect(figure.contains(">tso</text>"))
  }

  @Test("A slope has a line per row with names and values at both ends")
  func slope() throws {
    let figure = try Self.figure(.slope)
    #expect(figure.components(separatedBy: "<polyline").count - 1 == 2)
    for text in ["aso 60", "20 aso", "tso 30", "90 tso"] {
      #expect(figure.contains(">\(text)</text>"), "\(text)")
    }
  }

  @Test("A line is drawn in pieces where definitions change, with a mark between")
  func gap() throws {
    let whole = try Self.figure(.line)
    let broken = try Self.figure(.line) { $0.breaks = [1] }
    #expect(whole.components(separatedBy: "<polyline").count - 1 == 2)
    #expect(broken.components(separatedBy: "<polyline").count - 1 == 4)
    #expect(broken.contains("class=\"break\"") && !whole.contains("class=\"break\""))
    #expect(broken.contains("Schooljaar (breuk in de reeks vóór V)"))
  }

  @Test(
    "Coloured cells have classes of equal width, or two sides around a middle; totals have none")
  func heat() throws {
    let numbers: [Double] = [0, 10, 50, 100, 160]
    let table = SampleTable.table(
      "t", rows: ["a", "b", "c", "d", "Totaal"], columns: ["x"],
      roles: [.body, .body, .body, .body, .total], numbers.map { [SampleTable.cell($0)] })
    func classes(_ heat: TableLooks.Heat) throws -> [String?] {
      var published = SampleTable.published(table, sheet: "S")
      published.looks.heat = heat
      let page = try #require(PageHeat(published, theme: SampleTheme.plain()))
      return table.rows.indices.map { page.kind($0, 0) }
    }
    #expect(
      try classes(.init(columns: [])) == ["heat-0", "heat-0", "heat-2", "heat-4", nil])
    #expect(
      try classes(.init(columns: ["x"], middle: 10))
        == ["diverging-0", "diverging-2", "diverging-3", "diverging-4", nil])
  }

  @Test("A map of squares is drawn from the rows of its places")
  func map() throws {
    let table = SampleTable.table(
      "t", rows: ["10000", "70000"], columns: ["x"], [[SampleTable.cell(3)], [SampleTable.cell(9)]])
    var published = SampleTable.published(table, sheet: "S")
    var map = TableLooks.Map(tiles: "provinces", column: "x")
    map.grid = try TileGrid.named("provinces", data: SampleTheme.data)
    map.rows = ["10000": 0, "70000": 1]
    published.looks.map = map
    let figure = try #require(
      PageMap(published, language: .nl, theme: SampleTheme.plain(), name: "m")
    ).figure.text
    #expect(figure.contains("Het hoogst: 70000 (9); het laagst: 10000 (3)."))
    #expect(figure.contains("Titel van t: x"))
  }
}
