internal import Workbook

/// Participants of adult education, by course and centre.
struct AdultEducationFile: ~Copyable {
  private var writer: DelimitedWriter
  private let places: [Int: SitePlaces.Place]

  init(path: String, places: [Int: SitePlaces.Place]) throws(WorkbookError) {
    self.places = places
    writer = try DelimitedWriter(
      path: path,
      header: DelimitedFields.header([
        "schooljaar", "instellingsnummer", "instelling_naam", "soort_instelling", "studiegebied",
        "opleiding_code", "opleiding", "stem_opleiding", "geslacht", "vestiging_provincie_naam",
        "vestiging_fusiegemeente_naam", "aantal_cursisten",
      ]))
  }

  mutating func add(_ share: CourseSpread.Share, _ margin: CourseMargin) throws(WorkbookError) {
    let institution = share.institution
    let place = places[institution.number]
    for (count, sex) in [(share.first, "Vrouwelijk"), (share.second, "Mannelijk")] where count > 0 {
      writer.append(
        DelimitedFields.bytes([
          "\(margin.year)-\(margin.year + 1)", String(institution.number), institution.name,
          institution.kind.rawValue, share.course.field, String(share.course.code),
          share.course.name, margin.isSTEM ? "STEM" : "niet-STEM", sex, place?.province ?? "",
          place?.municipality ?? "",
        ]))
      writer.append(count)
      try writer.endLine()
    }
  }

  consuming func finish() throws(WorkbookError) { try writer.finish() }
}
