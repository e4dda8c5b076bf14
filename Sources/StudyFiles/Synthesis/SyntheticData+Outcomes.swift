internal import RegionalStatistics
internal import Workbook

extension SyntheticData {
  /// Writes certificates, orientation attests and the way on to higher education.
  func writeOutcomes(
    _ landscape: SchoolLandscape, _ spread: ProgrammeSpread, to output: inout OutputFolder,
    progress: (String) -> Void
  ) throws {
    var places: [Int: SitePlaces] = [:]
    for year in 2009...2023 {
      places[year] = try SitePlaces(
        landscape.sites, gazetteer: gazetteer, at: Vintage(schoolYearEndingIn: year + 1))
    }
    try write("studiebewijzen-secundair-onderwijs-dataset", to: &output, progress) { path in
      var file = try OutcomeFile(
        path: path, outcome: "soort_studiebewijs", measure: "aantal_studiebewijzen",
        sites: landscape.sites, places: places)
      try add("certificates", as: "Diploma secundair onderwijs", landscape, spread, to: &file)
      try file.finish()
    }
    try write("orienteringsattesten-secundair-onderwijs-dataset", to: &output, progress) { path in
      var file = try OutcomeFile(
        path: path, outcome: "attest", measure: "aantal_attesten", sites: landscape.sites,
        places: places)
      for kind in ["a", "b", "c"] {
        try add(
          "attests-\(kind)", as: "\(kind.uppercased())-attest", landscape, spread, to: &file)
      }
      try file.finish()
    }
    try writeFlow(to: &output, progress: progress)
  }

  private func add(
    _ name: String, as outcome: String, _ landscape: SchoolLandscape, _ spread: ProgrammeSpread,
    to file: inout OutcomeFile
  ) throws {
    let margins = try PupilMargin.read(data.synthesis + "/margins/\(name).csv", scale: scale)
    var sites = SiteSpread(landscape: landscape, seed: seed)
    for year in 2009...2023 {
      for cell in try spread.cells(of: margins.filter { $0.schoolYear == year }, in: year) {
        try file.add(cell, sites.shares(of: cell, in: year), outcome, in: year)
      }
    }
  }

  /// Writes how many with a STEM diploma of secondary education go on, by province of their school.
  private func writeFlow(to output: inout OutputFolder, progress: (String) -> Void) throws {
    let table = try SynthesisTable(
      file: data.synthesis + "/margins/flow.csv",
      columns: ["academic_year", "region", "stem", "women", "men"])
    let flemish = try ["10000", "20001", "30000", "40000", "70000"].map {
      try gazetteer.region($0).name.nl
    }
    let brussels = try gazetteer.region("brussels").name.nl
    try write("doorstroom-secundair-hoger-dataset", to: &output, progress) { path in
      var writer = try DelimitedWriter(
        path: path,
        header: DelimitedFields.header([
          "academiejaar", "vestiging_provincie_naam_so", "diploma_so", "stem_opleiding", "geslacht",
          "aantal_studenten",
        ]))
      for row in table.rows {
        let provinces = row.text("region") == "BHG" ? [brussels] : flemish
        for (measure, sex) in [("women", "Vrouwelijk"), ("men", "Mannelijk")] {
          let parts = Apportionment.parts(
            of: try row.count(measure).scaled(by: scale),
            weights: Array([27, 17, 19, 23, 14].prefix(provinces.count)))
          for (province, part) in zip(provinces, parts) {
            writer.append(
              DelimitedFields.bytes([
                row.text("academic_year"), province, "STEM", row.text("stem"), sex,
              ]))
            writer.append(part)
            try writer.endLine()
          }
        }
      }
      try writer.finish()
    }
  }
}
