internal import RegionalStatistics
internal import Workbook

/// Something that a reader knows about cells: a sum of them lies between two limits.
struct KnownRelation {
  /// A cell times a factor.
  struct Term {
    let cell: Int
    let factor: Double

    init(_ cell: Int, _ factor: Double) {
      self.cell = cell
      self.factor = factor
    }
  }

  var terms: [Term]
  var lower = 0.0
  var upper = 0.0
  /// Whether it follows from labels or from numbers that fit, not from a formula.
  var isGuess = false
}

/// Finds what the formulas of a workbook say about its cells.
struct FormulaRelations {
  let cells: ReleaseCells
  private var places: [String: [CellAddress: Int]] = [:]

  init(_ cells: ReleaseCells) {
    self.cells = cells
    for (index, table) in cells.tables.enumerated() {
      guard let origin = table.origin else { continue }
      for row in table.rows.indices {
        for column in table.columns.indices {
          let address = CellAddress(row: origin.row + row, column: origin.column + column)
          places[Self.key(table.file, table.sheet), default: [:]][address] =
            cells.index(index, row, column)
        }
      }
    }
  }

  private static func key(_ file: String, _ sheet: String) -> String { "\(file)|\(sheet)" }

  /// One relation for every formula that adds cells of tables up or divides them.
  var relations: [KnownRelation] {
    var found: [KnownRelation] = []
    for cell in 0..<cells.count {
      guard let formula = cells[cell].formula, let linear = LinearFormula(formula) else { continue }
      let table = cells.tables[cells.place(cell).table]
      switch linear {
      case .sum(let sum):
        guard let terms = terms(sum, table) else { continue }
        found.append(
          KnownRelation(
            terms: [KnownRelation.Term(cell, -1)] + terms, lower: -sum.constant,
            upper: -sum.constant))
      case .ratio(let part, let whole):
        guard let value = cells[cell].number, let first = terms(part, table),
          let second = terms(whole, table)
        else { continue }
        let constant = value * whole.constant - part.constant
        let slack = 1e-9 * max(1, constant.magnitude)
        found.append(
          KnownRelation(
            terms: first + second.map { KnownRelation.Term($0.cell, -value * $0.factor) },
            lower: constant - slack,
            upper: constant + slack))
      }
    }
    return found
  }

  private func terms(
    _ sum: LinearFormula.Sum, _ table: AttackedTable
  ) -> [KnownRelation.Term]? {
    var terms: [KnownRelation.Term] = []
    for term in sum.terms {
      guard let cell = places[Self.key(table.file, term.sheet ?? table.sheet)]?[term.address] else {
        return nil
      }
      terms.append(KnownRelation.Term(cell, term.factor))
    }
    return terms
  }
}

/// Finds which rows and columns are sums of others.
struct TotalRelations {
  let cells: ReleaseCells

  var relations: [KnownRelation] {
    cells.tables.indices.flatMap { table in
      rowSums(table) + columnSums(table)
    }
  }

  private func rowSums(_ index: Int) -> [KnownRelation] {
    let table = cells.tables[index]
    let counts = table.columns.indices.filter { !table.isRate[$0] }
    let across = counts.map { column in table.rows.indices.map { cells.index(index, $0, column) } }
    return sums(table.rows, across)
  }

  private func columnSums(_ index: Int) -> [KnownRelation] {
    let table = cells.tables[index]
    let counts = table.columns.indices.filter { !table.isRate[$0] }
    let across = table.rows.indices.map { row in counts.map { cells.index(index, row, $0) } }
    return sums(counts.map { table.columns[$0] }, across)
  }

  /// - Parameter lines: the cells under the labels, one array per line across.
  private func sums(_ labels: [String], _ lines: [[Int]]) -> [KnownRelation] {
    var found: [KnownRelation] = []
    for total in labels.indices {
      let isLabelled = AttackedTable.isTotal(labels[total])
      let candidates = parts(of: total, labels)
      guard let parts = candidates.first(where: { fits(total, $0, lines, isLabelled) }) else {
        continue
      }
      for line in lines {
        found.append(
          KnownRelation(
            terms: [KnownRelation.Term(line[total], -1)]
              + parts.map { KnownRelation.Term(line[$0], 1) }, isGuess: true))
      }
    }
    return found
  }

  /// The labels that a total may add up: those before it since the last total, all others that are no
  /// totals, or those after it.
  private func parts(of total: Int, _ labels: [String]) -> [[Int]] {
    let others = labels.indices.filter { $0 != total && !AttackedTable.isTotal(labels[$0]) }
    let before = Array(
      labels.indices[..<total].reversed().prefix { !AttackedTable.isTotal(labels[$0]) }.reversed())
    let after = Array(
      labels.indices[(total + 1)...].prefix { !AttackedTable.isTotal(labels[$0]) })
    return [before, others, after].filter { $0.count >= 2 }
  }

