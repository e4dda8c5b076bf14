internal import RegionalStatistics

/// The study programmes of secondary education before and after the modernisation.
struct SyntheticCatalogue {
  let programmes: [Programme]

  /// Reads the catalogue that comes with the tool.
  init(file: String) throws(ReadError) {
    let table = try SynthesisTable(file: file, columns: Self.columns)
    var programmes: [Programme] = []
    for row in table.rows {
      guard let catalogue = Programme.Catalogue(rawValue: row.text("catalogue")) else {
        throw ReadError(
          "synthesis-data", file: file, line: row.line, column: "catalogue",
          "Must be old or new, not \"\(row.text("catalogue"))\".")
      }
      programmes.append(
        Programme(
          catalogue: catalogue, grade: row.text("grade"), form: row.text("form"),
          name: row.text("programme"), finality: row.text("finality"), domain: row.text("domain"),
          vrwi: row.text("vrwi"), isSTEM2030: row.text("stem2030") == "STEM",
          weight: try row.count("weight"), girls: try row.count("girls")))
    }
    self.programmes = programmes
  }

  private static let columns = [
    "catalogue", "grade", "form", "programme", "finality", "domain", "area", "vrwi", "stem2030",
    "weight", "girls", "source",
  ]

  /// The programmes that a level offers in a school year.
  func programmes(of level: PupilMargin.Level, form: String, in schoolYear: Int) -> [Programme] {
    let catalogue = level.catalogue(in: schoolYear)
    return programmes.filter {
      $0.grade == level.grade && $0.form == form
        && ($0.catalogue == catalogue || $0.track == .preparatory)
    }
  }
}
