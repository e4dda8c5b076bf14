import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Measure decoder")
struct MeasureDecoderTests {
  static func measure(_ text: String) throws -> MeasureDefinition {
    let value = try YAMLValue(text: text, file: "a/file.yaml")
    return try MeasureDecoder(parameters: .sample).measure(value)
  }

  static let pupils = MeasureDefinition.count("pupils")
  static let focus = MeasureDefinition.at(
    [Constraint("region", TemplateParameters.sample.focus)], pupils)
  static let reference = MeasureDefinition.at(
    [Constraint("region", TemplateParameters.sample.reference)], pupils)
  static let share = MeasureDefinition.share(of: pupils, in: .over(["programme"], pupils))

  static func year(_ year: String, _ inner: MeasureDefinition = pupils) -> MeasureDefinition {
    .at([Constraint("school-year", .category(year))], inner)
  }

  @Test(
    "Every indicator can be written",
    arguments: [
      ("pupils", pupils), ("{share: pupils, within: programme}", share),
      (
        "{share: pupils, within: [programme, sex]}",
        .share(of: pupils, in: .over(["programme", "sex"], pupils))
      ),
      (
        "{share: pupils, where: {sex: F}}",
        .share(
          of: .at([Constraint("sex", .category("F"))], pupils), in: .over([], pupils))
      ),
      (
        "{share: pupils, where: {sex: F}, within: programme}",
        .share(
          of: .at([Constraint("sex", .category("F"))], pupils), in: .over(["programme"], pupils))
      ),
      ("{value: pupils, where: {school-year: $first}}", year("2017-2018")),
      (
        "{sum: pupils, of: [{region: $focus}, {region: $reference}]}", .sum([focus, reference])
      ),
      (
        "{distinct: [course-type, course], of: students}",
        .distinct(["course-type", "course"], "students")
      ),
      ("{value: ticks, facts: characteristics}", .from("characteristics", .count("ticks"))),
      (
        "{average: ticks, per: pupils, facts: characteristics, without: sex}",
        .over(["sex"], .from("characteristics", .average(of: .count("ticks"), per: pupils)))
      ),
      (
        "{share: students, where: {stem: STEM}, in: {value: pupils, facts: proofs, lag: 2}}",
        .share(
          of: .at([Constraint("stem", .category("STEM"))], .count("students")),
          in: .earlier(years: 2, .from("proofs", pupils)))
      ),
      (
        "{share: students, in: pupils}", .share(of: .count("students"), in: pupils)
      ),
      (
        "{evolution: pupils, from: {school-year: $first}, to: {school-year: $last}}",
        .evolution(from: year("2017-2018"), to: year("2019-2020"))
      ),
      (
        "{relative-evolution: pupils, from: {school-year: $first}, to: {school-year: $last}}",
        .relativeEvolution(from: year("2017-2018"), to: year("2019-2020"))
      ),
      (
        "{index: pupils, base: {school-year: $first}}",
        .index(of: pupils, base: year("2017-2018"))
      ),
      (
        "{regional-ratio: pupils, of: {region: $focus}, with: {region: $reference}}",
        .regionalRatio(focus: focus, reference: reference)
      ),
      (
        "{difference: pupils, of: {region: $focus}, with: {region: $reference}}",
        .evolution(from: reference, to: focus)
      ),
      (
        "{location-quotient: {share: pupils, within: programme}, of: {region: {region: $focus}}, "
          + "with: {region: $reference}}",
        .locationQuotient(
          focus: .at([Constraint("region", TemplateParameters.sample.focus)], share),
          reference: .at([Constraint("region", TemplateParameters.sample.reference)], share))
      ),
      (
        "{distance: pupils, from: {school-year: $last}, to: {school-year: target}}",
        .distance(from: year("2019-2020"), to: year("target"))
      ),
      (
        "{distance: pupils, from: {school-year: [$last, 2018-2019]}, to: {school-year: target}}",
        .firstAvailable([
          .distance(from: year("2019-2020"), to: year("target")),
          .distance(from: year("2018-2019"), to: year("target")),
        ])
      ),
      (
        "{yearly-step: pupils, from: {school-year: [$last, $first]}, to: {school-year: target}, "
          + "until: 2030-2031}",
        .firstAvailable([
          // 2030 - 2019 and 2030 - 2017 school years.
          .yearlyStep(from: year("2019-2020"), to: year("target"), years: 11),
          .yearlyStep(from: year("2017-2018"), to: year("target"), years: 13),
        ])
      ),
      ("$indicator", .ofRow),
      (
        "{rank: $indicator, among: {region: [$focus, {id: b, region: limburg}]}}",
        .rank(
          .ofRow,
          among: [
            [Constraint("region", TemplateParameters.sample.focus)],
            [Constraint("region", .region("limburg", excluding: []))],
          ])
      ),
      (
        "{spread-ratio: pupils, among: {sex: [V, M]}}",
        .spreadRatio(
          pupils,
          over: [
            [Constraint("sex", .category("V"))], [Constraint("sex", .category("M"))],
          ])
      ),
      (
        "{net-flow: pupils, home: residence, school: region}",
        .netFlow(pupils, Journey(home: "residence", school: "region"))
      ),
      (
        "{needed: pupils, where: {sex: F}, reach: {value: share, facts: targets}}",
        .needed(
          part: .at([Constraint("sex", .category("F"))], pupils), whole: pupils,
          share: .from("targets", .count("share")))
      ),
      (
        "{distance: pupils, from: {school-year: $last}, reach: {value: share, facts: targets}}",
        .distance(from: year("2019-2020"), to: .from("targets", .count("share")))
      ),
      (
        "{on-track: pupils, start: {school-year: $first}, from: {school-year: [2018-2019]}, "
          + "to: {school-year: target}, until: 2030-2031, texts: {behind: slow, on-track: fast}}",
        .marked(
          .lead(
            start: year("2017-2018"), value: year("2018-2019"), target: year("target"),
            // 2018 - 2017 and 2030 - 2018 school years.
            elapsed: 1, remaining: 12),
          [
            Mark(id: "behind", text: LocalizedText(all: "slow"), from: -.infinity),
            Mark(id: "on-track", text: LocalizedText(all: "fast"), from: 0),
          ])
      ),
      (
        "{correlation: pupils, with: {value: ticks, facts: oki}, over: school, weight: pupils, "
          + "method: spearman}",
        .association(
          .spearman, pupils, .from("oki", .count("ticks")),
          WeightedUnits(over: "school", weight: "pupils"))
      ),
      (
        "{dissimilarity: pupils, of: {stem: STEM}, with: {stem: other}, over: school}",
        .dissimilarity(
          [Constraint("stem", .category("STEM"))], [Constraint("stem", .category("other"))],
          WeightedUnits(over: "school", weight: "pupils"))
      ),
    ] as [(String, MeasureDefinition)])
  func grammar(text: String, expected: MeasureDefinition) throws {
    #expect(try Self.measure(text) == expected)
  }

