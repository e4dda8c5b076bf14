import Testing

/// Headers of published files, word for word as `docs/source-profiles.md` lists them, with synthetic rows.
struct PublishedLayout: CustomTestStringConvertible {
  let profile: String
  let fileName: String
  let separator: String
  let columns: [String]

  var testDescription: String { profile }

  /// A small synthetic file: whole numbers in the last column, texts in the others.
  func text(rows: Int = 3) -> String {
    let head = columns.map(Self.quoted).joined(separator: separator)
    let body = (1...rows).map { row in
      columns.dropLast().map { Self.quoted("synthetisch \($0) \(row)") }
        .joined(separator: separator) + separator + "\(row)"
    }
    return ([head] + body).joined(separator: "\r\n") + "\r\n"
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  static let all = [
    PublishedLayout(
      profile: "dataloep-enrolments",
      fileName: "inschrijvingen-leerplicht-instellingen-dataset-2023-2024-1feb.csv", separator: ",",
      columns: [
        "hoofdstructuur", "hoofdstructuur_inschrijving_code", "graad_so", "graad_so_code",
        "leerjaar", "leerjaar_code", "onderwijsvorm", "finaliteit", "domein", "studierichting",
        "opleidingsvorm", "type_buitengewoon_onderwijs", "onderwijsnet",
        "soort_inrichtende_macht", "schoolbestuur", "scholengemeenschap", "geslacht",
        "belg_nietbelg", "school_krijgt_omkadering_gok", "vestiging_provincie_naam",
        "vestiging_fusiegemeente_naam", "vestigingsplaats_adres", "taal_code",
        "instellingsnummer", "intern_volgnr_vpl", "administratieve_groep",
        "aantal_inschrijvingen",
      ]),
    PublishedLayout(
      profile: "dataloep-mobility",
      fileName: "mobiliteit-aantrekking-dataset-2023-2024-1okt.csv", separator: ",",
      columns: ["hoofdstructuur", "woonplaats_fusiegemeente_nis", "aantal_inschrijvingen"]),
    PublishedLayout(
      profile: "dataloep-higher-education-enrolments", fileName: "inschrijvingen-ho.csv",
      separator: ";",
      columns: [
        "academiejaar", "teldatum", "status_inschrijving", "instellingsnummer",
        "instelling_naam_huidig", "instelling_naam", "soort_instelling", "associatie",
        "type_opleiding", "aard_opleiding", "soort_contract", "studiegebied",
        "opleidingsvarieteit_code", "opleidingsvarieteit", "onderwijstaal",
        "is_lerarenopleiding", "stem_opleiding", "geslacht", "geboortejaar", "belg_nietbelg",
        "eu_nieteu", "leeftijd", "leeftijdscategorie", "generatiestudent",
        "woonplaats_provincie_naam", "woonplaats_huidige_fusiegemeente_naam",
        "woonplaats_huidige_fusiegemeente_nis", "vestiging_provincie_naam",
        "aantal_inschrijvingen",
      ]),
    PublishedLayout(
      profile: "dataloep-higher-education-certificates", fileName: "studiebewijzen-ho.csv",
      separator: ";",
      columns: [
        "academiejaar", "instellingsnummer", "soort_instelling", "type_opleiding",
        "studiegebied", "opleidingsvarieteit_code", "opleidingsvarieteit", "stem_opleiding",
        "geslacht", "type_studiebewijs", "vestiging_provincie_naam", "aantal_studiebewijzen",
      ]),
    PublishedLayout(
      profile: "discimus-programmes", fileName: "leerlingenaantallen_discimus_voorlopig_1.csv",
      separator: ";",
      columns: [
        "schooljaar", "tijdstip_gegevens", "nummer_instelling", "naam_instelling",
        "intern_volgnr_vpl", "straatnaam_vpl", "huisnr_vpl", "postnummer_vpl", "gemeente_vpl",
        "fusiegemeente_vpl", "provincie_vpl", "naam_im", "naam_net", "nummer_hoofdstructuur",
        "naam_administratieve_groep", "onderwijsvorm", "type_buitengewoon",
        "opleidingsvorm_buso", "domein_so", "finaliteit_so", "graad", "leerjaar",
        "studierichting", "geslacht", "aantal_lln_op_teldag_01_10",
      ]),
    PublishedLayout(
      profile: "department-request", fileName: "aanvraag.csv", separator: ";",
      columns: [
        "Instellingscode instelling", "Intern volgnummer vestigingsplaats", "Schooljaar code",
        "Onderwijsvorm code", "Graad SO inclusief modulair code", "Aantal inschrijvingen",
      ]),
    PublishedLayout(
      profile: "statbel-refnis", fileName: "TU_COM_REFNIS.txt", separator: "|",
      columns: [
        "LVL_REFNIS", "CD_REFNIS", "CD_SUP_REFNIS", "TX_REFNIS_DE", "TX_REFNIS_FR",
        "TX_REFNIS_NL", "DT_VLDT_START", "DT_VLDT_END",
      ]),
    PublishedLayout(
      profile: "agodi-pupil-characteristics", fileName: "overzicht_2024-2025_so.csv",
      separator: ";",
      columns: [
        "Provincie", "Instelling", "Naam  instelling", "Teldatum", "Aantal\u{A0}lln",
        "Indicator  \"opleiding moeder\"", "Indicator\u{A0}\"schooltoelage\"",
        "Indicator \"thuistaal\"", "Indicator \"buurt\"",
      ]),
    PublishedLayout(
      profile: "tableau-crosstab", fileName: "kruistabel.csv", separator: "\t",
      columns: ["school", "% thuistaal", "gemiddelde OKI"]),
    PublishedLayout(
      profile: "provincies-in-cijfers-areas", fileName: "gemeente.csv", separator: ";",
      columns: ["sequence nr", "geoitem code", "short name", "name"]),
  ]
}
