import RegionalStatistics
import StudyFiles
import Testing

@Suite("Protection of tables")
struct TableProtectionTests {
  private let schools = SmallSchools()

  private func protected(
    _ definitions: [TableDefinition], _ rules: DisclosureRules = DisclosureRules(),
    schools: SmallSchools? = nil
  ) throws -> ProtectedTables {
    let schools = schools ?? self.schools
    var orders: [String: RowOrder] = [:]
    for definition in definitions { orders[definition.id] = definition.order }
    return try TableProtection(
      rules: rules, cuboids: schools.cuboids, membership: SmallSchools.membership,
      solver: CoinSolver()
    ).protect(schools.tables(definitions), orders: orders)
  }

  @Test("a count under 5 is hidden with a rectangle of others, and every share that needs them")
  func suppression() throws {
    let result = try protected([SmallSchools.programmes("t1", in: "brussels")])
    let table = try #require(result.tables.first)
    let hidden = CellValue.missing(.suppressed)
    // 2 men in chemistry; the lightest rectangle takes the women beside them and both of wood:
    // 14, 21 and 6 weigh less than 14, 40 and 9.
    #expect(table.values("chemistry") == [hidden, hidden, .number(16), hidden])
    #expect(table.values("wood") == [hidden, hidden, .number(27), hidden])
    #expect(
      table.values("electricity") == [.number(40), .number(9), .number(49), .number(9.0 / 49)])
    #expect(table.values("total") == [.number(63), .number(29), .number(92), .number(29.0 / 92)])
    let reasons = Dictionary(grouping: result.hidden, by: \.reason).mapValues(\.count)
    #expect(reasons == [.threshold: 1, .secondary: 3, .derived: 2])
  }

  @Test("a total over hidden parts is no sum of cells any more")
  func parts() throws {
    let result = try protected([SmallSchools.programmes("t1", in: "brussels")])
    #expect(result.tables[0].cell("total", "m")?.parts == [])
    #expect(result.tables[0].cell("electricity", "total")?.parts.count == 2)
  }

  @Test("the same number is hidden in every table")
  func linked() throws {
    let result = try protected([
      SmallSchools.programmes("t1", in: "brussels"), SmallSchools.programmes("t2", in: "both"),
      SmallSchools.programmes("t3", in: "flanders"),
    ])
    var shown: [Expression: Set<CellValue>] = [:]
    for cell in result.tables.flatMap({ $0.cells.joined() }) {
      if let expression = cell.expression { shown[expression, default: []].insert(cell.value) }
    }
    #expect(shown.values.allSatisfy { $0.count == 1 })
    // Both less Flanders is Brussels: the 2 must be hidden there as well.
    let known = ["t2", "t3"].compactMap { id in
      result.tables.first { $0.id == id }?.cell("chemistry", "m")?.value
    }
    #expect(known.contains(.missing(.suppressed)))
  }

  @Test("a small difference between nested regions is hidden though no table shows it")
  func nested() throws {
    var rows = SmallSchools.rows
    rows[1].4 = 1  // chemistry in Brussels: 2 + 1 = 3 pupils
    let result = try protected(
      [SmallSchools.regions("t", ["both", "flanders"])], schools: SmallSchools(rows: rows))
    let row = result.tables[0].values("chemistry")
    #expect(row.contains(.missing(.suppressed)))
    #expect(result.impliedCounts == 1)
    #expect(result.tables[0].values("wood") == [.number(678), .number(651)])
  }

  @Test("a share whose count is too small is hidden though its count is shown nowhere")
  func shareOnly() throws {
    let men = MeasureDefinition.at([Constraint("sex", .category("m"))], SmallSchools.pupils)
    var definition = SmallSchools.regions("t", ["brussels"])
    definition.columns.append(
      ColumnDefinition(
        id: "men", label: LocalizedText(all: "Men"), constraints: [SmallSchools.region("brussels")],
        measure: .share(of: men, in: SmallSchools.pupils), format: .percent(decimals: 1)))
    let result = try protected([definition])
    #expect(result.tables[0].values("chemistry") == [.number(16), .missing(.suppressed)])
  }

  @Test("the place of a row tells nothing about its hidden number")
  func order() throws {
    let definition = SmallSchools.programmes(
      "t", in: "brussels", order: RowOrder(by: .column("m"), descending: true))
    let before = schools.tables([definition])[0].rows.map(\.id)
    #expect(before == ["electricity", "wood", "chemistry", "total"])
    let after = try protected([definition]).tables[0].rows.map(\.id)
    #expect(after == ["electricity", "chemistry", "wood", "total"])
  }

  @Test("a count that is mostly one school's is hidden when the rules say so")
  func dominance() throws {
    let dominance = DisclosureRules.Dominance(contributor: "school", count: 1, percent: 80)
    let rules = DisclosureRules(rule: .init(threshold: 1, dominance: dominance))
    let result = try protected([SmallSchools.regions("t", ["flanders"])], rules)
    // Chemistry is school C's alone, wood school D's; of 994 in electricity 950 (96%) are C's.
    #expect(result.hidden.map(\.reason) == [.dominance, .dominance, .dominance])
    let loose = DisclosureRules(
      rule: .init(threshold: 1, dominance: .init(contributor: "school", count: 1, percent: 97)))
    let others = try protected([SmallSchools.regions("t", ["flanders"])], loose)
    #expect(others.hidden.map(\.row) == ["chemistry", "wood"])
  }

  @Test("a number in two tables with other rules of dominance falls under both")
  func twoDominances() throws {
    let exceptions = [("t1", 97.0), ("t2", 80.0)].map { table, percent in
      DisclosureRules.Exception(
        tables: [table],
        rule: .init(
          threshold: 1, dominance: .init(contributor: "school", count: 1, percent: percent)))
    }
    let result = try protected(
      [SmallSchools.regions("t1", ["flanders"]), SmallSchools.regions("t2", ["flanders"])],
      DisclosureRules(exceptions: exceptions))
    #expect(
      result.hidden.filter { $0.table == "t1" }.map(\.row) == ["chemistry", "electricity", "wood"])
  }

  @Test("an exception makes the rule of one table stricter")
  func exception() throws {
    let strict = DisclosureRules(exceptions: [.init(tables: ["t2"], rule: .init(threshold: 30))])
    let tables = [
      SmallSchools.regions("t1", ["brussels"]), SmallSchools.regions("t2", ["brussels"]),
    ]
    let relaxed = DisclosureRules(exceptions: [.init(tables: ["t9"], rule: .init(threshold: 30))])
    let unaffected = try protected(tables, relaxed)
    #expect(unaffected.hidden.isEmpty)
    let result = try protected(tables, strict)
    #expect(result.tables[0].values("wood") == [.missing(.suppressed)])
    #expect(result.tables[1].values("electricity") == [.number(49)])
  }

  @Test("rounded tables still add up, and shares are those of rounded counts")
  func rounding() throws {
    let result = try protected(
      [
        SmallSchools.programmes("t1", in: "brussels"), SmallSchools.programmes("t2", in: "both"),
        SmallSchools.regions("t3", ["brussels", "flanders", "both"]),
      ], DisclosureRules(method: .round))
    for table in result.tables[..<2] {
      for row in table.cells {
        let numbers = row.compactMap { number($0.value) }
        #expect(numbers[0] + numbers[1] == numbers[2])
        #expect(numbers[..<3].allSatisfy { $0.remainder(dividingBy: 5) == 0 })
        #expect(numbers[3] == numbers[1] / numbers[2])
      }
      for column in 0..<3 {
        let numbers = table.cells.compactMap { number($0[column].value) }
        #expect(numbers.dropLast().reduce(0, +) == numbers.last)
      }
    }
    for row in result.tables[2].cells {
      let numbers = row.compactMap { number($0.value) }
      #expect(numbers[0] + numbers[1] == numbers[2])
    }
  }

  @Test("a perturbed number is the same in every table and no total is a sum any more")
  func perturbation() throws {
    let rules = DisclosureRules(method: .perturb, seed: "geheim")
    let result = try protected(
      [SmallSchools.programmes("t1", in: "brussels"), SmallSchools.regions("t2", ["brussels"])],
      rules)
    for programme in ["chemistry", "electricity", "wood"] {
      #expect(
        result.tables[0].cell(programme, "total")?.value
          == result.tables[1].cell(programme, "brussels")?.value)
    }
    #expect(result.tables[0].cells.joined().allSatisfy { $0.parts.isEmpty })
  }

  /// The number in a cell.
  private func number(_ value: CellValue) -> Double? {
    if case .number(let number) = value { number } else { nil }
  }
}
