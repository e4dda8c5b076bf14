import RegionalStatistics
import StudyFiles
import Testing

/// Cases in which other tools gave numbers away.
@Suite("Published attacks")
struct PublishedAttackTests {
  private let planner = SuppressionPlanner(solver: CoinSolver())

  /// https://github.com/sdcTools/UserSupport/issues/194, third case.
  @Test("15 = 10 + 3 + 1 + 1: two hidden ones are not protected by each other")
  func zerosAndOnes() throws {
    let table = Self.zerosAndOnesTable
    let audit = DisclosureAudit(table.problem, solver: CoinSolver())
    let naive = audit.intervals(hidden: [table.index("c"), table.index("d")])
    #expect(naive[table.index("c")] == AttackInterval(lower: 1, upper: 1))
    let plan = try planner.plan(table.problem)
    // Hiding 3 as well leaves 5 = x + y + z, so 1 to 3 each: wide enough for a width of 2.
    #expect(plan.secondary == [table.index("b")])
    #expect(plan.intervals[table.index("c")] == AttackInterval(lower: 1, upper: 3))
  }

  /// https://github.com/sdcTools/UserSupport/issues/194, first and second case.
  @Test("a zero is never protected by other zeros alone")
  func zerosWithZeros() throws {
    let table = Self.zerosWithZerosTable
    let audit = DisclosureAudit(table.problem, solver: CoinSolver())
    let zeros = [table.index("c"), table.index("d")]
    #expect(audit.violations(hidden: Set(zeros)) == zeros)
    let plan = try planner.plan(table.problem)
    #expect(plan.secondary == [table.index("b")])
    #expect(plan.intervals[zeros[0]] == AttackInterval(lower: 0, upper: 5))
  }

