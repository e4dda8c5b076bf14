internal import RegionalStatistics

/// Which tables of templates the sources of a study can fill.
struct TableProvision {
  let sources: [SourceEntry]
  let templates: [Template]

  /// The templates with the tables and indicators that can be made, and the others by what they lack.
  ///
  /// A lack that looks like a slip of the pen is none: the sources hold something of nearly the same
  /// name. Such a table stays, for `StudyFit` to refuse; and so do all of them when nothing would be
  /// left.
  func split() -> (templates: [Template], leftOut: [LeftOutTables]) {
    let holdings = Holdings(sources)
    var kept = templates
    var leftOut = LeftOut()
    for index in kept.indices {
      for table in kept[index].tables.indices {
        narrow(&kept[index].tables[table], holdings)
        dropRows(of: &kept[index].tables[table], holdings, to: &leftOut)
      }
      kept[index].tables.removeAll { table in
        guard let lack = lack(of: table, holdings) else { return false }
        leftOut[lack].tables.append(table)
        return true
      }
    }
    return kept.allSatisfy(\.tables.isEmpty) ? (templates, []) : (kept, leftOut.groups)
  }

  /// What is left out, by what it lacks, in the order of the templates.
  private struct LeftOut {
    private(set) var groups: [LeftOutTables] = []

    subscript(lack: LeftOutTables.Lack) -> LeftOutTables {
      get { groups.first { $0.lack == lack } ?? LeftOutTables(lack: lack) }
      set {
        if let index = groups.firstIndex(where: { $0.lack == lack }) {
          groups[index] = newValue
        } else {
          groups.append(newValue)
        }
      }
    }
  }

  /// The first thing that a table lacks, where that is no slip of the pen.
  private func lack(of table: TemplateTable, _ holdings: Holdings) -> LeftOutTables.Lack? {
    lacks(of: table, holdings).first { !isSlip($0, holdings) }
  }

  /// Leaves out the indicators that can't be calculated, where others of the table can.
  private func dropRows(
    of table: inout TemplateTable, _ holdings: Holdings, to leftOut: inout LeftOut
  ) {
    guard case .facts(var definition) = table.content, lack(of: table, holdings) != nil else {
      return
    }
    for axis in definition.rows.indices where definition.rows[axis].isOfIndicators {
      let members = definition.rows[axis].members ?? []
      let lacks = members.map { member in
        var single = table
        definition.rows[axis].members = [member]
        single.content = .facts(definition)
        return lack(of: single, holdings)
      }
      definition.rows[axis].members = zip(members, lacks).filter { $0.1 == nil }.map(\.0)
      // Without a row that can be made, the whole table is left out.
      guard lacks.contains(nil) else { return }
      for (member, lack) in zip(members, lacks) {
        if let lack { leftOut[lack].rows.append(.init(table: table, member: member)) }
      }
    }
    table.content = .facts(definition)
  }

  /// What the sources of a study say that they hold.
  private struct Holdings {
    private(set) var lists: Set<String> = []
    /// The dimensions and measures of each body of facts.
    private(set) var columns: [String: Set<String>] = [:]

    init(_ sources: [SourceEntry]) {
      for source in sources {
        switch source.holds {
        case .list(let name): lists.insert(name)
        case .facts(let layout): columns[layout.facts.rawValue, default: []].formUnion(layout.names)
        }
      }
    }
  }

  /// Adds the conditions that hold only where the facts know their dimension.
  private func narrow(_ table: inout TemplateTable, _ holdings: Holdings) {
    guard case .facts(var definition) = table.content else { return }
    let known = holdings.columns[definition.facts.rawValue, default: []]
    definition.filter += table.whereKnown.filter { known.contains($0.dimension.rawValue) }
    table.content = .facts(definition)
  }

  private func lacks(
    of table: TemplateTable, _ holdings: Holdings
  ) -> [LeftOutTables.Lack] {
    switch table.content {
    case .list(let definition):
      return holdings.lists.contains(definition.list) ? [] : [.list(definition.list)]
    case .facts(let definition):
      let coordinates: [LeftOutTables.Lack] =
        definition.distance.map { $0.points == nil } ?? false ? [.coordinates] : []
      return definition.bodies.map(\.rawValue).sorted().flatMap { facts in
        lacks(of: definition, in: facts, holdings)
      } + coordinates
    }
  }

  private func lacks(
    of definition: TableDefinition, in facts: String, _ holdings: Holdings
  ) -> [LeftOutTables.Lack] {
    guard let known = holdings.columns[facts] else { return [.facts(facts)] }
    let body = FactsID(rawValue: facts)
    let needed =
      definition.groupings(of: body).flatMap { grouping in
        definition.derived.reduce(grouping) { $1.grouping(for: $0) }
      }.map(\.rawValue)
      + definition.uses.filter { $0.facts == body }.map(\.measure.rawValue)
    return Set(needed).subtracting(known).sorted().map { .column($0, of: facts) }
  }

  private func isSlip(_ lack: LeftOutTables.Lack, _ holdings: Holdings) -> Bool {
    switch lack {
    case .facts(let name): isNear(name, Set(holdings.columns.keys).subtracting(neededFacts))
    case .list(let name): isNear(name, holdings.lists.subtracting(neededLists))
    case .column(let name, let facts): isNear(name, holdings.columns[facts, default: []])
    case .coordinates, .numbers, .shownNumbers: false
    }
  }

  private func isNear(_ name: String, _ others: Set<String>) -> Bool {
    Suggestion.sentence(for: name, in: others) != nil
  }

  private var neededFacts: [String] {
    let bodies = templates.flatMap(\.tables).map { table -> Set<FactsID> in
      if case .facts(let definition) = table.content { definition.bodies } else { [] }
    }
    return bodies.joined().map(\.rawValue)
  }

  private var neededLists: [String] {
    templates.flatMap(\.tables).compactMap { table in
      if case .list(let definition) = table.content { definition.list } else { nil }
    }
  }
}

extension SourceEntry.FactLayout {
  /// The dimensions and measures of the rows, as far as the study and the profile say.
  fileprivate var names: [String] {
    columns.map(\.dimension.rawValue) + constants.map(\.dimension.rawValue)
      + (spread.map { [$0.dimension.rawValue, $0.measure.measure.rawValue] } ?? [])
      + measures.map(\.measure.rawValue) + (classify.map { [$0.dimension.rawValue] } ?? [])
      + (isYearInFileName ? ["school-year"] : [])
  }
}