  /// Whether a sum holds wherever all of its cells are shown: where the label says that it is a total
  /// nothing may contradict it, otherwise it must hold at three different totals.
  private func fits(_ total: Int, _ parts: [Int], _ lines: [[Int]], _ isLabelled: Bool) -> Bool {
    var totals: Set<Double> = []
    for line in lines {
      guard let whole = cells[line[total]].number else { continue }
      let numbers = parts.compactMap { cells[line[$0]].number }
      let sum = numbers.reduce(0, +)
      if numbers.count == parts.count {
        if (sum - whole).magnitude > 1e-6 { return false }
        if whole != 0 { totals.insert(whole) }
      } else if sum > whole + 1e-6 {
        return false
      }
    }
    return isLabelled || totals.count >= 3
  }
}

/// Finds which shares are of which counts: a share times its whole tells the part.
struct ShareRelations {
  let cells: ReleaseCells

  /// A table of shares with the tables of their parts and wholes: the places of both for each share.
  private struct Fit {
    let share: Int
    let part: Int
    let whole: Int
  }

  var relations: [KnownRelation] {
    var byFile: [String: [Int]] = [:]
    for (index, table) in cells.tables.enumerated() {
      byFile[table.file, default: []].append(index)
    }
    return byFile.keys.sorted().flatMap { file in
      let tables = byFile[file] ?? []
      return tables.filter { cells.tables[$0].isRate.contains(true) }.flatMap {
        relations(of: $0, tables)
      }
    }
  }

  private func relations(of rates: Int, _ tables: [Int]) -> [KnownRelation] {
    let counts = tables.filter { cells.tables[$0].isRate.contains(false) }
    for part in counts where overlap(rates, part) {
      for whole in counts where overlap(rates, whole) {
        if let found = fit(sameCells(rates, part, whole)) { return found }
      }
      for isRow in [true, false] {
        if let found = fit(totals(rates, part, isRow: isRow)) { return found }
      }
    }
    return []
  }

  private func overlap(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (cells.tables[left], cells.tables[right])
    return !Set(first.rows).isDisjoint(with: second.rows)
      && !Set(first.columns).isDisjoint(with: second.columns)
  }

  private func find(_ table: Int, _ row: String, _ column: String) -> Int? {
    guard let place = cells.tables[table].rows.firstIndex(of: row),
      let other = cells.tables[table].columns.firstIndex(of: column),
      !cells.tables[table].isRate[other]
    else { return nil }
    return cells.index(table, place, other)
  }

  private func shares(_ rates: Int) -> [(cell: Int, row: String, column: String)] {
    let table = cells.tables[rates]
    return table.rows.indices.flatMap { row in
      table.columns.indices.filter { table.isRate[$0] }.map {
        (cells.index(rates, row, $0), table.rows[row], table.columns[$0])
      }
    }
  }

  private func sameCells(_ rates: Int, _ part: Int, _ whole: Int) -> [Fit] {
    guard part != whole else { return [] }
    return shares(rates).compactMap { share in
      guard let first = find(part, share.row, share.column),
        let second = find(whole, share.row, share.column)
      else { return nil }
      return Fit(share: share.cell, part: first, whole: second)
    }
  }

  /// Shares of the total row, or of the total column, of the table of counts.
  private func totals(_ rates: Int, _ part: Int, isRow: Bool) -> [Fit] {
    let labels = isRow ? cells.tables[part].rows : cells.tables[part].columns
    guard let total = labels.last(where: AttackedTable.isTotal) else { return [] }
    return shares(rates).compactMap { share in
      guard let first = find(part, share.row, share.column),
        let second = isRow
          ? find(part, total, share.column) : find(part, share.row, total), first != second
      else { return nil }
      return Fit(share: share.cell, part: first, whole: second)
    }
  }

  /// The relations when all shown shares fit their shown counts, at three different shares at least.
  private func fit(_ fits: [Fit]) -> [KnownRelation]? {
    let error = rounding(fits.compactMap { cells[$0.share].number })
    var shown: Set<Double> = []
    for fit in fits {
      guard let share = cells[fit.share].number, let part = cells[fit.part].number,
        let whole = cells[fit.whole].number, whole > 0
      else { continue }
      if (part / whole - share).magnitude > error + 1e-9 { return nil }
      shown.insert(share)
    }
    guard shown.count >= 3 else { return nil }
    return fits.flatMap { fit -> [KnownRelation] in
      guard let share = cells[fit.share].number else { return [] }
      let slack = error + 1e-9
      return [
        KnownRelation(
          terms: [.init(fit.part, 1), .init(fit.whole, -(share + slack))], lower: -.infinity,
          isGuess: true),
        KnownRelation(
          terms: [.init(fit.part, 1), .init(fit.whole, -(share - slack))], upper: .infinity,
          isGuess: true),
      ]
    }
  }

  /// Half a unit of the last decimal that the shares have; nothing for full precision.
  private func rounding(_ shares: [Double]) -> Double {
    var unit = 0.01
    for _ in 0..<4 {
      let digits = unit
      if shares.allSatisfy({ ($0 / digits - ($0 / digits).rounded()).magnitude < 1e-6 }) {
        return digits / 2
      }
      unit /= 10
    }
    return 0
  }
}
