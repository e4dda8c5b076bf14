internal import RegionalStatistics

/// Calculates the tables of every partner, with their true numbers.
struct PartnerTables {
  let sharing: Sharing
  let setting: StudySetting
  let sources: LoadedSources
  let builder: PublicationBuilder

  /// What each partner would get if nothing were hidden.
  func releases() throws -> PartnerReleases {
    let places = SchoolPlaces(
      sources.cuboids, facts: setting.partnerTemplates.flatMap(\.facts),
      membership: setting.membership)
    let partners = try PartnerDirectory(sharing: sharing, setting: setting, places: places)
      .partners()
    let slices = CuboidSlices(sources.cuboids, by: sharing.dimension)
    let comparison = try Comparison(self, partners, places, slices)
    let known = builder.evaluator.outcomes(of: comparison.statistics)
    var positions = PeerPositions(
      evaluator: builder.evaluator, partners: partners, sharing: sharing)
    var releases: [PartnerRelease] = []
    for partner in partners where !comparison.isTooNarrow(partner) {
      let area = partner.areas.first(where: comparison.isSafe)
      let own = sharing.kind == .municipality ? [partner.id] : partner.schools
      releases.append(
        try release(
          partner, area, builder.evaluator.about(Set(own), of: slices, known: known), &positions))
    }
    return PartnerReleases(
      sharing: sharing, releases: releases, excluded: partners.filter(comparison.isTooNarrow))
  }

  private func release(
    _ partner: Partner, _ area: ComparisonArea?, _ evaluator: StatisticEvaluator,
    _ positions: inout PeerPositions
  ) throws -> PartnerRelease {
    let templates = try setting.partnerTemplates(partner.parameters(area))
    var (tables, _) = builder.build(templates, with: evaluator)
    var columns: [Int: String] = [:]
    for (index, entry) in templates.flatMap(\.tables).enumerated() {
      guard let position = entry.position else { continue }
      tables[index] = positions.adding(position, to: tables[index], of: partner)
      columns[index] = position.column
    }
    return PartnerRelease(partner: partner, area: area, tables: tables, positions: columns)
  }
}

extension Template {
  /// The facts of its tables.
  fileprivate var facts: [FactsID] {
    tables.compactMap { table in
      if case .facts(let definition) = table.content { definition.facts } else { nil }
    }
  }
}

/// Which areas may stand beside a partner, and what is asked about all of them.
struct Comparison {
  /// Everything about the areas, the focus and the reference that some partner gets.
  private(set) var statistics: Set<Statistic> = []
  private var safe: Set<String> = []
  private var narrow: Set<String> = []

  init(
    _ work: PartnerTables, _ partners: [Partner], _ places: SchoolPlaces, _ slices: CuboidSlices
  ) throws {
    let rule = ComparisonRule(
      evaluator: work.builder.evaluator, leastSchools: work.sharing.leastSchools)
    var areas: [ComparisonArea] = []
    for area in partners.flatMap(\.areas) where !areas.contains(where: { $0.id == area.id }) {
      areas.append(area)
    }
    let sample = work.sharing.sample(work.setting.parameters)
    let evaluator = work.builder.evaluator.about([""], of: slices, known: [:])
    func asked(_ partner: PartnerParameters, about: Selection) throws -> Set<Statistic> {
      let templates = try work.setting.partnerTemplates(partner)
      let all = templates.flatMap { template in
        template.tables.flatMap { table -> Set<Statistic> in
          guard case .facts(let definition) = table.content else { return [] }
          return work.builder.tableBuilder(template, evaluator).statistics(of: definition)
        }
      }
      return Set(all.filter { $0.population.contains(Constraint(Sharing.region, about)) })
    }
    var questions: [ComparisonRule.Question] = []
    for area in areas {
      guard var partner = sample.partner else { break }
      partner.area = area
      let found = try asked(partner, about: area.selection)
      statistics.formUnion(found)
      questions.append(.init(statistics: found, schools: places.schools(in: area.selection)))
    }
    for selection in [sample.focus, sample.reference] {
      guard let partner = sample.partner else { break }
      let found = try asked(partner, about: selection)
      statistics.formUnion(found)
      questions.append(.init(statistics: found, schools: places.schools(in: selection)))
    }
    if work.sharing.kind == .municipality {
      for partner in partners {
        let found = try asked(partner.parameters(nil), about: partner.selection)
        questions.append(
          .init(statistics: found, schools: places.schools(in: partner.selection)))
      }
    }
    let answers = rule.answers(questions)
    safe = Set(zip(areas, answers).filter(\.1).map(\.0.id))
    try work.refuseNarrowRegions(answers[areas.count], answers[areas.count + 1])
    narrow = Set(zip(partners, answers.dropFirst(areas.count + 2)).filter { !$0.1 }.map(\.0.id))
  }

  /// Whether every number of the area is of enough schools.
  func isSafe(_ area: ComparisonArea) -> Bool { safe.contains(area.id) }

  /// Whether a partner's own numbers are of too few schools that are not its own.
  func isTooNarrow(_ partner: Partner) -> Bool { narrow.contains(partner.id) }
}

extension PartnerTables {
  /// The focus and reference region stand in every workbook: they must hold enough schools.
  fileprivate func refuseNarrowRegions(_ focus: Bool, _ reference: Bool) throws(StudyError) {
    for (isSafe, name, line) in [
      (focus, setting.parameters.focusName, setting.study.focus.line),
      (reference, setting.parameters.referenceName, setting.study.reference.line),
    ] where !isSafe {
      throw StudyError(
        "comparison-too-narrow", file: setting.study.file, line: line,
        "The partner workbooks would show numbers of \(name.nl) that are of fewer than \(sharing.leastSchools) schools, or nearly all of one.",
        remedy: "Take a larger region or broader categories in the templates of \"share\".")
    }
  }
}
