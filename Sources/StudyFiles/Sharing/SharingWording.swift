internal import RegionalStatistics

/// The fixed texts of partner workbooks and of the index of partners.
enum SharingWording {
  static let position = LocalizedText(
    nl: "Plaats onder de gelijken", fr: "Place parmi les pairs", en: "Place among peers")

  /// From the lowest quarter to the highest.
  static let quarters = [
    LocalizedText(nl: "laagste kwart", fr: "quart inférieur", en: "lowest quarter"),
    LocalizedText(nl: "tweede kwart", fr: "deuxième quart", en: "second quarter"),
    LocalizedText(nl: "derde kwart", fr: "troisième quart", en: "third quarter"),
    LocalizedText(nl: "hoogste kwart", fr: "quart supérieur", en: "highest quarter"),
  ]

  static func peers(_ kind: Sharing.Kind) -> LocalizedText {
    switch kind {
    case .school:
      LocalizedText(
        nl: "Vergeleken scholen (aantal)", fr: "Écoles comparées (nombre)",
        en: "Schools compared (number)")
    case .municipality:
      LocalizedText(
        nl: "Vergeleken gemeenten (aantal)", fr: "Communes comparées (nombre)",
        en: "Municipalities compared (number)")
    case .group:
      LocalizedText(
        nl: "Vergeleken groepen (aantal)", fr: "Groupes comparés (nombre)",
        en: "Groups compared (number)")
    }
  }

  static let school = LocalizedText(nl: "School {id}", fr: "École {id}", en: "School {id}")
  static let partner = LocalizedText(nl: "Partner", fr: "Partenaire", en: "Partner")
  static let surroundings = LocalizedText(
    nl: "Omgeving waarmee vergeleken wordt", fr: "Zone de comparaison",
    en: "Area of comparison")
  static let noSurroundings = LocalizedText(
    nl: "geen (te weinig scholen)", fr: "aucune (trop peu d'écoles)", en: "none (too few schools)")
  static let ownNumbers = LocalizedText(
    nl: "Kleine aantallen van de partner zelf zijn in deze werkmap te zien. Deel ze niet verder.",
    fr:
      "Les petits nombres du partenaire lui-même sont visibles dans ce classeur. Ne les diffusez pas.",
    en: "Small numbers of the partner itself are shown in this workbook. Do not pass them on.")
  static let anonymous = LocalizedText(
    nl:
      "Andere scholen zijn alleen te zien in sommen van minstens {schools} scholen; een plaats onder de gelijken zegt alleen in welk kwart de partner staat.",
    fr:
      "Les autres écoles ne figurent que dans des sommes d'au moins {schools} écoles ; une place parmi les pairs indique seulement le quart où se trouve le partenaire.",
    en:
      "Other schools appear only in sums of at least {schools} schools; the place among peers gives only the quarter in which the partner is."
  )

  static let indexTitle = LocalizedText(
    nl: "Werkmappen voor partners", fr: "Classeurs pour les partenaires",
    en: "Workbooks for partners")
  static let indexSheet = LocalizedText(nl: "Partners", fr: "Partenaires", en: "Partners")
  static let indexSubtitle = LocalizedText(
    nl: "Eén rij per partner; aantallen tabellen en verborgen cellen",
    fr: "Une ligne par partenaire ; nombres de tableaux et de cellules masquées",
    en: "One row per partner; numbers of tables and hidden cells")
  static let indexCover = LocalizedText(
    nl: "Deze lijst is voor wie de werkmappen verstuurt, niet voor de partners.",
    fr: "Cette liste est destinée à l'expéditeur des classeurs, non aux partenaires.",
    en: "This list is for whoever sends the workbooks, not for the partners.")
  static let tables = LocalizedText(
    nl: "Tabellen (aantal)", fr: "Tableaux (nombre)", en: "Tables (number)")
  static let hidden = LocalizedText(
    nl: "Verborgen cellen (aantal)", fr: "Cellules masquées (nombre)",
    en: "Hidden cells (number)")
  static let name = LocalizedText(nl: "Naam", fr: "Nom", en: "Name")
  static let remark = LocalizedText(nl: "Opmerking", fr: "Remarque", en: "Remark")
  static let noRemark = LocalizedText(nl: "geen", fr: "aucune", en: "none")
  static let tooFewSchools = LocalizedText(
    nl: "geen werkmap: te weinig scholen", fr: "pas de classeur : trop peu d'écoles",
    en: "no workbook: too few schools")
  static let ownHidden = LocalizedText(
    nl: "eigen kleine aantallen verborgen: ze zouden die van anderen verraden",
    fr: "petits nombres propres masqués : ils révéleraient ceux d'autrui",
    en: "own small numbers hidden: they would give away those of others")
  static let ownShown = LocalizedText(
    nl: "eigen kleine aantallen zichtbaar", fr: "petits nombres propres visibles",
    en: "own small numbers shown")
}
