internal import RegionalStatistics
internal import Workbook

extension SyntheticData {
  /// Writes the enrolments in secondary education, one file for each school year.
  ///
  /// - Returns: for each school year the pupils of each site.
  func writeSecondary(
    _ landscape: SchoolLandscape, _ spread: ProgrammeSpread, to output: inout OutputFolder,
    progress: (String) -> Void
  ) throws -> [Int: [Int]] {
    let margins = try PupilMargin.read(data.synthesis + "/margins/secondary.csv", scale: scale)
    var sites = SiteSpread(landscape: landscape, seed: seed)
    var pupils: [Int: [Int]] = [:]
    var traps = PlantedTraps()
    for year in Self.schoolYears {
      let places = try SitePlaces(
        landscape.sites, gazetteer: gazetteer, at: Vintage(schoolYearEndingIn: year + 1))
      let cells = try spread.cells(of: margins.filter { $0.schoolYear == year }, in: year)
      let name = SecondaryEnrolmentFile.name(year)
      progress(name)
      let special = traps.lines(
        for: name, schoolYear: year, landscape: landscape, places: places, seed: seed)
      try output.add(name) { path throws(WorkbookError) in
        var file = try SecondaryEnrolmentFile(
          path: path, schoolYear: year, landscape: landscape, places: places, seed: seed)
        for cell in cells { try file.add(cell, sites.shares(of: cell, in: year)) }
        for line in special { try file.add(line: line) }
        pupils[year] = try file.finish()
      }
    }
    let manifest = traps.manifest
    try output.add("valstrikken-synthetische-gegevens.json") { path throws(WorkbookError) in
      try OutputFolder.write(manifest, to: path)
    }
    return pupils
  }

  /// How pupils are spread over the programmes of both catalogues.
  func programmeSpread() throws(ReadError) -> ProgrammeSpread {
    let folder = data.synthesis
    return ProgrammeSpread(
      catalogue: try SyntheticCatalogue(file: folder + "/catalogues/secondary-programmes.csv"),
      pinned: try PinnedProgramme.read(folder + "/margins/secondary-programmes.csv", scale: scale),
      seed: seed)
  }
}

extension DataFolder {
  /// The path of the folder with the data that synthetic sources are made of.
  var synthesis: String { path + "/Synthesis" }
}