  static let mistakes = [
    Mistake("share", "shar", "unknown-key", at: "shar", "mean \"share\"?"),
    Mistake("within", "withn", "unknown-key", at: "share", "mean \"within\"?"),
    Mistake(", within: programme", "", "key-missing", at: "share", "\"within\", \"where\" or"),
    Mistake("programme}", "programme, in: pupils}", "key-conflict", at: "share", "\"in\""),
    Mistake("programme}", "programme, lag: 0}", "wrong-value", at: "share", "1 or more, not 0"),
    Mistake("{share: pupils, within: programme}", "{}", "unknown-key", at: "{}", "Known keys"),
    Mistake("{share: pupils, within: programme}", "[a]", "wrong-type", at: "[a]", "a mapping"),
    Mistake(
      "share: pupils, within: programme", "share: pupils, index: pupils", "unknown-key",
      at: "share", "is not known here"),
    Mistake(
      "share: pupils, within: programme", "value: pupils", "key-missing", at: "value",
      "\"where\""),
    Mistake(
      "share: pupils, within: programme", "evolution: a, from: {y: $first}", "key-missing",
      at: "evolution", "\"to\""),
    Mistake(
      "share: pupils, within: programme", "index: pupils", "key-missing", at: "index",
      "\"base\""),
    Mistake(
      "share: pupils, within: programme", "regional-ratio: a, of: {region: $focus}",
      "key-missing", at: "regional", "\"with\""),
    Mistake(
      "share: pupils, within: programme", "rank: a, among: {region: [$focus]}", "wrong-value",
      at: "{region", "two or more members"),
    Mistake(
      "share: pupils, within: programme",
      "lead: a, start: {y: later}, from: {y: 2022-2023}, to: {y: b}, until: 2030-2031",
      "wrong-school-year", at: "{y: later}", "one school year"),
    Mistake(
      "share: pupils, within: programme",
      "lead: a, start: {y: 2022-2023}, from: {y: 2022-2023}, to: {y: b}, until: 2030-2031",
      "wrong-school-year", at: "lead", "after 2022-2023"),
    Mistake(
      "share: pupils, within: programme", "distance: a, from: {y: b}, to: {y: c}, reach: d",
      "key-conflict", at: "distance", "beside \"reach\""),
    Mistake(
      "share: pupils, within: programme", "distance: a, from: {y: []}, to: {y: b}",
      "wrong-value", at: "distance", "one dimension"),
    Mistake(
      "share: pupils, within: programme", "distance: a, from: {y: b, z: c}, to: {y: b}",
      "wrong-value", at: "distance", "one dimension"),
    Mistake(
      "share: pupils, within: programme",
      "yearly-step: a, from: {y: 2019-2020}, to: {y: b}, until: later", "wrong-school-year",
      at: "yearly", "\"until\""),
    Mistake(
      "share: pupils, within: programme",
      "yearly-step: a, from: {y: 2019-2020}, to: {y: b}, until: 2019-2020", "wrong-school-year",
      at: "yearly", "before 2019-2020"),
    Mistake(
      "share: pupils, within: programme",
      "yearly-step: a, from: {y: target}, to: {y: b}, until: 2030-2031", "wrong-school-year",
      at: "yearly", "\"from\""),
  ]

