internal import RegionalStatistics
internal import Workbook

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
    let evaluator = builder.evaluator
    let known = evaluator.outcomes(of: comparison.statistics)
    var positions = PeerPositions(
      evaluator: evaluator, partners: partners, sharing: sharing)
    let tooNarrow = Set(partners.filter(comparison.isTooNarrow))
    let served = partners.filter { !tooNarrow.contains($0) }
    let drafts = try served.concurrentMap { partner in
      let area = partner.areas.first { comparison.isSafe($0, for: partner) }
      let own = sharing.kind == .municipality ? [partner.id] : partner.schools
      return try draft(partner, area, evaluator.about(Set(own), of: slices, known: known))
    }
    return PartnerReleases(
      sharing: sharing, releases: drafts.map { withPositions($0, &positions) },
      excluded: partners.filter(tooNarrow.contains),
      ofFewSchools: comparison.ofFewSchools(served))
  }

  private func draft(
    _ partner: Partner, _ area: ComparisonArea?, _ evaluator: StatisticEvaluator
  ) throws -> PartnerRelease {
    let templates = try setting.partnerTemplates(partner.parameters(area))
    return PartnerRelease(
      partner: partner, area: area, templates: templates,
      tables: builder.build(templates, with: evaluator).0, positions: [:])
  }

  private func withPositions(
    _ draft: PartnerRelease, _ positions: inout PeerPositions
  ) -> PartnerRelease {
    var tables = draft.tables
    var columns: [Int: String] = [:]
    for (index, entry) in draft.templates.flatMap(\.tables).enumerated() {
      guard let position = entry.position else { continue }
      tables[index] = positions.adding(position, to: tables[index], of: draft.partner)
      columns[index] = position.column
    }
    return PartnerRelease(
      partner: draft.partner, area: draft.area, templates: draft.templates, tables: tables,
      positions: columns)
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
  let statistics: Set<Statistic>
  private let rule: ComparisonRule
  private let places: SchoolPlaces
  private let areas: [String: [[ComparisonRule.Contribution]]]
  /// The focus and the reference, which stand in every workbook.
  private let regions: [[[ComparisonRule.Contribution]]]
  /// What the own numbers of a partner that is an area itself would tell of single schools.
  private struct MunicipalNumbers {
    /// The numbers that do, with the least upper bound that must be possible for each.
    var ofFewSchools: [Statistic: Double] = [:]
    /// Whether some number does not.
    var isAnySafe = false
  }

  /// The own numbers of each partner that is an area itself.
  private let own: [String: MunicipalNumbers]
  /// Whether numbers can be hidden.
  private let hides: Bool

  init(
    _ work: PartnerTables, _ partners: [Partner], _ places: SchoolPlaces, _ slices: CuboidSlices
  ) throws {
    let survey = ComparisonSurvey(
      work: work, places: places,
      evaluator: work.builder.evaluator.about([""], of: slices, known: [:]))
    let areas = Self.areas(of: partners)
    let parameters = work.setting.parameters
    var questions: [ComparisonRule.Question] = []
    for area in areas { questions.append(try survey.question(about: area)) }
    for region in [parameters.focus, parameters.reference] {
      questions.append(try survey.question(about: region))
    }
    statistics = questions.reduce(into: []) { $0.formUnion($1.statistics) }
    let municipalities = work.sharing.kind == .municipality ? partners : []
    for partner in municipalities { questions.append(try survey.question(about: partner)) }
    rule = ComparisonRule(
      evaluator: work.builder.evaluator, leastSchools: work.sharing.leastSchools)
    let found = rule.contributions(questions)
    self.places = places
    self.areas = Dictionary(uniqueKeysWithValues: zip(areas.map(\.id), found))
    regions = Array(found[areas.count...].prefix(2))
    var own: [String: MunicipalNumbers] = [:]
    for (index, partner) in municipalities.enumerated() {
      let place = areas.count + 2 + index
      for (statistic, number) in zip(questions[place].statistics, found[place]) {
        if let bound = rule.leastBound(number) {
          own[partner.id, default: MunicipalNumbers()].ofFewSchools[statistic] = bound
        } else if !number.isEmpty {
          own[partner.id, default: MunicipalNumbers()].isAnySafe = true
        }
      }
    }
    self.own = own
    hides = work.setting.study.protection?.rules.method == .suppress
    try work.refuseNarrowRegions(rule.isSafe(regions[0]), rule.isSafe(regions[1]))
  }

  private static func areas(of partners: [Partner]) -> [ComparisonArea] {
    var met: Set<String> = []
    return partners.flatMap(\.areas).filter { met.insert($0.id).inserted }
  }

  /// The schools whose sum a partner knows.
  private func schools(of partner: Partner) -> Set<String> {
    Set(partner.schools.isEmpty ? places.schools(in: partner.selection) : partner.schools)
  }

  private func isSafe(_ numbers: [[ComparisonRule.Contribution]], to schools: Set<String>) -> Bool {
    rule.isSafe(numbers) && (schools.count < 2 || rule.isSafe(numbers, toOwnerOf: schools))
  }

  /// Whether every number of the area is of enough schools that are not the partner's.
  func isSafe(_ area: ComparisonArea, for partner: Partner) -> Bool {
    areas[area.id].map { isSafe($0, to: schools(of: partner)) } ?? false
  }

  /// Whether what every workbook shows, or the partner's own numbers, would tell of too few schools.
  func isTooNarrow(_ partner: Partner) -> Bool {
    let schools = schools(of: partner)
    if let own = own[partner.id], !own.ofFewSchools.isEmpty,
      !hides || !own.isAnySafe || schools.count < rule.leastSchools
    {
      return true
    }
    return schools.count > 1 && !regions.allSatisfy { isSafe($0, to: schools) }
  }

  /// The own numbers of partners that would tell of single schools: these must be hidden.
  func ofFewSchools(_ partners: [Partner]) -> [Statistic: Double] {
    partners.reduce(into: [:]) { bounds, partner in
      bounds.merge(own[partner.id]?.ofFewSchools ?? [:]) { max($0, $1) }
    }
  }
}

/// Asks what the templates show of an area, and which schools are in it.
private struct ComparisonSurvey {
  let work: PartnerTables
  let places: SchoolPlaces
  /// Reads nothing of any partner.
  let evaluator: StatisticEvaluator

  private var nobody: PartnerParameters? {
    work.sharing.sample(work.setting.parameters).partner
  }

  func question(about area: ComparisonArea) throws -> ComparisonRule.Question {
    var partner = nobody
    partner?.area = area
    return try question(area.selection, partner)
  }

  /// About a region that stands in every workbook.
  func question(about region: Selection) throws -> ComparisonRule.Question {
    try question(region, nobody)
  }

  /// About a partner that is an area itself.
  func question(about partner: Partner) throws -> ComparisonRule.Question {
    try question(partner.selection, partner.parameters(nil))
  }

  private func question(
    _ selection: Selection, _ partner: PartnerParameters?
  ) throws -> ComparisonRule.Question {
    var found: Set<Statistic> = []
    for template in try partner.map({ try work.setting.partnerTemplates($0) }) ?? [] {
      let builder = work.builder.tableBuilder(template, evaluator)
      for case .facts(let definition) in template.tables.map(\.content) {
        found.formUnion(builder.statistics(of: definition))
      }
    }
    let place = Constraint(Sharing.region, selection)
    return ComparisonRule.Question(
      found.filter { $0.population.contains(place) }, schools: places.schools(in: selection))
  }
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
