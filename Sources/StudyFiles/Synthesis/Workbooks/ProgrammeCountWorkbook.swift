internal import Workbook

/// The Discimus file of pupils by programme and site, as an XLSX file with its sheet `data`.
struct ProgrammeCountWorkbook {
  private var workbook: Workbook
  private var sheet: Sheet
  private var row = 0
  private let schoolYear: Int
  private let sites: [SchoolSite]
  private let places: SitePlaces

  static func name(_ schoolYear: Int) -> String {
    "leerlingenaantallen_discimus_voorlopig_\(schoolYear)-\(schoolYear + 1)"
      + "-synthetische-gegevens.xlsx"
  }

  init(schoolYear: Int, sites: [SchoolSite], places: SitePlaces) {
    self.schoolYear = schoolYear
    self.sites = sites
    self.places = places
    workbook = Workbook(
      properties: DocumentProperties(
        title: "Leerlingenaantallen per studierichting: synthetische gegevens",
        author: "stemregio", keywords: "synthetische gegevens", language: "nl-BE",
        created: SyntheticData.created))
    sheet = Sheet(name: "data")
    append(Self.columns.map { .text($0) })
  }

  /// Adds the pupils of a programme.
  mutating func add(_ cell: ProgrammeCell, _ shares: [SiteSpread.Share]) {
    let label = ProgrammeLabel(cell, in: schoolYear)
    for share in shares {
      add(share.women, "Vrouwelijk", label, at: share.site)
      add(share.men, "Mannelijk", label, at: share.site)
    }
  }

  private mutating func add(_ count: Int, _ sex: String, _ label: ProgrammeLabel, at index: Int) {
    guard count > 0 else { return }
    let (site, place) = (sites[index], places.places[index])
    // The place of a school may be a part of its municipality.
    let locality = place.nis == 21004 && site.school % 3 == 0 ? "Laken" : place.municipality
    let texts = [
      "\(schoolYear)-\(schoolYear + 1)", "voorlopig (synthetische gegevens)", String(site.school),
      site.name, String(site.site), "Synthetische straat", String(site.street), locality,
      place.municipality, place.province, site.network.authority, site.network.name,
      label.isOutsideFullTime ? "312" : "311", label.administrativeGroup, label.form.uppercased(),
      label.domain, label.finality, label.grade, label.year, label.programme, sex,
    ]
    append(texts.map { .text($0) } + [.number(Double(count)), .number(Double(count))])
  }

  private mutating func append(_ contents: [CellContent]) {
    for (column, content) in contents.enumerated() {
      sheet.cells.append(Cell(CellAddress(row: row, column: column), content))
    }
    row += 1
  }

  /// The workbook: a cover that says what the data are, and the data.
  consuming func finished() -> Workbook {
    var cover = Sheet(name: "Synthetische gegevens")
    cover.cells = [
      Cell(
        CellAddress(row: 0, column: 0),
        .text("SYNTHETISCHE GEGEVENS: verzonnen scholen en leerlingen, geen officiële cijfers"))
    ]
    workbook.sheets = [cover, sheet]
    return workbook
  }

  private static let columns = [
    "schooljaar", "tijdstip_gegevens", "nummer_instelling", "naam_instelling",
    "intern_volgnr_vpl", "straatnaam_vpl", "huisnr_vpl", "gemeente_vpl", "fusiegemeente_vpl",
    "provincie_vpl", "naam_im", "naam_net", "nummer_hoofdstructuur",
    "naam_administratieve_groep", "onderwijsvorm", "domein_so", "finaliteit_so", "graad",
    "leerjaar", "studierichting", "geslacht", "aantal_lln_op_teldag_01_10",
    "aantal_lln_op_teldag_01_02",
  ]
}
