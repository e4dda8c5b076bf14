internal import RegionalStatistics

extension Template {
  /// The bodies of facts that a table needs and that are not among these.
  private func lacking(_ table: TemplateTable, _ facts: Set<FactsID>) -> Set<FactsID> {
    guard case .facts(let definition) = table.content else { return [] }
    return definition.bodies.subtracting(facts)
  }

  /// The template without the tables that need other facts.
  func providedBy(_ facts: Set<FactsID>) -> Template {
    var template = self
    template.tables = tables.filter { lacking($0, facts).isEmpty }
    return template
  }

  /// A note for each table that needs other facts.
  func missing(_ facts: Set<FactsID>) -> [Finding] {
    tables.flatMap { table in
      lacking(table, facts).sorted().map { missing in
        Finding(
          "table-left-out", severity: .note, place: Place(file: file, row: table.line),
          expected:
            "Table \"\(table.id)\" is left out of the workbooks of partners: no source holds the facts"
            + " \"\(missing.rawValue)\"",
          remedy: "Add a source with \"facts: \(missing.rawValue)\" when it is wanted.")
      }
    }
  }
}

extension Study {
  /// The bodies of facts that its sources hold.
  var facts: Set<FactsID> {
    Set(
      sources.compactMap { source in
        if case .facts(let layout) = source.holds { layout.facts } else { nil }
      })
  }
}
