internal import Workbook

/// Certificates or orientation attests of secondary education, by programme and school site.
///
/// No layout of a real file is known: the columns are those of the enrolments, with the outcome.
struct OutcomeFile: ~Copyable {
  private var writer: DelimitedWriter
  private let sites: [SchoolSite]
  private let places: [Int: SitePlaces]

  /// - Parameter places: the sites at each school year.
  init(
    path: String, outcome: String, measure: String, sites: [SchoolSite], places: [Int: SitePlaces]
  ) throws(WorkbookError) {
    self.sites = sites
    self.places = places
    let columns =
      ["schooljaar"] + SecondaryEnrolmentFile.columns.prefix(10)
      + [
        "geslacht", "vestiging_provincie_naam", "vestiging_fusiegemeente_naam",
        "instellingsnummer", "intern_volgnr_vpl", outcome, measure,
      ]
    writer = try DelimitedWriter(path: path, header: DelimitedFields.header(columns))
  }

  /// Adds the outcomes of the pupils of a programme.
  mutating func add(
    _ cell: ProgrammeCell, _ shares: [SiteSpread.Share], _ outcome: String, in year: Int
  ) throws(WorkbookError) {
    let label = ProgrammeLabel(cell, in: year)
    let before = DelimitedFields.bytes(["\(year)-\(year + 1)"] + label.fields.prefix(10))
    for share in shares {
      let site = sites[share.site]
      guard let place = places[year]?.places[share.site] else { continue }
      for (count, sex) in [(share.women, "Vrouwelijk"), (share.men, "Mannelijk")] where count > 0 {
        writer.append(before)
        writer.append(
          DelimitedFields.bytes([
            sex, place.province, place.municipality, String(site.school), String(site.site),
            outcome,
          ]))
        writer.append(count)
        try writer.endLine()
      }
    }
  }

  consuming func finish() throws(WorkbookError) { try writer.finish() }
}
