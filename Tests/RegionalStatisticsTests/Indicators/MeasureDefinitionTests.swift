import RegionalStatistics
import Testing

@Suite("Measure definition")
struct MeasureDefinitionTests {
  static let pupils = MeasureDefinition.count("pupils")
  static let cell: [Constraint] = [.one("programme", "wood"), .one("school-year", "2020")]
  static let before = MeasureDefinition.at([.one("school-year", "2019")], pupils)

  static func number(_ population: [Constraint]) -> Expression {
    .statistic(Statistic(facts: "f", measure: "pupils", population: population))
  }

  static let here = number(cell)
  static let then = number([.one("programme", "wood"), .one("school-year", "2019")])
  static let whole = number([.one("school-year", "2020")])

  @Test(
    "A measure becomes statistics of the population of its cell",
    arguments: [
      (pupils, here), (before, then), (.over(["programme"], pupils), whole),
      (.over(["programme", "school-year"], pupils), number([])),
      (.over(["sex"], pupils), here),
      (.share(of: pupils, in: .over(["programme"], pupils)), .ratio(here, whole)),
      (.evolution(from: before, to: pupils), .difference(here, then)),
      (
        .relativeEvolution(from: before, to: pupils), .ratio(.difference(here, then), then)
      ),
      (.index(of: pupils, base: before), .ratio(here, then)),
      (.regionalRatio(focus: pupils, reference: before), .ratio(here, then)),
      (.locationQuotient(focus: pupils, reference: before), .ratio(here, then)),
      (.distance(from: pupils, to: before), .difference(then, here)),
      (
        .yearlyStep(from: pupils, to: before, years: 7),
        .ratio(.difference(then, here), .constant(7))
      ),
      (.firstAvailable([pupils, before]), .firstAvailable([here, then])),
    ] as [(MeasureDefinition, Expression)])
  func expression(measure: MeasureDefinition, expected: Expression) {
    #expect(measure.expression(facts: "f", population: Self.cell) == expected)
  }

  @Test("Conditions nest: the innermost wins, and a dropped dimension stays dropped")
  func nesting() {
    let inner = MeasureDefinition.at([.one("school-year", "2018")], Self.pupils)
    let outer = MeasureDefinition.at([.one("school-year", "2019"), .one("sex", "F")], inner)
    #expect(
      outer.expression(facts: "f", population: Self.cell)
        == Self.number([
          .one("programme", "wood"), .one("school-year", "2018"), .one("sex", "F"),
        ]))
    let dropped = MeasureDefinition.at(
      [.one("sex", "F")], .over(["sex", "programme"], Self.pupils))
    #expect(dropped.expression(facts: "f", population: Self.cell) == Self.whole)
  }

  @Test("A measure names every dimension and measure that it looks at")
  func needs() {
    let girls = MeasureDefinition.at([.one("sex", "F")], .count("girls"))
    let combined: [MeasureDefinition] = [
      .share(of: girls, in: Self.before), .evolution(from: girls, to: Self.before),
      .relativeEvolution(from: girls, to: Self.before), .index(of: girls, base: Self.before),
      .regionalRatio(focus: girls, reference: Self.before),
      .locationQuotient(focus: girls, reference: Self.before),
      .distance(from: girls, to: Self.before),
      .yearlyStep(from: girls, to: Self.before, years: 3), .firstAvailable([girls, Self.before]),
    ]
    for measure in combined {
      #expect(
        Set(Self.table(measure).uses) == [
          MeasureUse(facts: "f", measure: "girls", dimensions: ["programme", "sex"]),
          MeasureUse(facts: "f", measure: "pupils", dimensions: ["programme", "school-year"]),
        ])
    }
    let dropped = Self.table(.over(["programme"], girls))
    #expect(dropped.uses == [MeasureUse(facts: "f", measure: "girls", dimensions: ["sex"])])
  }

  @Test("Other facts are asked for by their own dimensions, apart from those of the table")
  func otherFacts() {
    let certificates = MeasureDefinition.from(
      "certificates", .at([.one("stem", "STEM")], .over(["programme"], .count("certificates"))))
    let table = Self.table(.share(of: Self.pupils, in: certificates))
    #expect(table.bodies == ["f", "certificates"])
    #expect(table.groupings(of: "f") == [["programme"], ["programme"]])
    #expect(table.groupings(of: "certificates") == [["stem"]])
    #expect(table.groupings(of: "other").isEmpty)
    #expect(
      certificates.expression(facts: "f", population: Self.cell)
        == .statistic(
          Statistic(
            facts: "certificates", measure: "certificates",
            population: [.one("school-year", "2020"), .one("stem", "STEM")])))
  }

  @Test(
    "A lag looks at earlier school years, and at nothing where there is none before",
    arguments: [
      (.category("2020-2021"), .category("2018-2019")),
      (.anyOf(["2010-2011", "2020-2021"]), .anyOf(["2008-2009", "2018-2019"])),
      (.category("target"), .anyOf([])),
    ] as [(Selection, Selection)])
  func lag(year: Selection, before: Selection) {
    let population: [Constraint] = [
      .one("programme", "2020-2021"), Constraint("school-year", year),
    ]
    let measure = MeasureDefinition.earlier(years: 2, Self.pupils)
    #expect(
      measure.expression(facts: "f", population: population)
        == Self.number([.one("programme", "2020-2021"), Constraint("school-year", before)]))
    #expect(MeasureDefinition.share(of: Self.pupils, in: measure).isLagged)
    #expect(!Self.before.isLagged)
    #expect(!MeasureDefinition.at([.one("school-year", "2019-2020")], measure).isLagged)
  }

  private static func table(_ measure: MeasureDefinition) -> TableDefinition {
    let column = ColumnDefinition(
      id: "c", label: LocalizedText(all: "C"), measure: measure, format: .count)
    let programmes = AxisDefinition(dimension: "programme", heading: LocalizedText(all: "P"))
    return TableDefinition(id: "t", facts: "f", filter: [], rows: [programmes], columns: [column])
  }
}
