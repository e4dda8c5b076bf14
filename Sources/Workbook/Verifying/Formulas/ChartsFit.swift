/// A chart shows what the table says, and nothing else.
struct ChartsFit: WorkbookCheck {
  let card = CheckCard(
    56, "charts-fit", .safety,
    "Each chart series must show numbers of one table, no total among its parts, with as many "
      + "categories as values.",
    remedy: "Correct the ranges of the series.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      for drawing in sheet.drawings {
        for series in drawing.series {
          if let problem = problem(series, workbook) {
            report.add(sheet, drawing.anchor, "In '\(drawing.name)': \(problem)")
          }
        }
      }
    }
  }

  private func problem(_ series: ReadSeries, _ workbook: WorkbookContents) -> String? {
    let values = RangeReference.list(series.values.withoutParentheses)
    guard let name = values.first?.sheet, values.allSatisfy({ $0.sheet == name }),
      let sheet = workbook.sheet(named: name)
    else { return "the values '\(series.values)' are no range" }
    let areas = values.map(\.range)
    let ranges = areas.filter { areas.count == 1 || !isGap($0, sheet) }
    guard let table = sheet.tables.first(where: { table in ranges.allSatisfy { holds(table, $0) } })
    else {
      return "the values \(ranges.map(\.a1).joined(separator: ",")) do not lie in the body of one "
        + "table"
    }
    let count = areas.reduce(0) { $0 + $1.count }
    let categories = RangeReference.list(series.categories.withoutParentheses)
      .reduce(0) { $0 + $1.range.count }
    if !series.categories.isEmpty, categories > 0, categories != count {
      return "there are \(categories) categories for \(count) values"
    }
    let rows = Set(ranges.flatMap { $0.first.row...$0.last.row }).sorted()
    if rows.count > 1, let total = rows.first(where: { sheet.isTotal(table, row: $0) }) {
      return "row \(total + 1) is a total"
    }
    return problem(series, areas, sheet)
  }

  /// One cell with nothing in it interrupts a line.
  private func isGap(_ range: CellRange, _ sheet: ReadSheet) -> Bool {
    range.count == 1 && sheet.cell(range.first) == nil
  }

  private func problem(
    _ series: ReadSeries, _ areas: [CellRange], _ sheet: ReadSheet
  ) -> String? {
    let gaps = Set(areas.filter { areas.count > 1 && isGap($0, sheet) }.map(\.first))
    for (index, address) in areas.flatMap(\.addresses).enumerated() where !gaps.contains(address) {
      guard let number = sheet.cell(address)?.number else {
        return "the cell \(address.a1()) holds no number"
      }
      if let cached = series.cachedValues[index],
        (cached - number).magnitude > 1e-9 * max(1, number.magnitude)
      {
        return "the chart remembers \(cached) for \(address.a1())"
      }
    }
    return nil
  }

  private func holds(_ table: ReadTable, _ range: CellRange) -> Bool {
    guard let body = table.body else { return false }
    return body.contains(range.first.row) && body.contains(range.last.row)
      && table.columns.contains(range.first.column) && table.columns.contains(range.last.column)
  }
}

extension CellRange {
  /// Its cells in reading order.
  var addresses: [CellAddress] {
    (first.row...last.row).flatMap { row in
      (first.column...last.column).map { CellAddress(row: row, column: $0) }
    }
  }
}

extension String {
  /// Areas without the parentheses around them.
  var withoutParentheses: String {
    hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : self
  }
}
