/// A column of a table while it is being built: its definition and, when spread, its member.
struct ColumnKey {
  let definition: ColumnDefinition
  let member: AxisMember?
  let totalLabel: LocalizedText?

  init(_ definition: ColumnDefinition, member: AxisMember?) {
    self.definition = definition
    self.member = member
    totalLabel = nil
  }

  init(_ definition: ColumnDefinition, totalLabel: LocalizedText) {
    self.definition = definition
    member = nil
    self.totalLabel = totalLabel
  }

  var isTotal: Bool { totalLabel != nil }

  private var population: [Constraint] {
    var constraints = definition.constraints
    if let member, let axis = definition.over {
      constraints.append(
        Constraint(member.dimension ?? axis.dimension, member.selection))
    }
    return constraints
  }

  /// The identifier of the column: the member when the table spreads one measure only.
  private var id: String {
    if isTotal { return "total" }
    return member?.id ?? definition.id
  }

  var published: StatisticalTable.Column {
    StatisticalTable.Column(
      id: id, measure: definition.id, label: label, format: definition.format,
      population: population)
  }

  private var label: LocalizedText {
    guard let inner = totalLabel ?? member?.label else { return definition.label }
    return definition.label.replacing("{member}", with: inner)
  }

  func matches(_ id: String) -> Bool { definition.id == id || member?.id == id }

  func isPart(of total: ColumnKey) -> Bool {
    !isTotal && definition.id == total.definition.id && member != nil
  }

  func expression(
    _ row: RowKey, _ table: TableDefinition, units: UnitLookup
  ) -> Expression {
    expression(
      row, of: table.facts, within: table.filter + row.population, units: units)
  }

  /// The expression of a cell of a row with a population, which is the same for all columns.
  func expression(
    _ row: RowKey, of facts: FactsID, within rowPopulation: [Constraint], units: UnitLookup
  ) -> Expression {
    row.measure(definition.measure).expression(
      facts: facts, population: rowPopulation + population, units: units)
  }
}
