import RegionalStatistics
import Testing

@Suite("Conversion")
struct ConversionTests {
  @Test(
    "A municipality of earlier borders lies in exactly one of later borders",
    arguments: [
      (11001, 2018, 2019, 12003, true), (11001, 2018, 2025, 12005, true),
      (12003, 2019, 2025, 12005, true), (11006, 2018, 2024, 11006, false),
      (11006, 2018, 2025, 11006, true), (11007, 2024, 2025, 11006, true),
      (21008, 2018, 2025, 21008, false), (21008, 2025, 2018, 21008, false),
      (12004, 2024, 2018, 12004, false),
    ])
  func forwards(code: Int, first: Int, second: Int, result: Int, changed: Bool) throws {
    let conversion = try SmallCountry.gazetteer().convert(
      code, from: Vintage(year: first), to: Vintage(year: second))
    #expect(conversion.to == result)
    #expect(conversion.changedBorders == changed)
  }

  @Test("A move to another arrondissement and province is reported with both codes")
  func moves() throws {
    let gazetteer = try SmallCountry.gazetteer()
    let moved = try gazetteer.convert(11001, from: Vintage(year: 2018), to: Vintage(year: 2025))
    #expect(moved.movedArrondissement == .init(from: 11000, to: 12000))
    #expect(moved.movedProvince == .init(from: 10000, to: 20000))
    let stayed = try gazetteer.convert(12004, from: Vintage(year: 2018), to: Vintage(year: 2025))
    #expect(stayed.movedArrondissement == nil)
    #expect(stayed.movedProvince == nil)
  }

  @Test(
    "A merger can't be undone, also when the code stayed the same",
    arguments: [(12003, 2019, 2018), (12005, 2025, 2018), (11006, 2025, 2024)])
  func backwards(code: Int, first: Int, second: Int) throws {
    let error = #expect(throws: GeographyError.self) {
      try SmallCountry.gazetteer().convert(
        code, from: Vintage(year: first), to: Vintage(year: second))
    }
    #expect(error?.code == .notConvertible)
  }
}
