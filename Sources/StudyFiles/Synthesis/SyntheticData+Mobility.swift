internal import RegionalStatistics
internal import Workbook

extension SyntheticData {
  /// Writes where pupils live and go to school on 1 October, one file for each school year.
  ///
  /// - Parameter pupils: for each school year the pupils of each site.
  func writeMobility(
    _ landscape: SchoolLandscape, pupils: [Int: [Int]], to output: inout OutputFolder,
    progress: (String) -> Void
  ) throws {
    for year in Self.schoolYears {
      // On 1 October the municipal borders are still those of the year in which school began.
      let vintage = Vintage(year: year)
      let places = try SitePlaces(
        landscape.sites, gazetteer: gazetteer, at: Vintage(year: max(year, 2018)))
      let residences = try Residences(gazetteer: gazetteer, at: vintage)
      try write(MobilityFile.name(year), to: &output, progress) { path in
        var file = try MobilityFile(
          path: path, schoolYear: year, residences: residences, seed: seed)
        for (index, site) in landscape.sites.enumerated() {
          try file.add(pupils[year]?[index] ?? 0, of: site, at: places.places[index])
        }
        try file.finish()
      }
    }
  }
}
