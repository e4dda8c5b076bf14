import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Mistakes in a template")
struct TemplateMistakesTests {
  static let around = [
    Mistake(
      "description:", "descripton:", "unknown-key", at: "descripton",
      "mean \"description\"?"),
    Mistake(
      "description: {nl: Doel, fr: But, en: Purpose}\n", "", "key-missing", at: "cover:",
      "\"description\""),
    Mistake("{nl: Doel, fr: But, en", "{nl: Doel, en", "key-missing", at: "description", "\"fr\""),
    Mistake(
      "F: {nl: Meisjes, fr: Filles, en: Girls}", "F: {nl: Meisjes}", "key-missing",
      at: "F: {nl", "\"F\" must have the key \"fr\""),
    Mistake(
      "  sex:\n    F: {nl: Meisjes, fr: Filles, en: Girls}", "  sex: F", "wrong-type",
      at: "sex: F", "a mapping"),
    Mistake(
      "    measures: [pupils, remark]", "    measure: [pupils]", "unknown-key",
      at: "measure: [pupils]", "mean \"measures\"?"),
    Mistake("[pupils, remark]", "[pupil]", "unknown-value", at: "[pupil]", "mean \"pupils\"?"),
    Mistake(
      "tables: [counts]", "tables: [count]", "unknown-value", at: "[count]",
      "mean \"counts\"?"),
    Mistake(
      "    text: \"From {first} to {last}\"\n", "", "key-missing",
      at: "categories: {programme", "\"text\""),
    Mistake("id: again", "id: counts", "duplicate-value", at: "- id: counts\0", "\"counts\""),
  ]

  static let tables = [
    Mistake(
      "    subtitle: \"{first} to {last}\"\n", "", "key-missing", at: "- id: counts",
      "\"subtitle\""),
    Mistake(
      "    subtitle: \"{first}", "    subtitel: \"{first}", "unknown-key", at: "subtitel",
      "mean \"subtitle\"?"),
    Mistake(
      "    facts: enrolments\n    where", "    where", "key-missing", at: "- id: counts",
      "\"facts\" or the key \"list\""),
    Mistake(
      "    list: programmes", "    list: programmes\n    facts: a", "key-conflict",
      at: "- id: names", "both"),
    Mistake(
      "    list: programmes", "    list: programmes\n    top: 3", "key-conflict",
      at: "    top: 3", "for a list"),
    Mistake(
      "    top: 5", "    top: 5\n    label-columns: 1", "key-conflict",
      at: "label-columns: 1", "for facts"),
    Mistake("    top: 5", "    top: five", "wrong-type", at: "top: five", "not \"five\""),
    Mistake("    top: 5", "    top: 0", "wrong-value", at: "top: 0", "1 or more"),
    Mistake("    other: Other\n", "", "top-incomplete", at: "- id: counts", "\"other\""),
    Mistake(
      "    order: {by: last-column, descending: true}\n", "", "top-incomplete",
      at: "- id: counts", "\"order\""),
    Mistake(
      "categories: [steel, iron]}", "region: flanders}", "top-incomplete", at: "top: 5",
      "regions"),
    Mistake(
      "by: last-column", "by: last-colum", "unknown-value", at: "last-colum,",
      "mean \"last-column\"?"),
    Mistake("by: last-column", "by: girl", "unknown-value", at: "by: girl", "mean \"girls\"?"),
    Mistake(
      "descending: true", "descending: yes", "wrong-type", at: "descending: yes",
      "true or false"),
    Mistake("by: last-column, ", "", "key-missing", at: "order: {desc", "\"by\""),
    Mistake("rows: *programmes", "rows: []", "value-missing", at: "rows: []", "at least one"),
    Mistake(
      "columns: [{id: pupils, label: Pupils, measure: pupils, format: count}]",
      "columns: []", "value-missing", at: "columns: []", "at least one"),
    Mistake("label-columns: 2", "label-columns: 4", "wrong-value", at: "- id: names", "not 4"),
    Mistake("label-columns: 2", "label-columns: 0", "wrong-value", at: "- id: names", "not 0"),
    Mistake(
      "{id: grade, column", "{id: name, column", "duplicate-value", at: "column: graad",
      "both be called \"name\""),
    Mistake("column: graad, ", "", "key-missing", at: "label: Grade", "\"column\""),
    Mistake("kind: bar", "kind: bars", "unknown-value", at: "kind: bars", "mean \"bar\"?"),
    Mistake("        value-axis: Number\n", "", "key-missing", at: "kind: bar", "\"value-axis\""),
    Mistake(
      "value-axis: Number", "valueaxis: Number", "unknown-key", at: "valueaxis",
      "mean \"value-axis\"?"),
  ]

