import RegionalStatistics
import StudyFiles
import Testing

@Suite("The regions of the data folder")
struct RegionFolderTests {
  /// Read once for all cases.
  static let loaded = Result { try RegionFolder.load(Checkout.regions) }

  let gazetteer: Gazetteer

  init() throws {
    gazetteer = try Self.loaded.get()
  }

  @Test(
    "Flanders had 308, 300 and 285 municipalities; Brussels always had 19",
    arguments: [("2018-06-01", 308), ("2019-06-01", 300), ("2024-12-31", 300), ("2025-06-01", 285)])
  func counts(day: String, flemish: Int) throws {
    let vintage = try Vintage(parsing: day)
    #expect(try gazetteer.members(of: "flanders", at: vintage).count == flemish)
    #expect(try gazetteer.members(of: "brussels", at: vintage) == Array(21001...21019))
    #expect(gazetteer.regions(of: .arrondissement, at: vintage).count == 23)
    #expect(gazetteer.regions(of: .province, at: vintage).count == 5)
    #expect(gazetteer.regions(of: .gewest, at: vintage).map(\.id.text) == ["02000", "04000"])
  }

  /// Counted in the lists of REFNIS and provinciesincijfers, apart from our files.
  @Test(
    "The provinces had as many municipalities as the registers list",
    arguments: [
      (2018, [70, 65, 64, 65, 44]), (2019, [69, 65, 64, 60, 42]), (2025, [67, 63, 62, 55, 38]),
    ])
  func provinceCounts(year: Int, counts: [Int]) throws {
    let ids = ["antwerpen", "vlaams-brabant", "west-vlaanderen", "oost-vlaanderen", "limburg"]
    let found = try ids.map { try gazetteer.members(of: $0, at: Vintage(year: year)).count }
    #expect(found == counts)
  }

  @Test("Provinces and Brussels, and the arrondissements, are everything once", arguments: years)
  func partition(year: Int) throws {
    let vintage = Vintage(year: year)
    let everything = gazetteer.municipalities(at: vintage).map(\.nis)
    for parts in [
      gazetteer.regions(of: .province, at: vintage).map(\.id.text) + ["brussels"],
      gazetteer.regions(of: .arrondissement, at: vintage).map(\.id.text),
      ["flanders", "brussels"], ["flanders-and-brussels"],
    ] {
      let members = try parts.flatMap { try gazetteer.members(of: $0, at: vintage) }
      #expect(members.sorted() == everything)
    }
  }

  @Test("Municipalities that exist at the same time don't share a name", arguments: years)
  func uniqueNames(year: Int) {
    let municipalities = gazetteer.municipalities(at: Vintage(year: year))
    for language in Language.allCases {
      let names = Set(municipalities.map { $0.name[language] })
      #expect(names.count == municipalities.count, "\(language)")
    }
  }

  @Test("Each municipality lies in one of every later vintage, and those are all reached")
  func conversions() throws {
    for (first, second) in [(2018, 2019), (2019, 2025), (2018, 2025)] {
      let (earlier, later) = (Vintage(year: first), Vintage(year: second))
      var reached: Set<Int> = []
      for municipality in gazetteer.municipalities(at: earlier) {
        reached.insert(try gazetteer.convert(municipality.nis, from: earlier, to: later).to)
      }
      #expect(reached.sorted() == gazetteer.municipalities(at: later).map(\.nis))
    }
  }

  @Test(
    "The moves to another arrondissement or province are Opglabbeek, Zwijndrecht, Moerbeke and Kortessem"
  )
  func moves() throws {
    let (earlier, later) = (Vintage(year: 2018), Vintage(year: 2025))
    var moves: [Int: (Int, Int)] = [:]
    for municipality in gazetteer.municipalities(at: earlier) {
      let conversion = try gazetteer.convert(municipality.nis, from: earlier, to: later)
      if let move = conversion.movedArrondissement {
        moves[municipality.nis] = (conversion.to, move.to)
      }
      let isZwijndrecht = municipality.nis == 11056
      #expect((conversion.movedProvince != nil) == isZwijndrecht, "\(municipality.nis)")
    }
    #expect(moves.keys.sorted() == [11056, 44045, 71047, 73040])
    #expect(moves[11056] ?? (0, 0) == (46030, 46000))
    #expect(moves[44045] ?? (0, 0) == (46029, 46000))
    #expect(moves[71047] ?? (0, 0) == (72042, 72000))
    #expect(moves[73040] ?? (0, 0) == (71072, 71000))
  }

