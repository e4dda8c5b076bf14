import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Captions in the house style")
struct CaptionTests {
  @Test(
    "The report style writes bhg and stem in lower case, as whole words only",
    arguments: [
      (
        "Absoluut aantal STEM-leerlingen in Brussels Hoofdstedelijk Gewest",
        "Absoluut aantal stem-leerlingen in bhg"
      ),
      ("Brussels Hoofdstedelijk Gewest (STEM)", "bhg (stem)"),
      ("STEM, STEM en niet-STEM", "stem, stem en niet-stem"),
      ("SYSTEM, STEMMEN, 4STEM", "SYSTEM, STEMMEN, 4STEM"), ("Brussel", "Brussel"), ("", ""),
    ])
  func report(text: String, expected: String) {
    #expect(SampleTheme.shipped("report").caption(LocalizedText(all: text))[.nl] == expected)
  }

  @Test("Titles of tables and charts change, other texts stay, and the cover explains")
  func publication() {
    var publication = SamplePublication.value
    let title = LocalizedText(
      nl: "STEM in Brussels Hoofdstedelijk Gewest", fr: "STEM en Région de Bruxelles-Capitale",
      en: "STEM in the Brussels-Capital Region")
    publication.tables[0].title = title
    publication.tables[0].subtitle = title
    publication.tables[0].charts[0].title = title
    let captioned = publication.captioned(by: SampleTheme.shipped("report"))
    #expect(captioned.tables[0].title[.nl] == "stem in bhg")
    #expect(captioned.tables[0].title[.fr] == "stem en rbc")
    #expect(captioned.tables[0].charts[0].title[.nl] == "stem in bhg")
    #expect(captioned.tables[0].subtitle == title)
    #expect(captioned.cover.count == publication.cover.count + 1)
    #expect(
      captioned.cover.last?[.nl]
        == "Afkortingen in de titels: bhg: Brussels Hoofdstedelijk Gewest.")
  }

  @Test("A theme without captions, or a publication without the names, leaves all as it is")
  func unchanged() {
    let publication = SamplePublication.value
    for theme in [SampleTheme.plain(), SampleTheme.shipped("report")] {
      let captioned = publication.captioned(by: theme)
      #expect(captioned.cover == publication.cover)
      #expect(captioned.tables.map(\.title) == publication.tables.map(\.title))
    }
  }
}