  static let axes = [
    Mistake(
      "dimension: programme\n", "dimensions: programme\n", "unknown-key",
      at: "dimensions: programme", "mean \"dimension\"?"),
    Mistake(
      "        heading: {nl: Richting, fr: Orientation, en: Programme}\n", "",
      "key-missing", at: "dimension: programme", "\"heading\""),
    Mistake(
      "categories: [steel, iron]", "categories: [steel], region: flanders", "key-conflict",
      at: "id: metal", "both \"categories\" and \"region\""),
    Mistake(
      "categories: [steel, iron]", "categories: [$focus]", "wrong-value", at: "id: metal",
      "can't stand in a list"),
    Mistake("{id: metal, label", "{label", "key-missing", at: "Metal in", "\"id\""),
    Mistake("- wood", "- $focs", "unknown-value", at: "$focs", "mean \"$focus\"?"),
    Mistake("members: $period", "members: $periods", "unknown-value", at: "$periods", "one of"),
    Mistake(
      "region: $focus, school-year", "region: [$focus, $reference], school-year",
      "wrong-value", at: "where: {region", "can't stand in a list"),
    Mistake(
      "region: $focus, school-year", "region: {region: $focs}, school-year",
      "unknown-value", at: "where: {region", "mean \"$focus\"?"),
    Mistake(
      "region: $focus, school-year", "region: {regio: a}, school-year", "unknown-key",
      at: "where: {region", "mean \"region\"?"),
    Mistake(
      "school-year: $last", "school-year: $lst", "unknown-value", at: "$lst",
      "mean \"$last\"?"),
    Mistake(
      "id: girls", "id: pupils", "duplicate-value", at: "- id: pupils\0",
      "both be called \"pupils\""),
    Mistake("        label: Girls\n", "", "key-missing", at: "- id: girls", "\"label\""),
    Mistake(
      "\"Pupils {member}\"", "Pupils", "label-without-member", at: "label: Pupils",
      "same header"),
    Mistake("        measure: pupils\n", "", "key-missing", at: "- id: pupils", "\"measure\""),
    Mistake(
      "format: percent-1", "format: percent", "unknown-value", at: "format: percent",
      "\"percent-1\""),
    Mistake(
      "format: percent-1", "format: percent-5", "unknown-value", at: "percent-5",
      "mean \"percent-"),
    Mistake("{sex: F}", "sex", "wrong-type", at: "where: sex", "a mapping"),
  ]

  static let looks = [
    Mistake("kind: bar", "kind: pyramid", "wrong-value", at: "columns: [girls]", "two columns"),
    Mistake("kind: bar", "kind: bars", "unknown-value", at: "kind: bars", "mean \"bar\"?"),
    Mistake(
      "kind: bar", "kind: bar\n        bars: rows", "key-conflict", at: "bars: rows",
      "not stacked"),
    Mistake(
      "    charts:", "    heat: {columns: [girl]}\n    charts:", "unknown-value",
      at: "heat: {columns", "mean \"girls\"?"),
    Mistake(
      "    charts:", "    heat: {middle: half}\n    charts:", "wrong-value", at: "heat: {middle",
      "a number"),
    Mistake(
      "    charts:", "    tile-map: {tiles: flanders, column: girls}\n    charts:",
      "unknown-value", at: "tile-map:", "\"provinces\""),
    Mistake(
      "    charts:", "    trend: {column: girls}\n    charts:", "unknown-key", at: "trend:",
      "mean \"columns\"?"),
  ]

  @Test(
    "A mistake is refused at its line, with the remedy", arguments: around + tables + axes + looks)
  func refused(mistake: Mistake) throws {
    try mistake.check(in: SampleTemplate.text) {
      _ = try Template(text: $0, file: "a/file.yaml", parameters: .sample)
    }
  }

  @Test("The year before is refused where a cell is of no school year")
  func lag() {
    let text = SampleTemplate.text.replacing("school-year: $last, ", with: "")
      .replacing("measure: pupils\n", with: "measure: {value: pupils, lag: 1}\n")
    let error = #expect(throws: StudyError.self) {
      try Template(text: text, file: "a/file.yaml", parameters: .sample)
    }
    #expect(error?.code == "lag-without-year")
  }
}
