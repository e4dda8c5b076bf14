internal import RegionalStatistics

/// Which tables of templates the sources of a study can fill.
struct TableProvision {
  let sources: [SourceEntry]
  let templates: [Template]

  /// The templates with the tables that can be made, and the others by what they lack.
  ///
  /// A lack that looks like a slip of the pen is none: the sources hold something of nearly the same
  /// name. Such a table stays, for `StudyFit` to refuse; and so do all of them when nothing would be
  /// left.
  func split() -> (templates: [Template], leftOut: [LeftOutTables]) {
    let holdings = Holdings(sources)
    var kept = templates
    for index in kept.indices {
      for table in kept[index].tables.indices { narrow(&kept[index].tables[table], holdings) }
    }
    var leftOut: [LeftOutTables] = []
    for index in kept.indices {
      kept[index].tables.removeAll { table in
        guard let lack = lacks(of: table, holdings).first(where: { !isSlip($0, holdings) }) else {
          return false
        }
        if let group = leftOut.firstIndex(where: { $0.lack == lack }) {
          leftOut[group].tables.append(table)
        } else {
          leftOut.append(LeftOutTables(lack: lack, tables: [table]))
        }
        return true
      }
    }
    return kept.allSatisfy(\.tables.isEmpty) ? (templates, []) : (kept, leftOut)
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
      return definition.bodies.map(\.rawValue).sorted().flatMap { facts in
        lacks(of: definition, in: facts, holdings)
      }
    }
  }

  private func lacks(
    of definition: TableDefinition, in facts: String, _ holdings: Holdings
  ) -> [LeftOutTables.Lack] {
    guard let known = holdings.columns[facts] else { return [.facts(facts)] }
    let body = FactsID(rawValue: facts)
    let needed =
      definition.groupings(of: body).joined().map(\.rawValue)
      + definition.uses.filter { $0.facts == body }.map(\.measure.rawValue)
    return Set(needed).subtracting(known).sorted().map { .column($0, of: facts) }
  }

  private func isSlip(_ lack: LeftOutTables.Lack, _ holdings: Holdings) -> Bool {
    switch lack {
    case .facts(let name): isNear(name, Set(holdings.columns.keys).subtracting(neededFacts))
    case .list(let name): isNear(name, holdings.lists.subtracting(neededLists))
    case .column(let name, let facts): isNear(name, holdings.columns[facts, default: []])
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