  @Test(
    "Names are found in each language, with disambiguator, as place within and after a merger",
    arguments: [
      ("Aalst", 2024, 41002), ("Aalst (Aalst)", 2024, 41002), ("Alost", 2024, 41002),
      ("Laken", 2024, 21004), ("Laeken", 2024, 21004), ("Haren", 2024, 21004),
      ("Vorst", 2024, 21007), ("Forest (Bruxelles-Capitale)", 2024, 21007),
      ("Borgerhout", 2024, 11002), ("Berchem (Antwerpen)", 2024, 11002), ("Ypres", 2024, 33011),
      ("Löwen", 2024, 24062), ("SINT NIKLAAS", 2024, 46021), ("Tielt", 2024, 37015),
      ("Tielt", 2025, 37022), ("Zwijndrecht", 2024, 11056), ("Zwijndrecht", 2025, 46030),
      ("Puurs", 2025, 12041), ("Ruisbroek (Puurs)", 2025, 12041), ("Ghent", 2024, 44021),
      ("Merelbeke", 2025, 44088), ("Saint-Josse-ten-Noode", 2024, 21014),
    ])
  func names(name: String, year: Int, code: Int) throws {
    #expect(try gazetteer.locate(name: name, at: Vintage(year: year)) == .municipality(code))
  }

  @Test(
    "The name of two places is refused, and so is one that is misspelt",
    arguments: [
      ("Ruisbroek", .ambiguousName, "12030"), ("Berchem", .ambiguousName, "11002"),
      ("Meechelen", .unknownName, "Did you mean \"Mechelen\"?"),
    ] as [(String, GeographyError.Code, String)])
  func wrongNames(name: String, code: GeographyError.Code, hint: String) {
    let error = #expect(throws: GeographyError.self) {
      try gazetteer.locate(name: name, at: Vintage(year: 2018))
    }
    #expect(error?.code == code)
    #expect(error?.message.contains(hint) == true)
  }

  @Test(
    "A province is found by the names of the sources; whatever contains Brussel is Brussels",
    arguments: [
      ("Antwerpen", .area(10000)), ("Provincie Antwerpen", .area(10000)),
      ("Province du Brabant flamand", .area(20001)), ("oost vlaanderen", .area(40000)),
      ("Brussels Hoofdstedelijk Gewest", .area(4000)), ("Brussel", .area(4000)),
      ("Het Brusselse Gewest", .area(4000)), ("Henegouwen", .outside),
      ("Waals-Brabant", .outside), ("Niet te lokaliseren - Brussel", .unlocated(within: 4000)),
      ("Buiten Vlaanderen en Brussel", .outside),
    ] as [(String, Location)])
  func provinces(name: String, location: Location) throws {
    #expect(try gazetteer.locate(areaName: name) == location)
  }

  @Test(
    "A name of more than Brussels, or of less, isn't Brussels",
    arguments: ["Vlaanderen met Brussel", "Buiten Brussel", "Vlaamse Rand rond Brussel", "Bruges"])
  func notBrussels(name: String) {
    #expect(throws: GeographyError.self) { try gazetteer.locate(areaName: name) }
  }

  @Test(
    "Dummy codes, codes without leading zero and Walloon provinces are recognised",
    arguments: [
      (99991, .unlocated(within: 2000)), (99992, .unlocated(within: 4000)),
      (99993, .unlocated(within: nil)), (99999, .outside), (4000, .area(4000)), (50000, .outside),
    ] as [(Int, Location)])
  func dummyCodes(code: Int, location: Location) throws {
    #expect(try gazetteer.locate(code: code, at: Vintage(year: 2024)) == location)
  }

  @Test("The study regions have their municipalities on every vintage", arguments: years)
  func studyRegions(year: Int) throws {
    let vintage = Vintage(year: year)
    #expect(try gazetteer.members(of: "vlaamse-rand", at: vintage).count == 19)
    #expect(try gazetteer.members(of: "brussel-en-rand", at: vintage).count == 38)
    #expect(try gazetteer.members(of: "centrumsteden", at: vintage).count == 13)
    #expect(try gazetteer.overlap("vlaamse-rand", "brussels", at: vintage).isEmpty)
    #expect(try gazetteer.overlap("vlaamse-rand", "20001", at: vintage).count == 19)
  }

  @Test(
    "An unknown region suggests the nearest identifier, or the code of a name",
    arguments: [
      ("vlaamse-rad", "Did you mean \"vlaamse-rand\"?"), ("Asse", "Did you mean \"23002\" (Asse)?"),
      ("4000", "Did you mean \"04000\"?"),
    ])
  func unknownRegions(id: String, hint: String) {
    let error = #expect(throws: GeographyError.self) { try gazetteer.region(id) }
    #expect(error?.message == "Can't find region \"\(id)\". \(hint)")
  }

  static let years = [1995, 2018, 2019, 2024, 2025, 2026]
}
