import RegionalStatistics
@testable import StudyFiles
import Testing

@Suite("Study decoder")
struct StudyDecoderTests {
  static func study(_ text: String = SampleStudy.text) throws -> Study {
    try Study(text: text, file: "a/file.yaml")
  }

  @Test("Every key of a study is read")
  func keys() throws {
    let study = try Self.study()
    #expect(study.title == LocalizedText(nl: "Titel", fr: "Titre", en: "Title"))
    #expect(study.publisher == LocalizedText(all: "Uitgever"))
    #expect(study.release == CalendarDate(year: 2026, month: 11, day: 20))
    #expect(study.contact == "mailto:stem@example.org")
    #expect(study.languages == [.nl, .fr])
    #expect(study.templates.map(\.name) == ["one", "two"])
    #expect(study.templates.map(\.line) == [6, 6])
    #expect(study.focus == Study.Reference(name: "brussels", line: 7))
    #expect(study.reference == Study.Reference(name: "flanders", line: 8))
    #expect(study.focusInReference == .excluded)
    #expect(study.period.years.map(\.text) == ["2017-2018", "2018-2019", "2019-2020"])
    #expect(study.period.line == 10)
    #expect(study.classification?.name == "VRWI")
    #expect(study.output == Study.Output(name: "annex", folder: "out"))
    #expect(study.sources.map(\.id) == ["pupils", "years", "names"])
    #expect(study.sources.map(\.line) == [13, 27, 40])
    #expect(study.folder == "a")
  }

  @Test("Every key of a source of facts is read")
  func facts() throws {
    let source = try #require(try Self.study().sources.first)
    #expect(source.file == "data/pupils.csv")
    #expect(source.title == LocalizedText(all: "Pupils"))
    #expect(source.origin == LocalizedText(nl: "Bron", fr: "Source", en: "Origin"))
    let expected = SourceEntry.FactLayout(
      facts: "enrolments",
      columns: [
        .init(dimension: "programme", column: "studierichting", line: 18),
        .init(dimension: "region", column: "gemeente", line: 18),
      ],
      constants: [.init(dimension: "stem", category: "STEM")], spread: nil,
      measures: [
        .init(measure: "pupils", column: "aantal", unit: .count, line: 21),
        .init(measure: "share", column: "aandeel", unit: .percent, line: 22),
      ],
      blank: .zero, countedElsewhere: "in overige", absence: .notAvailable,
      controlTotal: .init(dimension: "programme", category: "Totaal"))
    #expect(source.holds == .facts(expected))
  }

  @Test("A spread is read with its columns, and an anchor is read where it is used")
  func spread() throws {
    let sources = try Self.study().sources
    guard case .facts(let layout) = sources[1].holds else {
      Issue.record("a source with facts holds facts")
      return
    }
    #expect(sources[1].origin == sources[0].origin)
    #expect(layout.spread?.dimension == "school-year")
    #expect(layout.spread?.measure.measure == "pupils")
    #expect(layout.spread?.measure.unit == .halves)
    #expect(layout.spread?.line == 34)
    #expect(
      layout.spread?.columns == [
        .init(column: "2017", category: "2017"), .init(column: "2018", category: "2018-2019"),
      ])
    #expect(sources[2].holds == .list("names"))
  }

  @Test("What may be left out has the value that the manual says")
  func defaults() throws {
    var text = SampleStudy.text
    let optional = [
      "contact: mailto:stem@example.org\n", "focus-in-reference: excluded\n",
      "classification: VRWI\n", "    blank: zero\n", "    absent: not-available\n",
      "    counted-elsewhere: in overige\n", "    control-total: {programme: Totaal}\n",
      "    constant: {stem: STEM}\n", "      unit: halves\n", ", folder: out",
    ]
    for line in optional {
      try #require(text.contains(line))
      text.replace(line, with: "")
    }
    let study = try Self.study(text)
    #expect(study.contact == nil)
    #expect(study.focusInReference == nil)
    #expect(study.classification == nil)
    #expect(study.output.folder == "output")
    guard case .facts(let first) = study.sources[0].holds,
      case .facts(let second) = study.sources[1].holds
    else {
      Issue.record("sources with facts hold facts")
      return
    }
    #expect(first.blank == .refuse)
    #expect(first.absence == .zero)
    #expect(first.countedElsewhere == nil)
    #expect(first.controlTotal == nil)
    #expect(second.spread?.measure.unit == .count)
  }

  @Test("A key without a value counts as left out")
  func emptyKey() throws {
    let text = SampleStudy.text.replacing("contact: mailto:stem@example.org", with: "contact:")
    #expect(try Self.study(text).contact == nil)
  }

  @Test(
    "A school year and a day may be written in any form that is sure",
    arguments: [
      ("2017-2018, last: 2019-2020", "17-18, last: 2019/20"),
      ("2017-2018, last: 2019-2020", "2017, last: \"2019\""), ("2026-11-20", "20/11/2026"),
    ])
  func forms(old: String, new: String) throws {
    let study = try Self.study(SampleStudy.text.replacing(old, with: new))
    let plain = try Self.study()
    #expect(study.period == plain.period)
    #expect(study.release == plain.release)
  }

  @Test(
    "The folder of a study is that of its file",
    arguments: [("study.yaml", "."), ("/study.yaml", "/"), ("a/b/study.yaml", "a/b")])
  func folder(file: String, folder: String) throws {
    #expect(try Study(text: SampleStudy.text, file: file).folder == folder)
  }
}
