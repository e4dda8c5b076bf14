/// The order in which the parts of a workbook reach the library.
struct WorkbookAssembly {
  private let workbook: Workbook
  private let contents: [String: SheetContents]
  private var formats: FormatSheet

  /// The parts of a checked workbook, and which formats belong to named styles.
  static func parts(
    of workbook: Workbook, temporaryFolder: String
  ) throws(WorkbookError) -> (parts: [WrittenPackage.Part], named: [NamedCellStyle]) {
    let handle = try WorkbookHandle(temporaryFolder: temporaryFolder)
    try handle.setProperties(workbook.properties)
    var assembly = WorkbookAssembly(
      workbook: workbook,
      contents: Dictionary(
        workbook.sheets.map { ($0.name, SheetContents($0)) },
        uniquingKeysWith: { first, _ in first }
      ),
      formats: try FormatSheet(workbook.styles, to: handle))
    try assembly.addSheets(to: handle)
    for name in workbook.definedNames { try handle.define(name) }
    for sheet in workbook.sheets {
      if let area = sheet.print.split?.areas.first {
        try handle.definePrintArea(area, of: sheet.name)
      }
    }
    return (try handle.parts(), assembly.formats.named)
  }

  private mutating func addSheets(to handle: borrowing WorkbookHandle) throws(WorkbookError) {
    for (index, sheet) in workbook.sheets.enumerated() {
      let target = try handle.addSheet(sheet.name)
      target.setView(sheet, isFirst: index == 0)
      try target.setColumns(sheet.columnWidths)
      try target.setRows(heights(of: sheet))
      try target.setPrint(sheet.print)
      try addTables(of: sheet, to: target)
      try addCells(of: sheet, to: target, handle)
      for scale in sheet.colorScales { try target.addColorScale(scale) }
      for chart in sheet.charts { try add(chart, to: target, handle) }
    }
  }

  /// The heights given, and for other rows with large letters the height these need.
  ///
  /// Excel fits such rows itself when it opens a file; other readers cut the letters off. A row with
  /// text that wraps is left to the reader, which alone knows the number of lines.
  private func heights(of sheet: Sheet) -> [Int: Double] {
    let styles = workbook.styles.styles
    guard styles.contains(where: { $0.size > 11 }) else { return sheet.rowHeights }
    var heights: [Int: Double] = [:]
    var wrapping: Set<Int> = []
    for cell in sheet.cells {
      let style = styles[cell.style.index]
      if style.wraps { wrapping.insert(cell.address.row) }
      guard style.size > 11 else { continue }
      let needed = (style.size * 1.35).rounded(.up)
      heights[cell.address.row] = max(needed, heights[cell.address.row] ?? 0)
    }
    let fitted = heights.filter { !wrapping.contains($0.key) }
    return fitted.merging(sheet.rowHeights) { _, given in given }
  }

  private func addTables(of sheet: Sheet, to target: SheetHandle) throws(WorkbookError) {
    guard let cells = contents[sheet.name] else { return }
    for table in sheet.tables {
      let first = table.range.first
      let formats = table.headers.indices.map { offset in
        let place = CellAddress(row: first.row, column: first.column + offset)
        return self.formats[cells[place]?.style ?? .body]
      }
      try target.addTable(table, formats)
    }
  }

  private mutating func addCells(
    of sheet: Sheet, to target: SheetHandle, _ handle: borrowing WorkbookHandle
  ) throws(WorkbookError) {
    guard let cells = contents[sheet.name]?.cells else { return }
    for cell in cells {
      if case .richText(let runs) = cell.content {
        try add(runs, of: cell, to: target, handle)
      } else {
        try target.write(cell, formats[cell.style])
      }
    }
    // Shows under which numbers the library keeps the styles of the streamed columns.
    for (column, style) in (sheet.rows?.styles ?? []).enumerated() {
      let place = CellAddress(row: sheet.rowsAboveStream, column: column)
      try target.write(Cell(place, .blank), formats[style])
    }
  }

  /// A rich text of one part is a plain text in the format of that part.
  private mutating func add(
    _ runs: [TextRun], of cell: Cell, to target: SheetHandle, _ handle: borrowing WorkbookHandle
  ) throws(WorkbookError) {
    var parts: [(text: String, format: FormatHandle)] = []
    for run in runs where !run.text.isEmpty {
      let format = try formats.format(
        of: run, in: cell.style, styles: workbook.styles, workbook: handle)
      parts.append((run.text, format))
    }
    guard parts.count < 2 else {
      return try target.writeRichText(parts, at: cell.address, formats[cell.style])
    }
    try target.write(cell, parts.first?.format ?? formats[cell.style])
  }

  private func add(
    _ chart: Chart, to target: SheetHandle, _ handle: borrowing WorkbookHandle
  ) throws(WorkbookError) {
    let drawn = try handle.addChart(chart.kind)
    let font = workbook.styles[.body].font
    drawn.setFrame(chart, font: font)
    for series in chart.series {
      guard let cells = contents[series.sheet] else { continue }
      try drawn.addSeries(
        series, categories: series.categories.flatMap(cells.chartPoints),
        values: series.values.flatMap(cells.chartPoints), of: chart, font: font)
    }
    try target.insert(chart, drawn)
  }
}
