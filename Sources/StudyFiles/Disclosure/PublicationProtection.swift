internal import RegionalStatistics

/// Protects the tables of a study by its rules.
struct PublicationProtection {
  let study: Study
  let protection: Protection
  let cuboids: [Cuboid]
  let membership: Membership

  /// The protected tables.
  ///
  /// - Parameters:
  ///   - known: the identifiers that exceptions may name.
  ///   - definitions: how the tables of facts are made, for the order of their rows.
  ///   - recipients: who may see small numbers of their own.
  ///   - dominated: further numbers that are of one or a few schools, with the least upper bound that must
  ///     be possible for each.
  /// - Throws: `StudyError` at the key `protect`, naming the cells that the rules can't be met for.
  func protect(
    _ tables: [StatisticalTable], known: [String], definitions: [TableDefinition],
    recipients: [Recipient] = [], dominated: [Statistic: Double] = [:]
  ) throws(StudyError) -> ProtectedTables {
    try checkTables(known)
    try checkNames()
    var orders: [String: RowOrder] = [:]
    for definition in definitions { orders[definition.id] = definition.order }
    let work = TableProtection(
      rules: protection.rules, cuboids: cuboids, membership: membership, solver: CoinSolver(),
      nested: StudySetting.nested)
    do {
      return try work.protect(tables, orders: orders, recipients: recipients, dominated: dominated)
    } catch {
      throw StudyError(
        "cannot-protect", file: study.file, line: protection.line, error.description,
        remedy: Self.remedy(error.error))
    }
  }

  private func checkTables(_ known: [String]) throws(StudyError) {
    for name in protection.rules.exceptions.flatMap(\.tables) where !known.contains(name) {
      throw StudyError(
        "table-unknown", file: study.file, line: protection.line,
        "\"protect\" has an exception for the table \"\(name)\", which the study does not have.",
        remedy: Suggestion.sentence(for: name, in: known)
          ?? "Its tables are \(YAMLValue.list(known)).")
    }
  }

  /// What the rules name must be in the data, and something must be left to protect.
  private func checkNames() throws(StudyError) {
    guard protection.rules.method != .none else { return }
    let measures = Set(cuboids.flatMap(\.measures).map(\.id.rawValue))
    for name in protection.rules.exempt.map(\.rawValue) where !measures.contains(name) {
      throw unknown("measure", name, "exempt", known: measures)
    }
    let dimensions = Set(cuboids.flatMap(\.dimensions).map(\.rawValue))
    let asked =
      protection.rules.exceptions.compactMap(\.dimension) + protection.rules.contributors.sorted()
    for name in asked.map(\.rawValue) where !dimensions.contains(name) {
      throw unknown("dimension", name, "protect", known: dimensions)
    }
    guard !measures.isEmpty, measures.isSubset(of: protection.rules.exempt.map(\.rawValue)) else {
      return
    }
    throw StudyError(
      "protect-contradicts", file: study.file, line: protection.line,
      "\"protect\" asks for protection, but \"exempt\" takes out every measure: \(YAMLValue.list(measures)).",
      remedy: "Take out measures that count nobody only, or write \"protect: none\".")
  }

  private func unknown(
    _ kind: String, _ name: String, _ key: String, known: Set<String>
  ) -> StudyError {
    StudyError(
      StudyError.Code(rawValue: "\(kind)-unknown"), file: study.file, line: protection.line,
      "\"\(key)\" names the \(kind) \"\(name)\", which no table of the study uses.",
      remedy: Suggestion.sentence(for: name, in: known) ?? "Used are \(YAMLValue.list(known)).")
  }

  /// A table in which nothing but zeros would be left is of no use to anyone.
  ///
  /// - Throws: `StudyError` with the first cells of the first such table.
  func refuseEmptied(
    _ before: [StatisticalTable], _ after: [StatisticalTable]
  ) throws(StudyError) {
    for (old, new) in zip(before, after) {
      var hidden: [String] = []
      var isLeft = false
      // Protecting moves rows to the end where their place would tell something.
      let rows = Dictionary(
        new.rows.indices.map { (new.rows[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
      for row in old.rows.indices {
        for column in old.columns.indices {
          guard old.cells[row][column].expression != nil,
            let number = old.cells[row][column].number, number != 0,
            let place = rows[old.rows[row].id]
          else { continue }
          if new.cells[place][column].value == .missing(.suppressed) {
            hidden.append("row \"\(old.rows[row].id)\", column \"\(old.columns[column].id)\"")
          } else {
            isLeft = true
          }
        }
      }
      guard !isLeft, hidden.count >= Self.leastCells else { continue }
      throw StudyError(
        "everything-hidden", file: study.file, line: protection.line,
        "The rules would hide every number of table \"\(old.id)\": "
          + hidden.prefix(10).joined(separator: "; ") + (hidden.count > 10 ? "; ..." : "") + ".",
        remedy:
          "Take broader categories, leave the table out, or give it another rule in \"exceptions\"."
      )
    }
  }

  /// Tables of fewer numbers may well be hidden as a whole.
  private static let leastCells = 4

  private static func remedy(_ error: DisclosureError) -> String {
    switch error {
    case .unprotectable:
      "Take broader categories or fewer tables, or ask for less \"width\"."
    case .notRoundable: "Take a smaller \"base\", or the method \"suppress\"."
    }
  }
}
