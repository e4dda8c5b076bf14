internal import RegionalStatistics

/// The texts of the screening sheet, in the three languages.
enum ScreeningWording {
  static let sheet = LocalizedText(nl: "Controles", fr: "Contrôles", en: "Checks")
  static let title = LocalizedText(
    nl: "Controles van de brongegevens", fr: "Contrôles des données sources",
    en: "Checks of the source data")
  static let check = LocalizedText(nl: "Controle", fr: "Contrôle", en: "Check")
  static let code = LocalizedText(nl: "Code", fr: "Code", en: "Code")
  static let outcome = LocalizedText(nl: "Resultaat", fr: "Résultat", en: "Result")
  static let count = LocalizedText(
    nl: "Gevonden (aantal)", fr: "Trouvés (nombre)", en: "Found (number)")
  static let waiver = LocalizedText(
    nl: "Reden om toch te publiceren", fr: "Raison de publier malgré tout",
    en: "Reason to publish all the same")

  static let noWaiver = LocalizedText(nl: "niet nodig", fr: "pas nécessaire", en: "not needed")

  static func outcome(_ outcome: CheckResult.Outcome) -> LocalizedText {
    switch outcome {
    case .pass: LocalizedText(nl: "in orde", fr: "en ordre", en: "passed")
    case .advisory: LocalizedText(nl: "aandachtspunt", fr: "à examiner", en: "advisory")
    case .fail: LocalizedText(nl: "niet in orde", fr: "en échec", en: "failed")
    }
  }

  static func normalized(_ cells: Int) -> LocalizedText {
    LocalizedText(
      nl:
        "Genormaliseerde cellen (spaties, schooljaren, codes, plaatsnamen, getaltekens): {cells}.",
      fr:
        "Cellules normalisées (espaces, années scolaires, codes, noms de lieux, signes) : {cells}.",
      en: "Normalised cells (spaces, school years, codes, place names, marks in numbers): {cells}."
    ).replacing(["{cells}": NumberText.count(cells)])
  }

  static func account(_ account: SourceAccount) -> LocalizedText {
    LocalizedText(
      nl:
        "Gelezen rijen: {read} = gebruikt {used} + samengevoegd {merged} + buiten de studie {out} + geweigerd {rejected}.",
      fr:
        "Lignes lues : {read} = utilisées {used} + fusionnées {merged} + hors de l'étude {out} + rejetées {rejected}.",
      en:
        "Rows read: {read} = used {used} + merged {merged} + outside the study {out} + rejected {rejected}."
    ).replacing([
      "{read}": NumberText.count(account.read),
      "{used}": NumberText.count(account.used),
      "{out}": NumberText.count(account.leftOut),
      "{merged}": NumberText.count(account.merged),
      "{rejected}": NumberText.count(account.rejected),
    ])
  }
}
