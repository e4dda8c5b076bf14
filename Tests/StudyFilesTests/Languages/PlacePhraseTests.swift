import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Regions in a sentence")
struct PlacePhraseTests {
  @Test(
    "A region takes the article and the preposition of its name",
    arguments: [
      ("flanders", "in het Vlaams Gewest", "dans la Région flamande", "in the Flemish Region"),
      ("limburg", "in Limburg", "dans la province du Limbourg", "in Limburg"),
      (
        "antwerpen", "in de provincie Antwerpen", "dans la province d'Anvers",
        "in the province of Antwerp"
      ),
      ("11002", "in Antwerpen", "à Anvers", "in Antwerp"),
      ("44021", "in Gent", "à Gand", "in Ghent"),
      (
        "arrondissement-ieper", "in het arrondissement Ieper", "dans l'arrondissement d'Ypres",
        "in the arrondissement of Ypres"
      ),
      (
        "vlaamse-rand", "in de Vlaamse Rand", "dans la Périphérie flamande",
        "in the Flemish Periphery"
      ),
      (
        "flanders-and-brussels", "in Vlaanderen met Brussel",
        "dans l'ensemble Flandre et Bruxelles", "in Flanders and Brussels"
      ),
    ])
  func within(_ id: String, _ nl: String, _ fr: String, _ en: String) throws {
    let region = try RegionFolder.load(Checkout.regions, studyFolders: []).region(id)
    let phrase = PlacePhrase(region.name, article: region.article).within
    #expect([phrase.nl, phrase.fr, phrase.en] == [nl, fr, en])
  }

  @Test(
    "Belonging to a region",
    arguments: [
      ("brussels", "van het Brussels Hoofdstedelijk Gewest", "de la Région de Bruxelles-Capitale"),
      ("oost-vlaanderen", "van Oost-Vlaanderen", "de la province de Flandre orientale"),
      ("41002", "van Aalst", "d'Alost"), ("71022", "van Hasselt", "de Hasselt"),
      ("38008", "van De Panne", "de La Panne"),
      ("centrumsteden", "van de Centrumsteden", "des Villes-centres"),
      (
        "arrondissement-hasselt", "van het arrondissement Hasselt", "de l'arrondissement de Hasselt"
      ),
    ])
  func belonging(_ id: String, _ nl: String, _ fr: String) throws {
    let region = try RegionFolder.load(Checkout.regions, studyFolders: []).region(id)
    let phrase = PlacePhrase(region.name, article: region.article).belonging
    #expect([phrase.nl, phrase.fr] == [nl, fr])
  }

  @Test("\"de le\" and \"de les\" contract")
  func contraction() {
    func of(_ article: String, _ name: String) -> String {
      PlacePhrase(LocalizedText(all: name), article: LocalizedText(nl: "", fr: article, en: ""))
        .belonging.fr
    }
    #expect(of("le", "Hageland") == "du Hageland")
    #expect(of("les", "Ardennes") == "des Ardennes")
    #expect(of("l'", "Ouest") == "de l'Ouest")
  }

  @Test(
    "Beside other places a region can't be taken for a municipality of that name",
    arguments: [
      (
        "arrondissement-diksmuide", "Arrondissement Diksmuide", "Arrondissement de Dixmude",
        "Arrondissement of Diksmuide"
      ),
      ("antwerpen", "Provincie Antwerpen", "Province d'Anvers", "Province of Antwerp"),
      ("limburg", "Limburg", "Province du Limbourg", "Limburg"),
      ("flanders", "Vlaams Gewest", "Région flamande", "Flemish Region"),
      ("44021", "Gent", "Gand", "Ghent"),
    ])
  func heading(_ id: String, _ nl: String, _ fr: String, _ en: String) throws {
    let region = try RegionFolder.load(Checkout.regions, studyFolders: []).region(id)
    let heading = PlacePhrase(region.name, article: region.article).heading
    #expect([heading.nl, heading.fr, heading.en] == [nl, fr, en])
  }
}
