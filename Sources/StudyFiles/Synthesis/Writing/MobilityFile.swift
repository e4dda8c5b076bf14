internal import Workbook

/// The Dataloep file of where pupils live and go to school, one for each school year.
///
/// Every field has quotes and the code of the residence is the twelfth column, as in the real file.
struct MobilityFile: ~Copyable {
  private var writer: DelimitedWriter
  private var random: SeededRandom
  private let residences: Residences
  private let schoolYear: Int

  init(
    path: String, schoolYear: Int, residences: Residences, seed: UInt64
  ) throws(WorkbookError) {
    self.residences = residences
    self.schoolYear = schoolYear
    random = SeededRandom(seed: seed, stream: "mobility \(schoolYear)")
    writer = try DelimitedWriter(
      path: path, header: DelimitedFields.header(Self.columns, quoting: .always))
  }

  /// Adds the pupils of a site by municipality of residence.
  mutating func add(
    _ pupils: Int, of site: SchoolSite, at place: SitePlaces.Place
  ) throws(WorkbookError) {
    let draws = min(60, pupils / 8)
    guard draws > 0 else { return }
    var counts: [Int: Int] = [:]
    if let home = residences.places.firstIndex(where: { $0.nis == place.nis }) {
      counts[home] = pupils / 2
    }
    let rest = pupils - counts.values.reduce(0, +)
    for part in Apportionment.parts(of: rest, weights: (0..<draws).map { _ in 1 + random.below(9) })
    where part > 0 {
      counts[residences.draw(studyingIn: place.province, &random), default: 0] += part
    }
    let before = DelimitedFields.bytes(Self.schoolFields(site, place), quoting: .always)
    let after = DelimitedFields.bytes(afterResidence(site, place), quoting: .always)
    for (residence, count) in counts.sorted(by: { $0.key < $1.key }) {
      let home = residences.places[residence]
      writer.append(before)
      writer.append(
        DelimitedFields.bytes(
          [home.province, home.municipality, RegionCode.digits(home.nis)], quoting: .always))
      writer.append(after)
      writer.append(DelimitedFields.field(String(count), .always))
      try writer.endLine()
    }
  }

  private static func schoolFields(_ site: SchoolSite, _ place: SitePlaces.Place) -> [String] {
    [
      "311", "Voltijds gewoon secundair onderwijs", String(site.school), site.name,
      String(site.site), "\(place.municipality), Synthetische straat \(site.street)",
      "Synthetische scholengemeenschap \(SchoolSite.padded(site.school % 97, to: 2))",
      site.network.name, site.network.authority,
    ]
  }

  private func afterResidence(_ site: SchoolSite, _ place: SitePlaces.Place) -> [String] {
    [
      place.province, place.municipality, RegionCode.digits(place.nis), "NL",
      "\(schoolYear)-\(schoolYear + 1)", "\(schoolYear)-10-01", site.isSupported ? "Ja" : "Nee",
      "n.v.t.", "n.v.t.",
    ]
  }

  consuming func finish() throws(WorkbookError) { try writer.finish() }

  static func name(_ schoolYear: Int) -> String {
    "mobiliteit-aantrekking-dataset-\(schoolYear)-\(schoolYear + 1)-1okt"
  }

  private static let columns = [
    "hoofdstructuur_code", "hoofdstructuur", "instellingsnummer", "instelling_naam",
    "intern_volgnr_vpl", "vestigingsplaats_adres", "scholengemeenschap", "onderwijsnet",
    "soort_inrichtende_macht", "woonplaats_provincie_naam", "woonplaats_fusiegemeente_naam",
    "woonplaats_fusiegemeente_nis", "vestiging_provincie_naam", "vestiging_fusiegemeente_naam",
    "vestiging_fusiegemeente_nis", "taal_code", "schooljaar", "teldatum",
    "school_krijgt_omkadering_gok", "opleidingsvorm", "type_buitengewoon_onderwijs",
    "aantal_inschrijvingen",
  ]
}
