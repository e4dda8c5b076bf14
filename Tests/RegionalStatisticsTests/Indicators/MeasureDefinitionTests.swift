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
      #expect(measure.dimensions == ["sex", "school-year"])
      #expect(measure.measures == ["girls", "pupils"])
    }
    #expect(Self.pupils.dimensions.isEmpty)
    #expect(MeasureDefinition.over(["programme"], girls).dimensions == ["sex"])
  }
}
