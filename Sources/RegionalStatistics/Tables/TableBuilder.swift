/// Fills table definitions with numbers.
public struct TableBuilder: Sendable {
  private let source: Source
  private var evaluator: StatisticEvaluator { source.evaluator }
  private var labels: CategoryLabels { source.labels }

  /// What tables are made from; by reference, since the formula of every cell holds it.
  private final class Source: Sendable {
    let evaluator: StatisticEvaluator
    let labels: CategoryLabels

    init(_ evaluator: StatisticEvaluator, _ labels: CategoryLabels) {
      self.evaluator = evaluator
      self.labels = labels
    }
  }

  /// Makes a builder over summed facts.
  public init(evaluator: StatisticEvaluator, labels: CategoryLabels) {
    source = Source(evaluator, labels)
  }

  /// The table of a definition.
  ///
  /// Rows are the combinations of the members of its axes. They are ordered, cut to the top, and
  /// followed by their totals, which are sums of everything and never of rounded or shown parts.
  public func table(_ definition: TableDefinition) -> StatisticalTable {
    let columns = definition.columns.flatMap { expand($0, in: definition) }
    let body = arrange(bodyRows(of: definition), columns, definition)
    let rows = withTotals(body, definition)
    let expressions = expressions(rows, columns, definition)
    let outcomes = evaluator.outcomes(of: statistics(in: expressions))
    let cells = rows.indices.map { row in
      columns.indices.map { column in
        let expression = expressions[row][column].resolved(outcomes)
        return TableCell(
          CellValue(expression, outcomes), expression: expression,
          parts: parts(of: (row, column), rows, columns, definition).map {
            expressions[$0.row][$0.column]
          })
      }
    }
    return StatisticalTable(
      id: definition.id, stub: definition.rows.map(\.heading), rows: rows.map(\.published),
      columns: columns.map(\.published), cells: cells)
  }

  /// Every statistic that the table of a definition is calculated from, without its numbers.
  public func statistics(of definition: TableDefinition) -> Set<Statistic> {
    let columns = definition.columns.flatMap { expand($0, in: definition) }
    let rows = withTotals(bodyRows(of: definition), definition)
    return statistics(in: expressions(rows, columns, definition))
  }

  /// The expressions of the cells, row by row.
  private func expressions(
    _ rows: [RowKey], _ columns: [ColumnKey], _ definition: TableDefinition
  ) -> [[Expression]] {
    let units = self.units
    return rows.map { row in
      let population = definition.filter + row.population
      return columns.map {
        $0.expression(row, of: definition.facts, within: population, units: units)
      }
    }
  }

  private func statistics(in expressions: [[Expression]]) -> Set<Statistic> {
    expressions.joined().reduce(into: []) { $1.addStatistics(to: &$0) }
  }

  /// The categories of a dimension that occur in a population; made once for many cells.
  private var units: UnitLookup {
    { dimension, facts, population in
      evaluator.categories(of: dimension, facts: facts, population: population)
    }
  }

  /// The members of an axis: those listed, bands, or every category that occurs in the population.
  ///
  /// Those that occur do so with the members of the axes around it.
  private func members(
    of axis: AxisDefinition, _ definition: TableDefinition, within key: RowKey = RowKey()
  ) -> [AxisMember] {
    if let bands = axis.bands { return self.members(in: bands, of: axis, definition) }
    let listed =
      axis.members?.flatMap { places(of: $0, on: axis, definition) }
      ?? occurring(on: axis, definition, within: key)
      .map { AxisMember(id: $0, selection: .category($0)) }
    return listed.map { member in
      var labelled = member
      labelled.label = member.label ?? labels[axis.dimension, member.id]
      return labelled
    }
  }

  /// The categories that occur, in years that a column has where columns have years.
  private func occurring(
    on axis: AxisDefinition, _ definition: TableDefinition, within key: RowKey
  ) -> [String] {
    func categories(_ constraints: [Constraint]) -> [String] {
      evaluator.categories(
        of: axis.dimension, facts: definition.facts,
        population: definition.filter + key.population + constraints)
    }
    let all = categories([])
    let shown = definition.shown(besides: axis)
    guard !shown.isEmpty else { return all }
    let occurring = Set(shown.flatMap { categories([$0]) })
    return all.filter(occurring.contains)
  }

  /// A member, or each place in its region, by label.
  private func places(
    of member: AxisMember, on axis: AxisDefinition, _ definition: TableDefinition
  ) -> [AxisMember] {
    guard member.isEachPlace else { return [member] }
    let filter =
      definition.filter.filter { $0.dimension != axis.dimension }
      + [Constraint(axis.dimension, member.selection)]
    let places = evaluator.categories(
      of: axis.dimension, facts: definition.facts, population: filter)
    return places.map {
      AxisMember(id: $0, label: labels[axis.dimension, $0], selection: .category($0))
    }.sorted { ($0.label?.nl ?? "", $0.id) < ($1.label?.nl ?? "", $1.id) }
  }

