/// A course of higher or adult education.
struct Course: Hashable {
  let code: Int
  let name: String
  /// Such as `Professioneel gerichte bachelor`.
  let type: String
  let field: String
  let vrwi: String
  let isISCEDSTEM: Bool
  let weight: Int
  /// Women among a hundred students, when nothing else decides.
  let women: Int
  let isInBrussels: Bool

  /// Whether the course counts as STEM by the list of VRWI or, later, by ISCED.
  func isSTEM(byVRWI: Bool) -> Bool { byVRWI ? vrwi == "STEM" : isISCEDSTEM }

  /// The study field whose courses the report counts in Brussels (G066, G067).
  var isIndustrial: Bool { field == "Industriële wetenschappen en technologie" }

  /// Reads the courses that come with the tool.
  static func read(_ file: String) throws(ReadError) -> [Course] {
    let table = try SynthesisTable(
      file: file,
      columns: ["code", "course", "type", "field", "vrwi", "isced", "weight", "women", "where"])
    var courses: [Course] = []
    for row in table.rows {
      courses.append(
        Course(
          code: try row.count("code"), name: row.text("course"), type: row.text("type"),
          field: row.text("field"), vrwi: row.text("vrwi"),
          isISCEDSTEM: row.text("isced") == "STEM", weight: try row.count("weight"),
          women: try row.count("women"), isInBrussels: row.text("where") == "both"))
    }
    return courses
  }
}
