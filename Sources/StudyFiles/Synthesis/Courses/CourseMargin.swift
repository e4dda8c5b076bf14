/// A pair of numbers of higher or adult education that is fixed before it is spread over courses.
struct CourseMargin {
  let year: Int
  /// `BHG` or `VL`.
  let region: String
  let type: String
  let isSTEM: Bool
  /// Only the study field of industrial sciences, only the others, or both when nil.
  let isIndustrial: Bool?
  /// Whether it is about first enrolments; nil where that plays no part.
  let isFirstTime: Bool?
  /// Women, or credits taken.
  let first: Int
  /// Men, or credits earned.
  let second: Int

  /// Reads margins whose two numbers are in these columns, each multiplied by a scale.
  static func read(
    _ file: String, measures: (String, String), scale: Double
  ) throws(ReadError) -> [CourseMargin] {
    let table = try SynthesisTable(
      file: file,
      columns: [
        "academic_year", "region", "type", "stem", "field", "first_time", measures.0, measures.1,
      ])
    var margins: [CourseMargin] = []
    for row in table.rows {
      margins.append(
        CourseMargin(
          year: try row.schoolYear("academic_year"), region: row.text("region"),
          type: row.text("type"), isSTEM: row.text("stem") == "STEM",
          isIndustrial: row.text("field").isEmpty ? nil : row.text("field") == "IWT",
          isFirstTime: row.text("first_time").isEmpty ? nil : row.text("first_time") == "ja",
          first: try row.count(measures.0).scaled(by: scale),
          second: try row.count(measures.1).scaled(by: scale)))
    }
    return margins
  }
}
