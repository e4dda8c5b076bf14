internal import Workbook

/// The AGODI overview of pupil characteristics, as an XLSX file with its header in the eleventh row.
///
/// Counts are in halves, the header has double and hard spaces, and pupils are counted on the first
/// of February of the school year before the one in the title: all as in the real file.
struct CharacteristicsWorkbook {
  let landscape: SchoolLandscape
  let places: SitePlaces
  let schoolYear: Int
  let seed: UInt64

  static func name(_ schoolYear: Int) -> String {
    "Publicaties_Leerlingenkenmerken_Overzicht_\(schoolYear)-\(schoolYear + 1)_so"
      + "-synthetische-gegevens.xlsx"
  }

  /// The workbook for the pupils of each site.
  func workbook(pupils: [Int]) -> Workbook {
    var workbook = Workbook(
      properties: DocumentProperties(
        title: "Leerlingenkenmerken \(yearText): synthetische gegevens", author: "stemregio",
        keywords: "synthetische gegevens", language: "nl-BE", created: SyntheticData.created))
    let date = workbook.styles.register(Style(numberFormat: "dd/mm/yyyy"))
    var sheet = Sheet(name: "SO synthetische gegevens")
    let notes = [
      (0, "Leerlingenkenmerken secundair onderwijs, schooljaar \(yearText)"),
      (2, "SYNTHETISCHE GEGEVENS: verzonnen scholen en leerlingen, geen officiële cijfers"),
      (4, "Leerlingen in het voltijds gewoon secundair onderwijs op de teldatum"),
    ]
    for (row, text) in notes { sheet.cells.append(cell(row, 0, .text(text))) }
    for (column, header) in Self.header.enumerated() {
      sheet.cells.append(cell(Self.headerRow, column, .text(header)))
    }
    for (index, school) in schools(pupils).enumerated() {
      append(school, row: Self.headerRow + 1 + index, dateStyle: date, to: &sheet)
    }
    workbook.sheets = [sheet]
    return workbook
  }

  private var yearText: String { "\(schoolYear)-\(schoolYear + 1)" }

  /// A school with its pupils and, in halves, its four indicators.
  private struct School {
    let site: SchoolSite
    let place: SitePlaces.Place
    let pupils: Int
    var halves = [0, 0, 0, 0]
  }

  private func schools(_ pupils: [Int]) -> [School] {
    var totals: [Int: Int] = [:]
    for (index, site) in landscape.sites.enumerated() {
      totals[site.school, default: 0] += pupils[index]
    }
    var schools: [School] = []
    for (index, site) in landscape.sites.enumerated() where site.site == 1 {
      guard let total = totals[site.school], total > 0 else { continue }
      schools.append(School(site: site, place: places.places[index], pupils: total))
    }
    for region in ["BHG", "VL"] { fill(&schools, region) }
    return schools
  }

  /// Divides the indicators of a region over its schools.
  private func fill(_ schools: inout [School], _ region: String) {
    let members = schools.indices.filter { schools[$0].site.region == region }
    let pupils = members.reduce(0) { $0 + schools[$1].pupils }
    for (indicator, percent) in percentages(region).enumerated() {
      let weights = members.map { index in
        let school = schools[index]
        let chance = SeededRandom.hash(seed, "oki \(school.site.school) \(indicator)") % 40
        return school.pupils * (80 + Int(chance)) * Self.weight(of: school.place.province)
      }
      let parts = Apportionment.parts(of: 2 * pupils * percent / 100, weights: weights)
      for (index, part) in zip(members, parts) {
        schools[index].halves[indicator] = min(part, 2 * schools[index].pupils)
      }
    }
    // G023: a school in Koekelberg (21011) whose four indicators add up to twice its pupils.
    if let known = members.first(where: { schools[$0].site.municipality == 21011 }) {
      schools[known].halves = Apportionment.parts(
        of: 4 * schools[known].pupils, weights: [4, 5, 5, 6])
    }
  }

  /// Mother's education, allowance, home language, neighbourhood: percentages of the pupils.
  ///
  /// Flanders 2021-2022: Statistiek Vlaanderen (22, 39, 20, 25). The allowance has wider criteria
  /// since 2019-2020. Brussels is invented, and higher (G022).
  private func percentages(_ region: String) -> [Int] {
    let allowance = schoolYear >= 2019 ? 39 : 27
    return region == "BHG" ? [45, allowance + 24, 74, 78] : [22, allowance, 20, 25]
  }

  private static func weight(of province: String) -> Int {
    switch province {
    case "Antwerpen": 115
    case "Limburg": 105
    case "Oost-Vlaanderen": 95
    case "Vlaams-Brabant": 90
    case "West-Vlaanderen": 88
    default: 100
    }
  }

  private func append(_ school: School, row: Int, dateStyle: StyleID, to sheet: inout Sheet) {
    let texts = [
      school.place.province, RegionCode.digits(school.place.nis), "Secundair",
      school.place.municipality, school.site.network.authority,
    ]
    for (column, text) in texts.enumerated() {
      sheet.cells.append(cell(row, column, .text(text)))
    }
    sheet.cells.append(cell(row, 5, .number(Double(school.site.school))))
    sheet.cells.append(cell(row, 6, .text(school.site.name)))
    let day = Cell(
      CellAddress(row: row, column: 7), .number(Double(Self.serial(firstOfFebruary: schoolYear))),
      style: dateStyle)
    sheet.cells.append(day)
    sheet.cells.append(cell(row, 8, .number(Double(school.pupils))))
    for (index, halves) in school.halves.enumerated() {
      sheet.cells.append(cell(row, 9 + index, .number(Double(halves) / 2)))
    }
  }

  private func cell(_ row: Int, _ column: Int, _ content: CellContent) -> Cell {
    Cell(CellAddress(row: row, column: column), content)
  }

  /// The serial number that Excel gives to the first of February.
  private static func serial(firstOfFebruary year: Int) -> Int {
    let before = year - 1
    return (year - 1900) * 365 + (before / 4 - before / 100 + before / 400) - 460 + 33
  }

  private static let headerRow = 10
  private static let header = [
    "Provincie", "NIS-code", "Niveau", "Gemeente", "Inrichtende  macht", "Instelling",
    "Naam\u{A0}instelling", "Teldatum", "Aantal  lln", "Indicator  \"opleiding\u{A0}moeder\"",
    "Indicator \u{A0}\"schooltoelage\"", "Indicator  \"thuistaal\"", "Indicator\u{A0}\"buurt\"",
  ]
}
