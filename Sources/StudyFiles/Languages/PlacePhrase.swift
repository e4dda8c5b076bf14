internal import RegionalStatistics

/// A place in a sentence, with the article and the preposition that its name takes in each language.
struct PlacePhrase {
  let name: LocalizedText
  /// What stands before the name, such as "het", "la" or "la province de"; empty where nothing does.
  let article: LocalizedText

  init(_ name: LocalizedText, article: LocalizedText?) {
    self.name = name
    self.article = article ?? LocalizedText(all: "")
  }

  /// The name with its article: "het Vlaams Gewest", "la province d'Anvers", "the Flemish Region".
  var definite: LocalizedText {
    LocalizedText(
      nl: Self.joined(article.nl, name.nl), fr: Self.elided(article.fr, name.fr),
      en: Self.joined(article.en, name.en))
  }

  /// "Arrondissement Diksmuide", "Province d'Anvers", "Flemish Region": beside other places, where the name
  /// alone could be that of a municipality.
  var heading: LocalizedText {
    LocalizedText(
      nl: Self.capitalized(definite.nl, without: ["het ", "de "]),
      fr: Self.capitalized(definite.fr, without: ["la ", "le ", "l'"]),
      en: Self.capitalized(definite.en, without: ["the "]))
  }

  private static func capitalized(_ place: String, without articles: [String]) -> String {
    let article = articles.first(where: place.hasPrefix) ?? ""
    let rest = place.dropFirst(article.count)
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// "in het Vlaams Gewest", "dans la Région flamande" and "à Gand", "in the Flemish Region".
  var within: LocalizedText {
    let place = definite
    return LocalizedText(
      nl: "in \(place.nl)", fr: article.fr.isEmpty ? "à \(place.fr)" : "dans \(place.fr)",
      en: "in \(place.en)")
  }

  /// "van het Vlaams Gewest", "de la Région flamande" and "d'Anvers", "of the Flemish Region".
  var belonging: LocalizedText {
    let place = definite
    return LocalizedText(nl: "van \(place.nl)", fr: Self.contracted(place.fr), en: "of \(place.en)")
  }

  private static func joined(_ article: String, _ name: String) -> String {
    article.isEmpty ? name : "\(article) \(name)"
  }

  /// An article that ends in "de" becomes "d'" before a vowel, and "l'" stands against the name.
  private static func elided(_ article: String, _ name: String) -> String {
    guard !article.hasSuffix("'") else { return article + name }
    guard article.hasSuffix(" de"), startsWithVowel(name) else { return joined(article, name) }
    return "\(article.dropLast())'\(name)"
  }

  /// "de le" is "du", "de les" is "des", and "de" before a vowel is "d'".
  private static func contracted(_ place: String) -> String {
    for (article, contraction) in [("le ", "du "), ("les ", "des ")]
    where place.hasPrefix(article) {
      return contraction + place.dropFirst(article.count)
    }
    return (startsWithVowel(place) ? "d'" : "de ") + place
  }

  /// Whether "de" before a name loses its vowel; an h does not count, as in "de Hasselt".
  private static func startsWithVowel(_ name: String) -> Bool {
    name.first.map { "aàâeéèêiîoôuûyAÀÂEÉÈÊIÎOÔUÛY".contains($0) } ?? false
  }
}