  @Test("A mistake is refused, with what was meant", arguments: mistakes)
  func refused(mistake: Mistake) throws {
    try mistake.check(in: "# a measure\n{share: pupils, within: programme}\n") {
      _ = try Self.measure($0)
    }
  }

  @Test(
    "Every kind of number can be written",
    arguments: [
      ("count", .count), ("signed-count", .signedCount), ("index", .index), ("text", .text),
      ("percent-0", .percent(decimals: 0)), ("percent-4", .percent(decimals: 4)),
      ("signed-percent-1", .signedPercent(decimals: 1)), ("points-2", .points(decimals: 2)),
      ("decimal-3", .decimal(decimals: 3)), ("signed-decimal-1", .signedDecimal(decimals: 1)),
    ] as [(String, NumberKind)])
  func formats(text: String, kind: NumberKind) throws {
    #expect(try AxisDecoder.format(YAMLValue(text: text, file: "a/file.yaml")) == kind)
  }

  @Test("A member can be a region, by name or parameter, with a label of its own")
  func members() throws {
    let text =
      "[$focus, $reference, {id: r, label: R, region: ghent}, {id: f, region: $focus}, "
      + "{id: c, label: C}]"
    let members = try SelectionDecoder(parameters: .sample)
      .members(YAMLValue(text: text, file: "a/file.yaml"))
    let parameters = TemplateParameters.sample
    #expect(
      members == [
        AxisMember(id: "brussels", label: parameters.focusName, selection: parameters.focus),
        AxisMember(
          id: "flanders", label: parameters.referenceName, selection: parameters.reference),
        AxisMember(
          id: "r", label: LocalizedText(all: "R"), selection: .region("ghent", excluding: [])),
        AxisMember(id: "f", selection: parameters.focus),
        AxisMember(id: "c", label: LocalizedText(all: "C"), selection: .category("c")),
      ])
  }
}
