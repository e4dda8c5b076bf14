import Foundation
import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Template decoder")
struct TemplateDecoderTests {
  static func template(_ text: String = SampleTemplate.text) throws -> Template {
    try Template(text: text, file: "a/file.yaml", parameters: .sample)
  }

  static func definition(_ table: Int) throws -> TableDefinition {
    let template = try template()
    guard case .facts(let definition) = template.tables[table].content else {
      throw StudyError("wrong-type", file: "", "A table with facts holds facts.")
    }
    return definition
  }

  @Test("Texts, labels and notes are read with the parameters filled in")
  func texts() throws {
    let template = try Self.template()
    #expect(template.id == "file")
    #expect(template.description == LocalizedText(nl: "Doel", fr: "But", en: "Purpose"))
    #expect(
      template.cover == [
        LocalizedText(
          nl: "Brussel en Vlaanderen", fr: "Bruxelles et Flandre", en: "Brussels and Flanders")
      ])
    #expect(
      template.labels == ["sex": ["F": LocalizedText(nl: "Meisjes", fr: "Filles", en: "Girls")]])
    #expect(template.notes.map(\.id) == ["small"])
    #expect(template.notes[0].text == LocalizedText(all: "From 2017-2018 to 2019-2020"))
    #expect(
      template.notes[0].categories == [
        Constraint("programme", .category("wood")),
        Constraint("region", TemplateParameters.sample.focus),
      ])
    #expect(template.notes[0].measures == ["pupils", "remark"])
    #expect(template.notes[0].tables == ["counts"])
  }

  @Test("Columns of looks are named by identifier, by member, or by both")
  func looks() throws {
    let text = SampleTemplate.text.replacing(
      "    charts:",
      with: """
            heat: {columns: [girls, pupils/2019-2020], middle: 0.5}
            tile-map: {tiles: provinces, column: total}
            trend: {columns: pupils, heading: Verloop}
            charts:
        """)
    let looks = try Self.template(text).tables[0].looks
    #expect(looks.heat == .init(columns: ["girls", "pupils/2019-2020"], middle: 0.5))
    #expect(looks.map == .init(tiles: "provinces", column: "total"))
    #expect(
      looks.trend == .init(columns: ["pupils"], heading: LocalizedText(all: "Verloop")))
    #expect(try Self.template().tables[0].looks == .plain)
  }

  @Test("The texts of a table and its charts are read")
  func tables() throws {
    let tables = try Self.template().tables
    #expect(tables.map(\.id) == ["counts", "again", "names"])
    #expect(tables[0].line == 16)
    #expect(tables[0].sheet == LocalizedText(all: "Counts"))
    #expect(
      tables[0].title
        == LocalizedText(
          nl: "Pupils in Brussel", fr: "Pupils in Bruxelles", en: "Pupils in Brussels"))
    #expect(tables[0].subtitle == LocalizedText(all: "2017-2018 to 2019-2020"))
    #expect(tables[0].source == LocalizedText(all: "Register"))
    let chart = try #require(tables[0].charts.first)
    #expect(chart.kind == .bar)
    #expect(
      [chart.title, chart.valueAxis, chart.categoryAxis].map(\.nl) == [
        "Pupils", "Number", "Programme",
      ])
    #expect(chart.columns == ["girls"])
    #expect(chart.rows == ["wood", "brussels"])
    #expect(tables[1].charts.isEmpty)
  }

  @Test("A column of a chart is named by its measure and what a parameter stands for")
  func chartParameters() throws {
    let text = SampleTemplate.text.replacing("columns: [girls]", with: "columns: [pupils/$last]")
    try #require(text != SampleTemplate.text)
    #expect(try Self.template(text).tables[0].charts[0].columns == ["pupils/2019-2020"])
  }

  @Test("A table of facts is read whole")
  func facts() throws {
    let definition = try Self.definition(0)
    #expect(definition.facts == "enrolments")
    #expect(
      definition.filter == [
        Constraint("region", .region("brussels", excluding: [])),
        Constraint("school-year", .category("2019-2020")),
        Constraint("education-form", .anyOf(["bso", "tso"])),
      ])
    let axis = try #require(definition.rows.first)
    #expect(axis.dimension == "programme")
    #expect(axis.heading == LocalizedText(nl: "Richting", fr: "Orientation", en: "Programme"))
    #expect(
      axis.members == [
        AxisMember(id: "wood", selection: .category("wood")),
        AxisMember(
          id: "metal",
          label: LocalizedText(
            nl: "Metal in Brussel", fr: "Metal in Bruxelles", en: "Metal in Brussels"),
          selection: .anyOf(["iron", "steel"])),
      ])
    #expect(axis.total == LocalizedText(all: "Total"))
    #expect(axis.last == ["metal"])
    #expect(definition.order == RowOrder(by: .lastColumn, descending: true))
    #expect(definition.top == 5)
    #expect(definition.otherLabel == LocalizedText(all: "Other"))
  }

  @Test("Columns are read, spread or not")
  func columns() throws {
    let columns = try Self.definition(0).columns
    #expect(columns.map(\.id) == ["pupils", "girls"])
    #expect(columns[0].label == LocalizedText(all: "Pupils {member}"))
    #expect(columns[0].over?.members?.map(\.id) == ["2017-2018", "2018-2019", "2019-2020"])
    #expect(columns[0].over?.total == LocalizedText(all: "All"))
    #expect(columns[0].measure == .count("pupils"))
    #expect(columns[0].format == .count)
    #expect(columns[1].over == nil)
    #expect(columns[1].constraints == [Constraint("sex", .category("F"))])
    #expect(columns[1].format == .percent(decimals: 1))
  }

  @Test("An anchor stands for what it names, and what is left out is plain")
  func defaults() throws {
    let definition = try Self.definition(1)
    #expect(try definition.rows == Self.definition(0).rows)
    #expect(definition.filter.isEmpty)
    #expect(definition.order == nil)
    #expect(definition.top == nil)
    let spread = try Self.template(
      SampleTemplate.text.replacing("        label: \"Pupils {member}\"\n", with: ""))
    guard case .facts(let table) = spread.tables[0].content else { return }
    #expect(table.columns[0].label == LocalizedText(all: "{member}"))
  }

  @Test("A table of a list is read whole")
  func list() throws {
    guard case .list(let list) = try Self.template().tables[2].content else {
      Issue.record("a table with a list shows a list")
      return
    }
    #expect(list.list == "programmes")
    #expect(list.labelColumns == 2)
    #expect(list.columns.map(\.source) == ["naam", "graad", "opmerking"])
    #expect(list.columns.map(\.id) == ["name", "grade", "remark"])
    #expect(list.columns.map(\.label.nl) == ["Name", "Grade", "Remark"])
    #expect(list.columns.map(\.format) == [.text, .decimal(decimals: 0), .text])
    #expect(list.columns[2].values == ["": LocalizedText(nl: "geen", fr: "aucune", en: "none")])
    #expect(list.columns.map(\.line) == [68, 69, 70])
  }

  @Test("What a template is for can be read without a study")
  func description() throws {
    let text = try Template.description(text: SampleTemplate.text, file: "a/file.yaml")
    #expect(text.en == "Purpose")
  }

  @Test("Every template that comes with the tool can be read")
  func shipped() throws {
    let folder = Checkout.folder + "/Templates"
    let names = TemplateFolder.names(in: folder)
    #expect(!names.isEmpty)
    var parameters = TemplateParameters.sample
    parameters.partner = PartnerParameters(
      id: "partner", name: LocalizedText(all: "partner"), dimension: "school",
      selection: .category("partner"),
      area: ComparisonArea(id: "limburg", name: LocalizedText(all: "Limburg")))
    for name in names {
      let file = "\(folder)/\(name).yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let template = try Template(text: text, file: file, parameters: parameters)
      #expect(!(template.tables.isEmpty && template.parts.isEmpty))
      #expect(try TemplateFolder.description(of: name, in: folder) == template.description)
    }
  }
}