  /// The bands of an axis, and the units that belong to none.
  private func members(
    in bands: BandDefinition, of axis: AxisDefinition, _ definition: TableDefinition
  ) -> [AxisMember] {
    let units = evaluator.categories(
      of: axis.dimension, facts: definition.facts, population: definition.filter)
    let expressions = units.map { unit in
      [bands.measure, .count(bands.weight)].map {
        $0.expression(
          facts: definition.facts,
          population: definition.filter + [Constraint(axis.dimension, .category(unit))])
      }
    }
    let outcomes = evaluator.outcomes(of: statistics(in: expressions))
    var known: [(unit: String, value: Double, weight: Double)] = []
    for (unit, pair) in zip(units, expressions) {
      guard let value = pair[0].evaluate(outcomes).number,
        let weight = pair[1].evaluate(outcomes).number, weight > 0
      else { continue }
      known.append((unit, value, weight))
    }
    let places = WeightedBands.bands(
      known.map { ($0.value, $0.weight) }, count: bands.labels.count)
    let inBands = bands.labels.enumerated().map { band, label in
      let own = zip(known, places).filter { $0.1 == band }.map(\.0.unit)
      return AxisMember(
        id: "band-\(band + 1)", label: label, selection: .anyOf(own.sorted()))
    }
    let rest = Set(units).subtracting(known.map(\.unit))
    guard !rest.isEmpty else { return inBands }
    return inBands
      + [AxisMember(id: "rest", label: bands.rest, selection: .anyOf(rest.sorted()))]
  }

  private func bodyRows(of definition: TableDefinition) -> [RowKey] {
    definition.rows.reduce([RowKey()]) { keys, axis in
      // What is listed, or in bands, is the same within each row around it.
      let same = axis.members != nil || axis.bands != nil ? members(of: axis, definition) : nil
      return keys.flatMap { key in
        (same ?? members(of: axis, definition, within: key)).map {
          key.adding($0, on: $0.dimension ?? axis.dimension)
        }
      }
    }
  }

  private func expand(_ column: ColumnDefinition, in definition: TableDefinition) -> [ColumnKey] {
    guard let axis = column.over else { return [ColumnKey(column, member: nil)] }
    var keys = members(of: axis, definition).map { ColumnKey(column, member: $0) }
    if let total = axis.total { keys.append(ColumnKey(column, totalLabel: total)) }
    return keys
  }

  private func arrange(
    _ rows: [RowKey], _ columns: [ColumnKey], _ definition: TableDefinition
  ) -> [RowKey] {
    let sorted = definition.order.map { sort(rows, by: $0, columns, definition) } ?? rows
    return cut(RowKey.grouped(sorted, asIn: rows, last: definition.rows.map(\.last)), definition)
  }

  /// The first rows by themselves, the others summed in one, and those that stand last.
  private func cut(_ rows: [RowKey], _ definition: TableDefinition) -> [RowKey] {
    guard let top = definition.top.map({ max($0, 0) }), let label = definition.otherLabel,
      let axis = definition.rows.first, definition.rows.count == 1
    else { return rows }
    let pinned = rows.filter { $0.members.contains { axis.last.contains($0.id) } }
    let free = rows.dropLast(pinned.count)
    let rest = free.dropFirst(top)
    let categories = rest.compactMap(\.categories)
    guard !rest.isEmpty, categories.count == rest.count else { return rows }
    let other = AxisMember(
      id: "other", label: label, selection: .anyOf(categories.flatMap(\.self).sorted()))
    return free.prefix(top) + [RowKey().adding(other, on: axis.dimension, role: .other)] + pinned
  }

  private func sort(
    _ rows: [RowKey], by order: RowOrder, _ columns: [ColumnKey], _ definition: TableDefinition
  ) -> [RowKey] {
    let byLabel = rows.sorted { $0.sortLabel < $1.sortLabel }
    let key: ColumnKey? =
      switch order.key {
      case .label: nil
      case .column(let id): columns.last { $0.matches(id) }
      case .lastColumn: columns.last
      }
    guard let key else { return order.isDescending ? byLabel.reversed() : byLabel }
    let units = self.units
    let expressions = byLabel.map { key.expression($0, definition, units: units) }
    let outcomes = evaluator.outcomes(of: statistics(in: [expressions]))
    let numbers = expressions.map { $0.evaluate(outcomes).number }
    let sign: Double = order.isDescending ? -1 : 1
    return byLabel.indices.sorted { left, right in
      let first = numbers[left].map { $0 * sign } ?? .infinity
      let second = numbers[right].map { $0 * sign } ?? .infinity
      return (first, left) < (second, right)
    }.map { byLabel[$0] }
  }

  private func withTotals(_ body: [RowKey], _ definition: TableDefinition) -> [RowKey] {
    let rows = definition.rows.indices.reversed().reduce(body) { rows, index in
      guard let label = definition.rows[index].total else { return rows }
      return RowKey.addingTotals(to: rows, at: index, label: label)
    }
    guard let label = definition.total, !rows.isEmpty else { return rows }
    return rows + [RowKey.total(along: definition.rows, label: label)]
  }

  /// The cells that add up to a total: the rows under it or, for a total column, the cells before it.
  private func parts(
    of cell: (row: Int, column: Int), _ rows: [RowKey], _ columns: [ColumnKey],
    _ definition: TableDefinition
  ) -> [(row: Int, column: Int)] {
    let (row, column) = (rows[cell.row], columns[cell.column])
    guard case .count = column.definition.measure else { return [] }
    if definition.total != nil, row.totals.count == definition.rows.count {
      guard definition.rows.allSatisfy({ $0.members == nil }) else { return [] }
      return rows.indices.filter { rows[$0].totals.isEmpty }.map { ($0, cell.column) }
    }
    if let index = row.totalIndex, definition.rows[index].members == nil {
      return rows.indices.filter { rows[$0].isPart(of: row, at: index) }
        .map { ($0, cell.column) }
    }
    if column.isTotal, column.definition.over?.members == nil {
      return columns.indices.filter { columns[$0].isPart(of: column) }.map { (cell.row, $0) }
    }
    return []
  }
}
