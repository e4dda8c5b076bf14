import RegionalStatistics

/// Words that only one of the three languages has, to notice a text that stands in the wrong one.
enum ForeignWords {
  /// The words of other languages in a text; names of schools and programmes may hold some too.
  static func found(in text: String, of language: Language) -> [String] {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let foreign = Language.allCases.filter { $0 != language }.flatMap { own[$0, default: []] }
    return words.filter(Set(foreign).contains)
  }

  private static let own: [Language: [String]] = [
    .nl: [
      "van", "het", "een", "naar", "voor", "niet", "geen", "aantal", "leerlingen", "jaar", "jaren",
      "onderwijs", "meisjes", "vrouwen", "mannen", "totaal", "gemeente", "gemeenten", "gewest",
      "studierichting", "studierichtingen", "opleiding", "opleidingen", "tot", "bij", "zijn",
      "deel",
      "cursisten", "duaal", "aandeel",
    ],
    .fr: [
      "les", "des", "et", "dans", "pour", "nombre", "élèves", "année", "aucun", "aucune", "filles",
      "femmes", "hommes", "commune", "région", "formations", "selon", "sont", "parmi",
    ],
    .en: [
      "the", "and", "with", "number", "pupils", "year", "years", "girls", "women", "men",
      "municipality", "courses", "by", "from", "share",
    ],
  ]
}
