import RegionalStatistics
import StudyFiles
import Testing

@Suite("Mistakes in a study")
struct StudyMistakesTests {
  static let topLevel = [
    Mistake("focus: brussels", "focos: brussels", "unknown-key", at: "focos", "mean \"focus\"?"),
    Mistake("title: {nl", "titles:\n  {nl", "unknown-key", at: "titles:", "mean \"title\"?"),
    Mistake("classification:", "zzzzzz:", "unknown-key", at: "zzzzzz", "Known keys: "),
    Mistake("focus: brussels\n", "", "key-missing", at: "title:", "Add \"focus:\"."),
    Mistake("focus: brussels", "focus:", "key-missing", at: "title:", "the key \"focus\""),
    Mistake("focus: brussels", "focus: [a]", "wrong-type", at: "focus:", "a text, not a list"),
    Mistake(
      "title: {nl: Titel, fr: Titre, en: Title}", "title: {nl: a, fr: b}", "key-missing",
      at: "title:", "\"title\" must have the key \"en\""),
    Mistake("en: Title}", "en: Title, de: Titel}", "unknown-key", at: "de:", "\"de\""),
    Mistake(
      "title: {nl: Titel, fr: Titre, en: Title}", "title: [a]", "wrong-type", at: "title:",
      "must be a mapping of keys to values, not a list"),
    Mistake("2026-11-20", "2026-13-01", "wrong-date", at: "release", "not \"2026-13-01\""),
    Mistake("2026-11-20", "soon", "wrong-date", at: "release", "a day such as 2026-11-20"),
    Mistake("[nl, fr]", "[nl, fy]", "unknown-value", at: "languages", "mean \"fr\"?"),
    Mistake("[nl, fr]", "[nl, nl]", "duplicate-value", at: "languages", "named twice"),
    Mistake("[nl, fr]", "[]", "value-missing", at: "languages", "nl, fr or en"),
    Mistake("[one, two]", "[]", "value-missing", at: "templates:", "at least one"),
    Mistake(
      "in-reference: excluded", "in-reference: exclude", "unknown-value",
      at: "focus-in-reference", "mean \"excluded\"?"),
    Mistake("2017-2018", "2017-2019", "wrong-school-year", at: "period", "mean \"2017-2018\"?"),
    Mistake("last: 2019-2020", "last: soon", "wrong-school-year", at: "period", "not \"soon\""),
    Mistake("last: 2019-2020", "last: 2016-2017", "period-reversed", at: "period", "Swap"),
    Mistake(
      "{first: 2017-2018", "{firts: 2017-2018", "unknown-key", at: "period",
      "mean \"first\"?"),
    Mistake("{first: 2017-2018, last", "{last", "key-missing", at: "period", "\"first\""),
    Mistake("name: annex", "name: out/annex", "wrong-file-name", at: "output", "out/annex"),
    Mistake("name: annex", "name: .annex", "wrong-file-name", at: "output", ".annex"),
    Mistake("name: annex", "name: \"\"", "wrong-file-name", at: "output", "without folder"),
    Mistake("name: annex", "names: annex", "unknown-key", at: "output", "mean \"name\"?"),
    Mistake(
      "focus: brussels", "focus: brussels\nfocus: ghent", "duplicate-key",
      at: "focus: brussels", "\"focus\""),
    Mistake(
      "focus: brussels", "focus: \"brussels\" x", "yaml-syntax", at: "focus: \"",
      "Check the indentation"),
    Mistake("[one, two]", "*nowhere", "yaml-syntax", at: "*nowhere", "The YAML can't be read"),
  ]

  static let sources = [
    Mistake(
      "id: years", "id: pupils", "duplicate-value", at: "- id: pupils\0",
      "both be called \"pupils\""),
    Mistake("    blank: zero", "    blanc: zero", "unknown-key", at: "blanc", "mean \"blank\"?"),
    Mistake("blank: zero", "blank: zeros", "unknown-value", at: "zeros", "mean \"zero\"?"),
    Mistake(
      "absent: not-available", "absent: unknown", "unknown-value", at: "absent",
      "\"not-available\", \"zero\""),
    Mistake(
      "unit: percent", "unit: percents", "unknown-value", at: "percents",
      "mean \"percent\"?"),
    Mistake("unit: halves", "unit: half", "unknown-value", at: "unit: half", "\"halves\""),
    Mistake("    facts: enrolments\n", "", "key-missing", at: "- id: pupils", "\"list\""),
    Mistake(
      "    facts: enrolments", "    facts: enrolments\n    list: x", "key-conflict",
      at: "- id: pupils", "both \"facts\" and \"list\""),
    Mistake(
      "    list: names", "    list: names\n    blank: zero", "key-conflict",
      at: "    blank: zero\0", "for a list"),
    Mistake("    file: data/pupils.csv\n", "", "key-missing", at: "- id: pupils", "\"file\""),
    Mistake("    origin: Here\n", "", "key-missing", at: "- id: names", "\"origin\""),
    Mistake(
      "columns: {programme: studierichting, region: gemeente}", "columns: [a]",
      "wrong-type", at: "columns: [a]", "a mapping of keys"),
    Mistake("region: gemeente", "region: [a]", "wrong-type", at: "region: [a]", "not a list"),
    Mistake(
      "constant: {stem: STEM}", "constant: STEM", "wrong-type", at: "constant: STEM",
      "not a text"),
    Mistake(
      "{column: aandeel, unit", "{colum: aandeel, unit", "unknown-key", at: "colum:",
      "mean \"column\"?"),
    Mistake("{column: aandeel, unit", "{unit", "key-missing", at: "share: {unit", "\"column\""),
    Mistake(
      "      measure: pupils\n", "", "key-missing", at: "dimension: school-year",
      "\"measure\""),
    Mistake(
      "dimension: school-year", "dimensions: school-year", "unknown-key",
      at: "dimensions:", "mean \"dimension\"?"),
    Mistake(
      "- 2018-2019: \"2018\"", "- \"2017\": \"2018\"", "duplicate-value",
      at: "\"2017\": \"2018\"", "both hold \"2017\""),
    Mistake(
      "    spread:\n", "    measures: {a: b}\n    spread:\n", "key-conflict",
      at: "measures: {a: b}", "beside \"spread\""),
    Mistake(
      "measures:\n      pupils: aantal\n      share: {column: aandeel, unit: percent}",
      "measures: {}", "key-missing", at: "- id: pupils", "\"measures\" or a \"spread\""),
    Mistake(
      "{programme: Totaal}", "{programme: Totaal, region: Alle}", "wrong-value",
      at: "control-total", "one dimension"),
    Mistake("{programme: Totaal}", "{}", "wrong-value", at: "control-total", "one dimension"),
  ]

  @Test("A mistake is refused at its line, with the remedy", arguments: topLevel + sources)
  func refused(mistake: Mistake) throws {
    try mistake.check(in: SampleStudy.text) { _ = try Study(text: $0, file: "a/file.yaml") }
  }

  @Test(
    "A file without a study is refused",
    arguments: [
      ("", "file-empty"), ("# nothing\n", "file-empty"), ("a", "wrong-type"), ("- a", "wrong-type"),
    ])
  func nothing(text: String, code: String) {
    let error = #expect(throws: StudyError.self) { try Study(text: text, file: "a/file.yaml") }
    #expect(error?.code.rawValue == code)
  }
}
