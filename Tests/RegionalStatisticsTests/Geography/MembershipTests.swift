import RegionalStatistics
import Testing

@Suite("Membership of regions")
struct MembershipTests {
  @Test(
    "An area has the municipalities of the day",
    arguments: [
      ("west", 2018, [11001, 11002, 11006, 11007]), ("west", 2019, [11006, 11007]),
      ("10000", 2025, [11006]), ("12000", 2019, [12003, 12004]), ("brussels", 2025, [21008]),
      ("flanders", 2025, [11006, 12005]),
    ])
  func areas(id: String, year: Int, codes: [Int]) throws {
    let gazetteer = try SmallCountry.gazetteer()
    #expect(try gazetteer.members(of: id, at: Vintage(year: year)) == codes)
  }

  @Test(
    "A municipality as region is the same land on every day, or is refused",
    arguments: [
      ("12003", 2018, [11001, 11002]), ("12003", 2019, [12003]),
      ("12005", 2018, [11001, 11002, 12004]), ("12005", 2024, [12003, 12004]),
    ])
  func land(id: String, year: Int, codes: [Int]) throws {
    let gazetteer = try SmallCountry.gazetteer()
    #expect(try gazetteer.members(of: id, at: Vintage(year: year)) == codes)
  }

  @Test("A part of a later merger is no region with the later borders")
  func onlyPart() throws {
    let gazetteer = try SmallCountry.gazetteer()
    for (id, year) in [("11001", 2019), ("11007", 2025), ("12004", 2025)] {
      let error = #expect(throws: GeographyError.self) {
        try gazetteer.members(of: id, at: Vintage(year: year))
      }
      #expect(error?.code == .notConvertible)
    }
  }

  @Test("A study region may list all parts of a merger, or the codes before and after it")
  func studies() throws {
    let gazetteer = try SmallCountry.gazetteer().adding([
      try SmallCountry.study("parts", "11001", "11002"),
      try SmallCountry.study("town", "11001", "12003"),
      try SmallCountry.study("nested", "town", "brussels", "11006"),
    ])
    #expect(try gazetteer.members(of: "parts", at: Vintage(year: 2018)) == [11001, 11002])
    #expect(try gazetteer.members(of: "parts", at: Vintage(year: 2019)) == [12003])
    #expect(try gazetteer.members(of: "town", at: Vintage(year: 2018)) == [11001])
    #expect(try gazetteer.members(of: "town", at: Vintage(year: 2019)) == [12003])
    #expect(try gazetteer.members(of: "nested", at: Vintage(year: 2019)) == [11006, 12003, 21008])
  }

  @Test("Regions answer what they contain and what they share")
  func questions() throws {
    let gazetteer = try SmallCountry.gazetteer()
    let day = Vintage(year: 2024)
    #expect(try gazetteer.contains("west", municipality: 11006, at: day))
    #expect(try !gazetteer.contains("east", municipality: 11006, at: day))
    #expect(try gazetteer.overlap("flanders", "12000", at: day).map(\.nis) == [12003, 12004])
    #expect(try gazetteer.overlap("west", "east", at: day).isEmpty)
    #expect(throws: GeographyError.self) {
      try gazetteer.contains("west", municipality: 11001, at: day)
    }
    #expect(try gazetteer.province(of: 12003, at: day).id.text == "20000")
    #expect(try gazetteer.province(of: 21008, at: day).id.text == "04000")
    #expect(try gazetteer.arrondissement(of: 12003, at: day).id.text == "12000")
  }

  @Test("A study region with a taken name, an unknown member or itself inside is refused")
  func wrongStudies() throws {
    let gazetteer = try SmallCountry.gazetteer()
    let cases: [([StudyRegion], GeographyError.Code)] = [
      ([try SmallCountry.study("west", "11006")], .duplicateRegion),
      ([try SmallCountry.study("one", "wset")], .unknownRegion),
      ([try SmallCountry.study("one", "one")], .cyclicRegion),
      (
        [try SmallCountry.study("one", "two"), try SmallCountry.study("two", "11006", "one")],
        .cyclicRegion
      ),
    ]
    for (regions, code) in cases {
      let error = #expect(throws: StudyRegionError.self) { try gazetteer.adding(regions) }
      #expect(error?.reason.code == code)
    }
  }
}
