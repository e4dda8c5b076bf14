/// The fields that the Dataloep files of higher education have in common.
enum StudentLine {
  /// Academic year up to institution: the first eight fields.
  static func institution(_ share: CourseSpread.Share, _ year: Int) -> [String] {
    let institution = share.institution
    // Half of the institutions changed their name in 2014, as many real ones did.
    let former = institution.ordinal % 2 == 0 && year < 2014 ? " (vroegere naam)" : ""
    return [
      "\(year)-\(year + 1)", "\(year)-10-31", "Actief", String(institution.number),
      institution.name, institution.name + former, institution.kind.rawValue,
      "Synthetische associatie \(1 + institution.ordinal % 4)",
    ]
  }

  /// Type up to STEM: nine fields.
  static func course(_ share: CourseSpread.Share, isSTEM: Bool) -> [String] {
    let course = share.course
    // The code isn't unique in the real files either: some courses share theirs.
    let code = course.code % 13 == 0 ? course.code - 1 : course.code
    return [
      course.type, "Initiële opleiding", "Diplomacontract", course.field, String(code),
      course.name, "Nederlands", course.field == "Onderwijs" ? "Ja" : "Nee",
      isSTEM ? "STEM" : "niet-STEM",
    ]
  }

  /// Sex up to age group: six fields.
  static func person(isWoman: Bool, age: Int, isForeign: Bool, _ year: Int) -> [String] {
    [
      isWoman ? "Vrouwelijk" : "Mannelijk", String(year - age),
      isForeign ? "niet-Belg" : "Belg", "EU", String(age),
      age < 20 ? "18-19 jaar" : age < 25 ? "20-24 jaar" : "25 jaar en ouder",
    ]
  }

  /// The residence: three fields.
  static func residence(_ place: SitePlaces.Place) -> [String] {
    [place.province, place.municipality, RegionCode.digits(place.nis)]
  }

  static let institutionColumns = [
    "academiejaar", "teldatum", "status_inschrijving", "instellingsnummer",
    "instelling_naam_huidig", "instelling_naam", "soort_instelling", "associatie",
  ]
  static let courseColumns = [
    "type_opleiding", "aard_opleiding", "soort_contract", "studiegebied",
    "opleidingsvarieteit_code", "opleidingsvarieteit", "onderwijstaal", "is_lerarenopleiding",
    "stem_opleiding",
  ]
  static let personColumns = [
    "geslacht", "geboortejaar", "belg_nietbelg", "eu_nieteu", "leeftijd", "leeftijdscategorie",
  ]
  static let residenceColumns = [
    "woonplaats_provincie_naam", "woonplaats_huidige_fusiegemeente_naam",
    "woonplaats_huidige_fusiegemeente_nis",
  ]
}

/// NIS codes as text.
enum RegionCode {
  static func digits(_ nis: Int) -> String { SchoolSite.padded(nis, to: 5) }
}
