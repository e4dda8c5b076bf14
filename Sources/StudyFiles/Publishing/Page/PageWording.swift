internal import RegionalStatistics

/// The fixed texts of pages and documents that workbooks don't have.
enum PageWording {
  static let skip = LocalizedText(
    nl: "Ga naar de tabellen", fr: "Aller aux tableaux", en: "Skip to the tables")
  static let tables = LocalizedText(nl: "Tabellen", fr: "Tableaux", en: "Tables")
  static let description = LocalizedText(
    nl: "Beschrijving van de grafiek", fr: "Description du graphique",
    en: "Description of the chart")
  static let sortHint = LocalizedText(
    nl: "Kies een kolomkop om de rijen te sorteren; totalen blijven op hun plaats.",
    fr: "Choisissez un en-tête de colonne pour trier les lignes ; les totaux restent à leur place.",
    en: "Choose a column header to sort the rows; totals stay in their place.")
  static let ascending = LocalizedText(
    nl: "Gesorteerd van klein naar groot op {column}",
    fr: "Trié par ordre croissant selon {column}", en: "Sorted from small to large by {column}")
  static let descending = LocalizedText(
    nl: "Gesorteerd van groot naar klein op {column}",
    fr: "Trié par ordre décroissant selon {column}", en: "Sorted from large to small by {column}")
  static let original = LocalizedText(
    nl: "Oorspronkelijke volgorde hersteld", fr: "Ordre initial rétabli",
    en: "Original order restored")
  static let settings = LocalizedText(nl: "Instellingen", fr: "Paramètres", en: "Settings")
  static let usedIn = LocalizedText(nl: "Bij", fr: "Voir", en: "Used in")
  static let files = LocalizedText(
    nl: "Bestanden waaruit de cijfers komen, met de SHA-256 van hun inhoud",
    fr: "Fichiers dont proviennent les chiffres, avec le SHA-256 de leur contenu",
    en: "Files that the numbers come from, with the SHA-256 of their contents")
  static let noValue = LocalizedText(nl: "geen cijfer", fr: "sans chiffre", en: "no number")
  static let extremes = LocalizedText(
    nl: "{title}. Het hoogst: {most}; het laagst: {least}.",
    fr: "{title}. Maximum : {most} ; minimum : {least}.",
    en: "{title}. Highest: {most}; lowest: {least}.")
}
