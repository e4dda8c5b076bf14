import RegionalStatistics
import Testing

@Suite("Gazetteer")
struct GazetteerTests {
  @Test(
    "A code is a municipality only on the days it existed",
    arguments: [
      (11001, 2018, nil), (11001, 2019, .expiredCode), (12003, 2018, .futureCode),
      (12003, 2024, nil), (12003, 2025, .expiredCode), (11009, 2018, .expiredCode),
      (31000, 2018, .unknownCode),
    ] as [(Int, Int, GeographyError.Code?)])
  func codes(code: Int, year: Int, problem: GeographyError.Code?) throws {
    let gazetteer = try SmallCountry.gazetteer()
    let located = Result { () throws(GeographyError) in
      try gazetteer.locate(code: code, at: Vintage(year: year))
    }
    switch located {
    case .success(let location):
      #expect(problem == nil)
      #expect(location == .municipality(code))
    case .failure(let error): #expect(error.code == problem)
    }
  }

  @Test("A message about a past or future code says what became of it")
  func messages() throws {
    let gazetteer = try SmallCountry.gazetteer()
    let expired = #expect(throws: GeographyError.self) {
      try gazetteer.locate(code: 11001, at: Vintage(year: 2024))
    }
    #expect(
      expired?.message
        == "Municipality must exist on 2024-01-01, but 11001 (Aa (West)) existed only until "
        + "2018-12-31; it became part of 12003 (Aa-Bee).")
    let future = #expect(throws: GeographyError.self) {
      try gazetteer.locate(code: 12003, at: Vintage(year: 2018))
    }
    #expect(
      future?.message
        == "Municipality must exist on 2018-01-01, but 12003 (Aa-Bee) exists only since "
        + "2019-01-01; before, it was 11001 (Aa (West)), 11002 (Bee).")
  }

  @Test("Codes of areas, of the outside and of the unknown are told apart")
  func otherCodes() throws {
    let gazetteer = try SmallCountry.gazetteer()
    let day = Vintage(year: 2024)
    #expect(try gazetteer.locate(code: 2000, at: day) == .area(2000))
    #expect(try gazetteer.locate(code: 50000, at: day) == .outside)
    #expect(try gazetteer.locate(code: 99992, at: day) == .unlocated(within: 4000))
  }

  @Test(
    "A code of any day is the municipality it became, never one of several it was made of",
    arguments: [
      (11001, 2018, 11001), (11001, 2025, 12005), (11009, 2018, 11001), (11009, 2025, 12005),
      (12005, 2024, nil), (12005, 2025, 12005),
    ] as [(Int, Int, Int?)])
  func codesOfAnyDay(code: Int, year: Int, result: Int?) throws {
    let gazetteer = try SmallCountry.gazetteer()
    let location = try? gazetteer.locate(codeOfAnyDay: code, at: Vintage(year: year))
    #expect(location == result.map { .municipality($0) })
  }

  @Test(
    "Records that repeat a code or refer to an unknown one are refused",
    arguments: [
      { $0.municipalities.append($0.municipalities[0]) }, { $0.areas.removeFirst() },
      { $0.areas.removeAll { $0.nis == 12000 } }, { $0.municipalities.removeFirst() },
      { $0.municipalities.removeAll { $0.nis == 21008 } },
    ] as [@Sendable (inout GazetteerRecords) -> Void])
  func inconsistent(change: @Sendable (inout GazetteerRecords) -> Void) {
    var records = SmallCountry.records
    change(&records)
    let changed = records
    let error = #expect(throws: GeographyError.self) { try Gazetteer(changed) }
    #expect(error?.code == .inconsistentRecords)
  }

  @Test(
    "A name is found in any spelling, within a municipality and after its merger",
    arguments: [
      ("Aa (West)", 2018, 11001), ("AA", 2018, 11001), ("aa bee", 2019, 12003),
      ("Bee", 2024, 12003), ("Bee", 2025, 12005), ("laeken", 2018, 21008), ("Hal", 2018, 21008),
      ("Hal (Aa)", 2018, 11001), ("Hal (Aa)", 2025, 12005), ("Veld (Hal)", 2025, 21008),
      ("Gee", 2025, 11006),
    ])
  func names(name: String, year: Int, code: Int) throws {
    let gazetteer = try SmallCountry.gazetteer()
    #expect(try gazetteer.locate(name: name, at: Vintage(year: year)) == .municipality(code))
  }

  @Test(
    "A name that is unknown, of two places or of a later merger is refused",
    arguments: [
      ("Veld", 2018, .ambiguousName), ("Cees", 2018, .unknownName), ("Dee", 2018, .futureCode),
    ] as [(String, Int, GeographyError.Code)])
  func wrongNames(name: String, year: Int, code: GeographyError.Code) throws {
    let gazetteer = try SmallCountry.gazetteer()
    let error = #expect(throws: GeographyError.self) {
      try gazetteer.locate(name: name, at: Vintage(year: year))
    }
    #expect(error?.code == code)
  }

  @Test("A misspelt name suggests the nearest one")
  func suggestion() throws {
    let error = #expect(throws: GeographyError.self) {
      try SmallCountry.gazetteer().locate(name: "Aa-Bie", at: Vintage(year: 2019))
    }
    #expect(error?.message == "Can't find municipality \"Aa-Bie\". Did you mean \"Aa-Bee\"?")
  }
}
