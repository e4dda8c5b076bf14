internal import RegionalStatistics

/// Makes a table from a list that is shown as it is.
struct ListTable {
  let definition: ListDefinition
  let source: SourceTable

  /// The table, or the cells that are not what the template says.
  func table(id: String) -> (table: StatisticalTable, findings: [Finding]) {
    var findings: [Finding] = []
    let labels = definition.columns.prefix(definition.labelColumns)
    let columns = definition.columns.dropFirst(definition.labelColumns)
    let rows = source.rows.map { row in
      StatisticalTable.Row(
        id: labels.map { text($0, row) }.joined(separator: "|"),
        labels: labels.map { label(text($0, row), $0) })
    }
    let cells = source.rows.map { row in
      columns.map { column in TableCell(value(column, row, &findings)) }
    }
    findings += duplicates(rows) + blankLabels(labels)
    let table = StatisticalTable(
      id: id, stub: labels.map(\.label), rows: rows,
      columns: columns.map {
        StatisticalTable.Column(id: $0.id, measure: $0.id, label: $0.label, format: $0.format)
      }, cells: cells)
    return (table, findings)
  }

  private func text(_ column: ListDefinition.Column, _ row: SourceTable.Row) -> String {
    source.index(of: column.source).map { row.fields[$0] } ?? ""
  }

  private func label(_ text: String, _ column: ListDefinition.Column) -> LocalizedText {
    column.values[text] ?? LocalizedText(all: text)
  }

  private func value(
    _ column: ListDefinition.Column, _ row: SourceTable.Row, _ findings: inout [Finding]
  ) -> CellValue {
    let text = text(column, row)
    if let shown = column.values[text] { return .text(shown, id: text.isEmpty ? shown.en : text) }
    if text.isEmpty { return .missing(.notAvailable) }
    guard column.format != .text else { return .text(LocalizedText(all: text), id: text) }
    let unit: SourceEntry.Unit = column.format.isPercent ? .percent : .count
    guard let number = try? unit.parse(text), let units = unit.units(number) else {
      findings.append(
        Finding(
          "not-a-number",
          place: Place(file: row.file, row: row.line, column: column.source),
          expected: "Must be \(unit.description)", remedy: "Correct the cell in the source file."))
      return .missing(.notAvailable)
    }
    return .number(Double(units) / Double(unit.scale))
  }

  /// A row without a label can't be named, neither by a reader nor in the tidy twin.
  private func blankLabels(_ labels: ArraySlice<ListDefinition.Column>) -> [Finding] {
    source.rows.flatMap { row in
      labels.filter { label(text($0, row), $0).nl.isEmpty }.map { column in
        Finding(
          "blank-label", place: Place(file: row.file, row: row.line, column: column.source),
          expected: "The label of a row can't be empty", remedy: "Fill it in in the source file.")
      }
    }
  }

  private func duplicates(_ rows: [StatisticalTable.Row]) -> [Finding] {
    var first: [String: SourceTable.Row] = [:]
    return zip(rows, source.rows).compactMap { row, sourceRow in
      guard let earlier = first[row.id] else {
        first[row.id] = sourceRow
        return nil
      }
      return Finding(
        "duplicate-row", place: Place(file: sourceRow.file, row: sourceRow.line),
        expected: "A row can't be called like another one, here row \(earlier.line)",
        remedy: earlier.fields == sourceRow.fields
          ? "Remove one of the two rows, or say in the study \"repeated-rows: merge\"."
          : "Let more columns name the rows: raise \"label-columns\" in the template.")
    }
  }
}

extension NumberKind {
  /// Whether numbers are shown as percentages, which lists write as percentages too.
  var isPercent: Bool {
    switch self {
    case .percent, .signedPercent: true
    default: false
    }
  }
}
