internal import RegionalStatistics
internal import Workbook

extension SyntheticData {
  /// The moment that all workbooks name as their creation: 1 January 2025.
  static let created: Int64 = 1_735_689_600

  /// Writes the workbooks: pupil characteristics of each year, and the programmes of the last.
  func writeWorkbooks(
    _ landscape: SchoolLandscape, _ spread: ProgrammeSpread, pupils: [Int: [Int]],
    to output: inout OutputFolder, progress: (String) -> Void
  ) throws {
    for year in Self.schoolYears {
      let name = CharacteristicsWorkbook.name(year)
      progress(name)
      let places = try SitePlaces(
        landscape.sites, gazetteer: gazetteer, at: Vintage(year: max(2018, year)))
      // Counted in the school year before.
      let counted = pupils[max(year - 1, Self.schoolYears.lowerBound)] ?? []
      let workbook = CharacteristicsWorkbook(
        landscape: landscape, places: places, schoolYear: year, seed: seed
      ).workbook(pupils: counted)
      try output.add(name) { path throws(WorkbookError) in
        try WorkbookWriter.write(workbook, to: path)
      }
    }
    try writeProgrammeCounts(landscape, spread, to: &output, progress: progress)
  }

  private func writeProgrammeCounts(
    _ landscape: SchoolLandscape, _ spread: ProgrammeSpread, to output: inout OutputFolder,
    progress: (String) -> Void
  ) throws {
    let year = Self.schoolYears.upperBound
    let name = ProgrammeCountWorkbook.name(year)
    progress(name)
    let margins = try PupilMargin.read(data.synthesis + "/margins/secondary.csv", scale: scale)
    let places = try SitePlaces(
      landscape.sites, gazetteer: gazetteer, at: Vintage(schoolYearEndingIn: year + 1))
    var sites = SiteSpread(landscape: landscape, seed: seed)
    var counts = ProgrammeCountWorkbook(
      schoolYear: year, sites: landscape.sites, places: places)
    for cell in try spread.cells(of: margins.filter { $0.schoolYear == year }, in: year) {
      counts.add(cell, sites.shares(of: cell, in: year))
    }
    let workbook = counts.finished()
    try output.add(name) { path throws(WorkbookError) in
      try WorkbookWriter.write(workbook, to: path)
    }
  }
}
