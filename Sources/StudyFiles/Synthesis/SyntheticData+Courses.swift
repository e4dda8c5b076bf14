internal import RegionalStatistics
internal import Workbook

extension SyntheticData {
  /// Writes higher education (enrolments, diplomas, credits) and adult education.
  func writeCourses(to output: inout OutputFolder, progress: (String) -> Void) throws {
    let spread = CourseSpread(
      courses: try Course.read(data.synthesis + "/catalogues/courses.csv"),
      institutions: Institution.all, seed: seed)
    // The files say "huidige fusiegemeente": the borders of 2025 for all years.
    let vintage = Vintage(year: 2025)
    let residences = try Residences(gazetteer: gazetteer, at: vintage)
    var places: [Int: SitePlaces.Place] = [:]
    for institution in Institution.all {
      places[institution.number] = try SitePlaces.place(
        of: institution.municipality, gazetteer, vintage)
    }
    let provinces = places.mapValues(\.province)
    for (subject, margins, name) in [
      (StudentFile.Subject.enrolments, "students", "inschrijvingen-hoger-onderwijs-dataset"),
      (.diplomas, "diplomas", "studiebewijzen-hoger-onderwijs-dataset"),
    ] {
      let margins = try courseMargins(margins, ("women", "men"))
      try write(name, to: &output, progress) { path in
        var file = try StudentFile(
          path: path, subject: subject, residences: residences, provinces: provinces, seed: seed)
        for margin in margins {
          for share in try spread.people(margin, byVRWI: margin.year <= 2021) {
            try file.add(share, margin)
          }
        }
        try file.finish()
      }
    }
    try writeCredits(spread, provinces, to: &output, progress: progress)
    try writeAdultEducation(spread, places, to: &output, progress: progress)
  }

  private func writeCredits(
    _ spread: CourseSpread, _ provinces: [Int: String], to output: inout OutputFolder,
    progress: (String) -> Void
  ) throws {
    let margins = try courseMargins("credits", ("taken", "earned"))
    try write("studiepunten-hoger-onderwijs-dataset", to: &output, progress) { path in
      var file = try CreditFile(path: path, provinces: provinces)
      for margin in margins {
        for share in try spread.credits(margin, byVRWI: margin.year <= 2020) {
          try file.add(share, margin)
        }
      }
      try file.finish()
    }
  }

  private func writeAdultEducation(
    _ spread: CourseSpread, _ places: [Int: SitePlaces.Place], to output: inout OutputFolder,
    progress: (String) -> Void
  ) throws {
    let margins = try courseMargins("adult-education", ("women", "men"))
    try write("cursisten-volwassenenonderwijs-dataset", to: &output, progress) { path in
      var file = try AdultEducationFile(path: path, places: places)
      for margin in margins {
        for share in try spread.people(margin, byVRWI: margin.year <= 2020) {
          try file.add(share, margin)
        }
      }
      try file.finish()
    }
  }

  private func courseMargins(
    _ name: String, _ measures: (String, String)
  ) throws(ReadError) -> [CourseMargin] {
    try CourseMargin.read(
      data.synthesis + "/margins/\(name).csv", measures: measures, scale: scale)
  }
}