  /// https://github.com/sdcTools/UserSupport/issues/136: each table is safe by itself, both are not.
  @Test("two classifications of the same regions are protected together")
  func linkedTables() throws {
    let table = Self.linkedTablesTable
    // Safe in each table: A, B with I; K, L, M. Together 36 - 20 - 6 - 7 = 3 = K.
    let naive = Set(["A", "B", "I", "K", "L", "M"].map(table.index))
    let audit = DisclosureAudit(table.problem, solver: CoinSolver())
    #expect(
      audit.intervals(hidden: naive)[table.index("K")] == AttackInterval(lower: 3, upper: 3))
    let plan = try planner.plan(table.problem)
    #expect(audit.violations(hidden: plan.hidden).isEmpty)
    #expect(plan.intervals[table.index("K")] != nil)
  }

  /// https://github.com/sdcTools/UserSupport/issues/160: the hidden cells together are still one firm.
  @Test("cells hidden by dominance stay uncertain by more than their largest contributor allows")
  func approximateDisclosure() throws {
    let table = Self.approximateDisclosureTable
    let audit = DisclosureAudit(table.problem, solver: CoinSolver())
    let withB09 = Set(["B05", "B06", "B07", "B09"].map(table.index))
    // 170 + 1 + 4 + 25 = 200 are hidden, so B06 is at most 197.
    #expect(audit.violations(hidden: withB09) == [table.index("B06")])
    let plan = try planner.plan(table.problem)
    #expect(plan.secondary == [table.index("B08")])
    let searched = try SuppressionPlanner(solver: CoinSolver(), exactLimit: 0).plan(table.problem)
    #expect(audit.violations(hidden: searched.hidden).isEmpty, "also in parts that are too large")
  }

  /// https://github.com/AI-SDC/ACRO/issues/198: a margin over hidden cells gives the hidden cell away.
  @Test("a margin does not reveal the one hidden cell of its row or column")
  func margins() throws {
    let table = Self.marginsTable
    let audit = DisclosureAudit(table.problem, solver: CoinSolver())
    let cell = table.index("3,0")
    #expect(audit.intervals(hidden: [cell])[cell] == AttackInterval(lower: 4, upper: 4))
    let plan = try planner.plan(table.problem)
    // Another row and another column: three cells.
    #expect(plan.secondary.count == 3)
    #expect(audit.violations(hidden: plan.hidden).isEmpty)
  }

  /// Flanders with and without Brussels: the difference is a count that nobody printed.
  @Test("a small difference between nested regions is protected though it is shown nowhere")
  func nestedRegions() throws {
    let cells: [DisclosureProblem.Cell] = [
      .init(value: 103, weight: 7), .init(value: 100, weight: 6),
      .init(
        value: 3, standing: .implied, floor: 1, isHideable: false,
        requirement: .init(reason: .threshold, width: 5)),
    ]
    let problem = DisclosureProblem(
      cells: cells, relations: [LinearRelation(total: 0, parts: [1, 2])])
    #expect(try planner.plan(problem).secondary == [1])
  }

  @Test("names the cells when everything around them must be shown")
  func unprotectable() {
    var table = CountTable()
    table.add("total", 12, hideable: false)
    table.add("a", 9, hideable: false)
    table.add("b", 3)
    table.sum("total", ["a", "b"])
    #expect(throws: DisclosureError.unprotectable(cells: [table.index("b")])) {
      try planner.plan(table.problem)
    }
  }

  private static var zerosAndOnesTable: CountTable {
    var table = CountTable(threshold: 2)
    table.add(["total": 15, "a": 10, "b": 3, "c": 1, "d": 1])
    table.sum("total", ["a", "b", "c", "d"])
    return table
  }

  private static var zerosWithZerosTable: CountTable {
    var table = CountTable(zerosAreShown: false)
    table.add(["total": 15, "a": 10, "b": 5, "c": 0, "d": 0])
    table.sum("total", ["a", "b", "c", "d"])
    return table
  }

  private static var linkedTablesTable: CountTable {
    var table = CountTable(threshold: 4)
    table.add(["A": 2, "B": 2, "I": 8, "J": 8, "K": 3, "L": 3, "M": 3, "N": 7])
    table.add(["county-1": 20, "county-2": 16, "small": 30, "BIG": 6, "total": 36])
    table.sum("county-1", ["A", "B", "I", "J"])
    table.sum("county-2", ["K", "L", "M", "N"])
    table.sum("BIG", ["L", "M"])
    table.sum("small", ["A", "B", "I", "J", "K", "N"])
    table.sum("total", ["county-1", "county-2"])
    table.sum("total", ["small", "BIG"])
    return table
  }

  private static var approximateDisclosureTable: CountTable {
    var table = CountTable(threshold: 1)
    table.add(["total": 1000, "B05": 1, "B06": 170, "B07": 4, "B08": 800, "B09": 25])
    table.sum("total", ["B05", "B06", "B07", "B08", "B09"])
    // One firm has 165 of the 170: with (1, 80) the bound must reach 165 / 0.8 = 206.25.
    table.require("B06", .init(reason: .dominance, width: 5, upper: 206.25))
    table.require("B05", .init(reason: .dominance, width: 1))
    table.require("B07", .init(reason: .dominance, width: 1))
    return table
  }

  private static var marginsTable: CountTable {
    var table = CountTable(threshold: 10)
    let values: [[Double]] = [
      [1440, 1440, 1440], [858, 1484, 1924], [2022, 1264, 758], [4, 132, 196],
    ]
    for (row, counts) in values.enumerated() {
      for (column, count) in counts.enumerated() { table.add("\(row),\(column)", count) }
      table.add("\(row),all", counts.reduce(0, +))
      table.sum("\(row),all", (0..<3).map { "\(row),\($0)" })
    }
    for column in 0..<3 {
      table.add("all,\(column)", values.map { $0[column] }.reduce(0, +))
      table.sum("all,\(column)", (0..<4).map { "\($0),\(column)" })
    }
    table.add("all,all", 12962)
    table.sum("all,all", (0..<4).map { "\($0),all" })
    table.sum("all,all", (0..<3).map { "all,\($0)" })
    return table
  }

  private static var published: [CountTable] {
    [
      zerosAndOnesTable, zerosWithZerosTable, linkedTablesTable, approximateDisclosureTable,
      marginsTable,
    ]
  }

  @Test("no more is lost than with the greedy method", arguments: 0..<5)
  func againstGreedy(number: Int) throws {
    let problem = Self.published[number].problem
    let plan = try planner.plan(problem)
    let greedy = GreedySuppression(problem, solver: CoinSolver()).cells()
    #expect(DisclosureAudit(problem, solver: CoinSolver()).violations(hidden: greedy).isEmpty)
    let simple = InformationLoss(greedy, of: problem)
    let planned = InformationLoss(plan.hidden, of: problem)
    #expect(plan.loss <= problem.loss(of: greedy) + 1e-6)
    #expect(planned.cells <= simple.cells && planned.sum <= simple.sum, "\(planned), \(simple)")
  }
}
