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
    guard let values = RangeReference(series.values), let name = values.sheet,
      let sheet = workbook.sheet(named: name)
    else { return "the values '\(series.values)' are no range" }
    let range = values.range
    guard let table = sheet.tables.first(where: { holds($0, range) }) else {
      return "the values \(range.a1) do not lie in the body of one table"
    }
    if let categories = RangeReference(series.categories), categories.range.count != range.count {
      return "there are \(categories.range.count) categories for \(range.count) values"
    }
    let rows = range.first.row...range.last.row
    if rows.count > 1, let total = rows.first(where: { sheet.isTotal(table, row: $0) }) {
      return "row \(total + 1) is a total"
    }
    return problem(series, range, sheet)
  }

  private func problem(
    _ series: ReadSeries, _ range: CellRange, _ sheet: ReadSheet
  ) -> String? {
    for (index, address) in range.addresses.enumerated() {
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
