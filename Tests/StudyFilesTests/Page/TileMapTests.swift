import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Tile maps")
struct TileMapTests {
  @Test("The grid of Brussels has a square for each of its municipalities, and no other")
  func brussels() throws {
    let grid = try TileGrid.named("brussels-municipalities", data: SampleTheme.data)
    let gazetteer = try RegionFolder.load(SampleTheme.data.regions)
    let members = try gazetteer.members(of: "brussels", at: Vintage(schoolYearEndingIn: 2022))
    #expect(members.count == 19)
    #expect(Set(grid.tiles.map(\.place)) == Set(members.map { "\($0)" }))
    #expect(Set(grid.tiles.map { [$0.row, $0.column] }).count == 19)
  }

  @Test("The grid of the provinces has the five of Flanders and Brussels")
  func provinces() throws {
    let grid = try TileGrid.named("provinces", data: SampleTheme.data)
    #expect(
      grid.tiles.map(\.place).sorted() == ["04000", "10000", "20001", "30000", "40000", "70000"])
  }

  private func map(_ values: [CellValue]) throws -> TileMap {
    let grid = try TileGrid(
      text: "rows:\n  - [\"a\", \"b\", \".\"]\n  - [\"c\", \"d\", \"e\"]\n", file: "grid.yaml")
    let places = zip(["a", "b", "c", "d"], values).map { code, value in
      (code, TileMap.Place(name: "Place \(code)", value: value))
    }
    return TileMap(
      grid: grid, places: Dictionary(uniqueKeysWithValues: places), format: .count, language: .nl,
      steps: 5)
  }

  @Test("Every square shows its number or its symbol, and equal classes colour them")
  func squares() throws {
    let map = try map([.number(0), .number(1_000), .number(399), .missing(.suppressed)])
    #expect(map.classes == [0, 200, 400, 600, 800])
    let text = map.picture(name: "m", title: "Leerlingen").text
    for (kind, name, value) in [
      ("step-0", "Place a", "0"), ("step-4", "Place b", "1.000"), ("step-1", "Place c", "399"),
      ("empty", "Place d", "[c]"), ("empty", "e", "[x]"),
    ] {
      let square = try #require(
        text.components(separatedBy: "<g class=\"tile ").first { $0.contains(">\(name)<") })
      #expect(square.hasPrefix(kind))
      #expect(square.contains(">\(value)<"))
    }
    #expect(
      text.contains("Leerlingen. Het hoogst: Place b (1.000); het laagst: Place a (0)."))
  }

  @Test("Numbers that are all equal have one class, and no number has none")
  func degenerate() throws {
    #expect(try map([.number(7), .number(7)]).classes == [7])
    let none = try map([.missing(.notAvailable)])
    #expect(none.classes == [])
    #expect(none.picture(name: "m", title: "T").text.contains("T. geen cijfer."))
  }

  @Test("A place can't have two squares")
  func twice() {
    let error = #expect(throws: StudyError.self) {
      try TileGrid(text: "rows:\n  - [\"a\"]\n  - [\"a\"]\n", file: "grid.yaml")
    }
    #expect(error?.line == 3)
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator).map(String.init)
  }
}
