internal import RegionalStatistics

/// Protects the tables of a study by its rules.
struct PublicationProtection {
  let study: Study
  let protection: Protection
  let cuboids: [Cuboid]
  let membership: Membership

  /// The protected tables.
  ///
  /// - Parameter definitions: how the tables of facts are made, for the order of their rows.
  /// - Throws: `StudyError` at the key `protect`, naming the cells that the rules can't be met for.
  func protect(
    _ tables: [StatisticalTable], definitions: [TableDefinition]
  ) throws(StudyError) -> ProtectedTables {
    try checkTables(tables)
    var orders: [String: RowOrder] = [:]
    for definition in definitions { orders[definition.id] = definition.order }
    let work = TableProtection(
      rules: protection.rules, cuboids: cuboids, membership: membership, solver: CoinSolver())
    do {
      return try work.protect(tables, orders: orders)
    } catch {
      throw StudyError(
        "cannot-protect", file: study.file, line: protection.line, error.description,
        remedy: Self.remedy(error.error))
    }
  }

  private func checkTables(_ tables: [StatisticalTable]) throws(StudyError) {
    let known = tables.map(\.id)
    for name in protection.rules.exceptions.flatMap(\.tables) where !known.contains(name) {
      throw StudyError(
        "table-unknown", file: study.file, line: protection.line,
        "\"protect\" has an exception for the table \"\(name)\", which the study does not have.",
        remedy: Suggestion.sentence(for: name, in: known)
          ?? "Its tables are \(YAMLValue.list(known)).")
    }
  }

  private static func remedy(_ error: DisclosureError) -> String {
    switch error {
    case .unprotectable:
      "Take broader categories or fewer tables, or ask for less \"width\"."
    case .notRoundable: "Take a smaller \"base\", or the method \"suppress\"."
    }
  }
}
