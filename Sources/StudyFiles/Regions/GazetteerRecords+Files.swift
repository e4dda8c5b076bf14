import RegionalStatistics

extension GazetteerRecords {
  /// Reads the administrative regions from the CSV files of a data folder.
  ///
  /// - Throws: `RegionFileError` with file and line.
  init(folder: String) throws(RegionFileError) {
    self.init()
    areas += try Self.areas(folder + "/regions.csv", .gewest, parent: nil)
    areas += try Self.areas(folder + "/provinces.csv", .province, parent: "region")
    areas += try Self.areas(folder + "/arrondissements.csv", .arrondissement, parent: "parent")
    municipalities = try Self.municipalities(folder + "/municipalities.csv")
    mergers = try Self.mergers(folder + "/mergers.csv")
    submunicipalities = try Self.submunicipalities(folder + "/submunicipalities.csv")
    specialCodes = try Self.specialCodes(folder + "/special-codes.csv")
  }

  private static func areas(
    _ file: String, _ kind: Region.Kind, parent: String?
  ) throws(RegionFileError) -> [AdministrativeArea] {
    let names = [
      "name_nl", "name_fr", "name_en", "article_nl", "article_fr", "article_en", "other_names",
      "aliases",
    ]
    let table = try RegionTable(file: file, columns: ["nis"] + (parent.map { [$0] } ?? []) + names)
    var areas: [AdministrativeArea] = []
    for row in table.rows {
      areas.append(
        AdministrativeArea(
          nis: try row.code("nis"), kind: kind, name: try row.name(), article: row.article,
          otherNames: row.list("other_names"), aliases: try row.aliases(),
          parent: try parent.map { column throws(RegionFileError) in try row.code(column) }))
    }
    return areas
  }

  private static func municipalities(_ file: String) throws(RegionFileError) -> [Municipality] {
    let table = try RegionTable(
      file: file,
      columns: [
        "nis", "name_nl", "name_fr", "name_en", "other_names", "arrondissement", "valid_from",
        "valid_to",
      ])
    var municipalities: [Municipality] = []
    municipalities.reserveCapacity(table.rows.count)
    for row in table.rows {
      let last = row.text("valid_to").isEmpty ? nil : try row.day("valid_to")
      municipalities.append(
        Municipality(
          nis: try row.code("nis"), registeredName: try row.name(),
          otherNames: row.list("other_names"), arrondissement: try row.code("arrondissement"),
          validity: Validity(first: try row.day("valid_from"), last: last)))
    }
    return municipalities
  }

  private static func mergers(_ file: String) throws(RegionFileError) -> [Merger] {
    var mergers: [Merger] = []
    for row in try RegionTable(file: file, columns: ["effective", "old", "new"]).rows {
      mergers.append(
        Merger(
          effective: try row.day("effective"), old: try row.code("old"),
          new: try row.code("new")))
    }
    return mergers
  }

  private static func submunicipalities(
    _ file: String
  ) throws(RegionFileError) -> [Submunicipality] {
    let columns = ["municipality", "name_nl", "name_fr", "former_nis"]
    var places: [Submunicipality] = []
    for row in try RegionTable(file: file, columns: columns).rows {
      places.append(
        Submunicipality(
          names: [row.text("name_nl"), row.text("name_fr")].filter { !$0.isEmpty },
          municipality: try row.code("municipality"),
          formerCode: try row.optionalCode("former_nis")))
    }
    return places
  }

  private static func specialCodes(_ file: String) throws(RegionFileError) -> [SpecialCode] {
    var codes: [SpecialCode] = []
    let columns = ["code", "meaning", "within", "names"]
    for row in try RegionTable(file: file, columns: columns).rows {
      let location: Location
      switch row.text("meaning") {
      case "outside": location = .outside
      case "unlocated": location = .unlocated(within: try row.optionalCode("within"))
      default: throw row.wrongValue("meaning", "\"outside\" or \"unlocated\"")
      }
      codes.append(
        SpecialCode(code: try row.code("code"), names: row.list("names"), location: location))
    }
    return codes
  }
}
