internal import Workbook

/// The Dataloep file of enrolments in compulsory education, one for each school year.
///
/// Columns and spellings: docs/synthetic-data.md. Pupils are counted on the first of February.
struct SecondaryEnrolmentFile: ~Copyable {
  private var writer: DelimitedWriter
  private let sites: [(before: [UInt8], after: [UInt8])]
  private let region: [String]
  private var random: SeededRandom
  private let schoolYear: Int
  /// Pupils of each site.
  private(set) var pupils: [Int]

  static func name(_ schoolYear: Int) -> String {
    "inschrijvingen-leerplicht-instellingen-dataset-\(schoolYear)-\(schoolYear + 1)-1feb"
      + "-synthetische-gegevens.csv"
  }

  init(
    path: String, schoolYear: Int, landscape: SchoolLandscape, places: SitePlaces, seed: UInt64
  ) throws(WorkbookError) {
    self.schoolYear = schoolYear
    random = SeededRandom(seed: seed, stream: "nationality \(schoolYear)")
    region = landscape.sites.map(\.region)
    pupils = [Int](repeating: 0, count: landscape.sites.count)
    sites = zip(landscape.sites, places.places).map { site, place in
      (Self.schoolFields(site), Self.siteFields(site, place))
    }
    writer = try DelimitedWriter(path: path, header: DelimitedFields.header(Self.columns))
  }

  /// Adds the pupils of a programme.
  mutating func add(
    _ cell: ProgrammeCell, _ shares: [SiteSpread.Share]
  ) throws(WorkbookError) {
    let label = ProgrammeLabel(cell, in: schoolYear)
    let before = DelimitedFields.bytes(label.fields)
    let after = DelimitedFields.bytes([label.administrativeGroup])
    for share in shares {
      try add(share.women, Self.women, at: share.site, before, after, cell.region)
      try add(share.men, Self.men, at: share.site, before, after, cell.region)
      if !label.isOutsideFullTime { pupils[share.site] += share.women + share.men }
    }
  }

  private mutating func add(
    _ count: Int, _ sex: [UInt8], at site: Int, _ before: [UInt8], _ after: [UInt8],
    _ region: String
  ) throws(WorkbookError) {
    guard count > 0 else { return }
    let foreign = min(count, (count * (region == "BHG" ? 130 : 60) + random.below(1000)) / 1000)
    for (number, nationality) in [(count - foreign, Self.belgian), (foreign, Self.foreign)]
    where number > 0 {
      writer.append(before)
      writer.append(sites[site].before)
      writer.append(sex)
      writer.append(nationality)
      writer.append(sites[site].after)
      writer.append(after)
      writer.append(number)
      try writer.endLine()
    }
  }

  /// Adds a line as it is, for what real files have and a clean table has not.
  mutating func add(line: [UInt8]) throws(WorkbookError) {
    writer.append(line)
    try writer.endLine()
  }

  /// Writes the rest of the file.
  consuming func finish() throws(WorkbookError) -> [Int] {
    let pupils = self.pupils
    try writer.finish()
    return pupils
  }

  private static let women = DelimitedFields.bytes(["Vrouwelijk"])
  private static let men = DelimitedFields.bytes(["Mannelijk"])
  private static let belgian = DelimitedFields.bytes(["Belg"])
  private static let foreign = DelimitedFields.bytes(["niet-Belg"])

  private static func schoolFields(_ site: SchoolSite) -> [UInt8] {
    DelimitedFields.bytes([
      site.network.name, site.network.authority,
      "Synthetisch schoolbestuur \(SchoolSite.padded(site.school % 211, to: 3))",
      "Synthetische scholengemeenschap \(SchoolSite.padded(site.school % 97, to: 2))",
    ])
  }

  private static func siteFields(_ site: SchoolSite, _ place: SitePlaces.Place) -> [UInt8] {
    DelimitedFields.bytes([
      site.isSupported ? "Ja" : "Nee", place.province, place.municipality,
      "\(place.municipality), Synthetische straat \(site.street)", "NL", String(site.school),
      String(site.site),
    ])
  }

  static let columns = [
    "hoofdstructuur", "hoofdstructuur_inschrijving_code", "graad_so", "graad_so_code", "leerjaar",
    "leerjaar_code", "onderwijsvorm", "finaliteit", "domein", "studierichting", "opleidingsvorm",
    "type_buitengewoon_onderwijs", "onderwijsnet", "soort_inrichtende_macht", "schoolbestuur",
    "scholengemeenschap", "geslacht", "belg_nietbelg", "school_krijgt_omkadering_gok",
    "vestiging_provincie_naam", "vestiging_fusiegemeente_naam", "vestigingsplaats_adres",
    "taal_code", "instellingsnummer", "intern_volgnr_vpl", "administratieve_groep",
    "aantal_inschrijvingen",
  ]
}
