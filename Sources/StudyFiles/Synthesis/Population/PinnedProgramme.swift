/// A number of pupils that a report prints for one programme.
struct PinnedProgramme {
  let schoolYear: Int
  /// The region the number is about; nil for all regions together.
  let region: String?
  let level: PupilMargin.Level
  let form: String
  let name: String
  let pupils: Int

  /// Reads the pinned programmes, each number multiplied by a scale.
  static func read(_ file: String, scale: Double) throws(ReadError) -> [PinnedProgramme] {
    let table = try SynthesisTable(
      file: file,
      columns: [
        "school_year", "region", "grade", "year", "form", "programme", "pupils", "source",
      ])
    var pinned: [PinnedProgramme] = []
    for row in table.rows {
      pinned.append(
        PinnedProgramme(
          schoolYear: try row.schoolYear(),
          region: row.text("region").isEmpty ? nil : row.text("region"),
          level: PupilMargin.Level(grade: row.text("grade"), year: row.text("year")),
          form: row.text("form"), name: row.text("programme"),
          pupils: try row.count("pupils").scaled(by: scale)))
    }
    return pinned
  }
}
