internal import RegionalStatistics

/// A number of pupils that is fixed before it is spread over programmes and schools.
struct PupilMargin {
  /// A year of study.
  struct Level: Hashable {
    /// `1`, `2`, `3`, `7` (third year of the third grade, Se-n-Se) or `okan`.
    let grade: String
    /// `1` and `2`, or the year of the first grade such as `1A`.
    let year: String
  }

  let schoolYear: Int
  /// `BHG` or `VL`.
  let region: String
  let level: Level
  let form: String
  let track: Programme.Track
  let isSTEM: Bool
  let women: Int
  let men: Int

  /// Reads the margins, each number multiplied by a scale.
  static func read(_ file: String, scale: Double) throws(ReadError) -> [PupilMargin] {
    let table = try SynthesisTable(
      file: file,
      columns: [
        "school_year", "region", "grade", "year", "form", "track", "stem", "women", "men",
      ])
    var margins: [PupilMargin] = []
    for row in table.rows {
      guard let track = Programme.Track(rawValue: row.text("track")) else {
        throw ReadError(
          "synthesis-data", file: file, line: row.line, column: "track",
          "Must be gewoon, duaal or aanloop, not \"\(row.text("track"))\".")
      }
      margins.append(
        PupilMargin(
          schoolYear: try row.schoolYear(), region: row.text("region"),
          level: Level(grade: row.text("grade"), year: row.text("year")), form: row.text("form"),
          track: track, isSTEM: row.text("stem") == "STEM",
          women: try row.count("women").scaled(by: scale),
          men: try row.count("men").scaled(by: scale)))
    }
    return margins
  }
}

extension PupilMargin.Level {
  /// The catalogue in force: the modernisation reached each year of study at its own time.
  ///
  /// Source: 1 September 2021 for the first year of the second grade, a year later for each next one.
  func catalogue(in schoolYear: Int) -> Programme.Catalogue {
    let first: Int? =
      switch (grade, year) {
      case ("2", "1"): 2021
      case ("2", "2"): 2022
      case ("3", "1"): 2023
      case ("3", "2"): 2024
      default: nil
      }
    return first.map { schoolYear >= $0 } == true ? .new : .old
  }
}

extension Int {
  /// This count times a scale, rounded to a whole number.
  func scaled(by scale: Double) -> Int {
    scale == 1 ? self : Int((Double(self) * scale).rounded())
  }
}
