internal import RegionalStatistics

/// Every fixed sentence and label of a workbook, in the three languages.
///
/// A text without one of the languages does not compile.
enum Wording {
  static let cover = LocalizedText(nl: "Omslag", fr: "Couverture", en: "Cover")
  static let contents = LocalizedText(nl: "Inhoud", fr: "Table des matières", en: "Contents")
  static let notes = LocalizedText(nl: "Noten", fr: "Notes", en: "Notes")
  static let sources = LocalizedText(nl: "Bronnen", fr: "Sources", en: "Sources")
  static let note = LocalizedText(nl: "noot", fr: "note", en: "note")
  static let publisher = LocalizedText(nl: "Uitgever", fr: "Éditeur", en: "Publisher")
  static let release = LocalizedText(
    nl: "Datum van publicatie", fr: "Date de publication", en: "Release date")
  static let contact = LocalizedText(nl: "Contact", fr: "Contact", en: "Contact")
  static let source = LocalizedText(nl: "Bron", fr: "Source", en: "Source")
  static let sheet = LocalizedText(nl: "Blad", fr: "Feuille", en: "Sheet")
  static let title = LocalizedText(nl: "Titel", fr: "Titre", en: "Title")
  static let number = LocalizedText(nl: "Nummer", fr: "Numéro", en: "Number")
  static let text = LocalizedText(nl: "Tekst", fr: "Texte", en: "Text")
  static let file = LocalizedText(nl: "Bestand", fr: "Fichier", en: "File")
  static let origin = LocalizedText(nl: "Herkomst", fr: "Origine", en: "Origin")
  static let rowsRead = LocalizedText(
    nl: "Gelezen rijen (aantal)", fr: "Lignes lues (nombre)", en: "Rows read (number)")
  static let rowsUsed = LocalizedText(
    nl: "Gebruikte rijen (aantal)", fr: "Lignes utilisées (nombre)", en: "Rows used (number)")
  static let rowsCompared = LocalizedText(
    nl: "Totaalrijen ter controle (aantal)", fr: "Lignes de total pour contrôle (nombre)",
    en: "Total rows for checking (number)")
  static let rowsRepeated = LocalizedText(
    nl: "Herhaalde rijen, één keer geteld (aantal)",
    fr: "Lignes répétées, comptées une fois (nombre)",
    en: "Repeated rows, counted once (number)")
  static let rowsRejected = LocalizedText(
    nl: "Onbruikbare rijen (aantal)", fr: "Lignes inutilisables (nombre)",
    en: "Rows that can't be used (number)")
  static let rowsLeftOut = LocalizedText(
    nl: "Rijen buiten de studie (aantal)", fr: "Lignes hors de l'étude (nombre)",
    en: "Rows outside the study (number)")
  static let digest = LocalizedText(nl: "SHA-256", fr: "SHA-256", en: "SHA-256")
  static let symbols = LocalizedText(nl: "Symbolen", fr: "Symboles", en: "Symbols")
  static let focus = LocalizedText(
    nl: "Regio van de studie", fr: "Région étudiée", en: "Region studied")
  static let reference = LocalizedText(
    nl: "Referentieregio", fr: "Région de référence", en: "Reference region")
  static let period = LocalizedText(nl: "Periode", fr: "Période", en: "Period")
  static let classification = LocalizedText(
    nl: "STEM-classificatie", fr: "Classification STEM", en: "STEM classification")
  static let software = LocalizedText(nl: "Software", fr: "Logiciel", en: "Software")
  static let leftOut = LocalizedText(
    nl: "Weggelaten, want zonder bron", fr: "Omis, faute de source",
    en: "Left out for want of a source")
  static let withoutNumber = LocalizedText(
    nl: "Weggelaten, want de bronnen hebben geen cijfer over deze regio's en schooljaren",
    fr: "Omis, car les sources n'ont aucun chiffre pour ces régions et années scolaires",
    en: "Left out, as the sources have no figure for these regions and school years")
  static let withoutShownNumber = LocalizedText(
    nl: "Weggelaten, want alle aantallen zijn te klein of van te weinig scholen",
    fr: "Omis, car tous les nombres sont trop petits ou concernent trop peu d'écoles",
    en: "Left out, as all counts are too small or of too few schools")
  static let goToContents = LocalizedText(
    nl: "Naar de inhoud van deze werkmap", fr: "Vers la table des matières de ce classeur",
    en: "To the contents of this workbook")
  static let contentsTitle = LocalizedText(
    nl: "Inhoud van de werkmap", fr: "Table des matières du classeur",
    en: "Contents of the workbook")
  static let notesTitle = LocalizedText(
    nl: "Noten bij de tabellen", fr: "Notes relatives aux tableaux", en: "Notes to the tables")
  static let sourcesTitle = LocalizedText(
    nl: "Bronnen en verantwoording", fr: "Sources et justification",
    en: "Sources and provenance")
  static let oneTable = LocalizedText(
    nl: "Dit werkblad bevat één tabel.", fr: "Cette feuille contient un tableau.",
    en: "This worksheet contains one table.")
  /// How many tables a sheet has.
  static func tableCount(_ count: Int) -> LocalizedText {
    guard count > 1 else { return oneTable }
    func word(_ words: [String]) -> String { count <= 10 ? words[count - 2] : "\(count)" }
    return LocalizedText(
      nl: "Dit werkblad bevat "
        + word(["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"])
        + " tabellen.",
      fr: "Cette feuille contient "
        + word(["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"])
        + " tableaux.",
      en: "This worksheet contains "
        + word(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"])
        + " tables.")
  }
  static let notesAreOn = LocalizedText(
    nl: "De noten staan op het werkblad Noten.", fr: "Les notes figurent sur la feuille Notes.",
    en: "Notes are explained on the worksheet Notes.")
  static let symbolsAreHere = LocalizedText(
    nl: "De symbolen staan boven de tabel.", fr: "Les symboles figurent au-dessus du tableau.",
    en: "Symbols are explained above the table.")
  static let trend = LocalizedText(nl: "Verloop", fr: "Évolution", en: "Trend")
  static let trendExplained = LocalizedText(
    nl: "De kolom rechts van de tabel tekent elke rij als kolommen en voegt geen cijfers toe.",
    fr:
      "La colonne à droite du tableau trace chaque ligne sous forme de colonnes, sans autre chiffre.",
    en: "The column right of the table draws each row as columns and adds no numbers.")
  static let heatExplained = LocalizedText(
    nl: "Hoe donkerder een cel, hoe hoger het cijfer.",
    fr: "Plus une cellule est foncée, plus le chiffre est élevé.",
    en: "The darker a cell, the higher the number.")
  static let heatAround = LocalizedText(
    nl: "De ene kleur staat voor cijfers onder {middle}, de andere voor cijfers erboven.",
    fr: "Une couleur indique les chiffres sous {middle}, l'autre les chiffres au-dessus.",
    en: "One colour is for numbers below {middle}, the other for numbers above.")
  /// The number of rows stays on one line.
  static let topRows = LocalizedText(
    nl: "{title} (top\u{A0}{count}\u{A0}van\u{A0}{all})",
    fr: "{title} (top\u{A0}{count}\u{A0}sur\u{A0}{all})",
    en: "{title} (top\u{A0}{count}\u{A0}of\u{A0}{all})")
  static let breakBefore = LocalizedText(
    nl: "breuk in de reeks vóór", fr: "rupture de série avant", en: "break in the series before")
  static let liveFormulas = LocalizedText(
    nl:
      "Totalen, aandelen en evoluties zijn formules: klik op een cel om te zien waaruit ze volgt.",
    fr: "Les totaux, les parts et les évolutions sont des formules : cliquez sur une cellule pour "
      + "voir de quoi elle résulte.",
    en: "Totals, shares and changes are formulas: select a cell to see what it follows from.")
  static let page = LocalizedText(
    nl: "Pagina &P van &N", fr: "Page &P sur &N", en: "Page &P of &N")
  /// Between a label and what it says.
  static let colon = LocalizedText(nl: ": ", fr: " : ", en: ": ")
  /// Between the parts of a list.
  static let semicolon = LocalizedText(nl: "; ", fr: " ; ", en: "; ")
  /// A label and what it says: `Bron: Register`.
  static func labelled(_ label: String, _ text: String, _ language: Language) -> String {
    label + colon[language] + text
  }

  /// A label with what it stands for, such as "Symbolen: [c] verborgen; [x] niet beschikbaar.".
  static func line(_ label: LocalizedText, _ items: [String], _ language: Language) -> String {
    labelled(label[language], items.joined(separator: semicolon[language]), language) + "."
  }

  static let without = LocalizedText(nl: "excl.", fr: "hors", en: "excluding")
  static let including = LocalizedText(nl: "incl.", fr: "y compris", en: "including")
  static let to = LocalizedText(nl: "tot en met", fr: "à", en: "to")
  static let comparedWith = LocalizedText(
    nl: "vergeleken met", fr: "en comparaison avec", en: "compared with")

  /// Which counts a table does not show.
  static func hidden(counts: ClosedRange<Int>) -> LocalizedText {
    LocalizedText(
      nl: "Aantallen van {first} tot en met {last} worden niet getoond.",
      fr: "Les nombres de {first} à {last} ne sont pas montrés.",
      en: "Counts from {first} to {last} are not shown."
    ).replacing("{first}", with: LocalizedText(all: "\(counts.lowerBound)"))
      .replacing("{last}", with: LocalizedText(all: "\(counts.upperBound)"))
  }

  /// What a symbol in a cell means.
  static func meaning(of symbol: Missing) -> LocalizedText {
    switch symbol {
    case .notApplicable:
      LocalizedText(nl: "niet van toepassing", fr: "sans objet", en: "not applicable")
    case .notAvailable:
      LocalizedText(nl: "niet beschikbaar", fr: "non disponible", en: "not available")
    case .suppressed:
      LocalizedText(
        nl: "verborgen om personen te beschermen", fr: "masqué pour protéger les personnes",
        en: "hidden to protect individuals")
    }
  }
}
