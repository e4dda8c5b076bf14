/// Reads one sheet with everything attached to it.
struct SheetReading {
  private let reader: SpreadsheetReader
  private let package: Package
  private let info: SheetInfo
  private let colors: ThemeColors
  private let runs: RunLooks

  init(
    _ reader: SpreadsheetReader, _ package: Package, _ info: SheetInfo, _ colors: ThemeColors,
    _ runs: RunLooks
  ) {
    self.runs = runs
    self.reader = reader
    self.package = package
    self.info = info
    self.colors = colors
  }

  func sheet() throws(WorkbookError) -> ReadSheet {
    var sheet = ReadSheet(name: info.name, visibility: info.visibility)
    guard let part = info.part, let root = try package.tree(part, without: .cell) else {
      return sheet
    }
    try addCells(&sheet)
    let relationships = try package.relationships(of: part)
    addRowsAndColumns(&sheet, root)
    addView(&sheet, root)
    addPrint(&sheet, root)
    addRanges(&sheet, root, relationships)
    try addAttachments(&sheet, relationships)
    return sheet
  }

  private func addCells(_ sheet: inout ReadSheet) throws(WorkbookError) {
    var cells: [ReadSheetCell] = []
    do {
      try reader.read(sheet: info, formulas: true) { row in
        for cell in row.cells {
          let text = cell.kind == .sharedText ? Int(cell.number) : -1
          cells.append(
            ReadSheetCell(
              address: CellAddress(row: row.row, column: cell.column), value: row.value(cell),
              formula: row.formula(cell), style: cell.style,
              hasRaisedPart: runs.raised.contains(text), hasItalicPart: runs.italic.contains(text)))
        }
        return .more
      }
    } catch let error as WorkbookError {
      throw error
    } catch {
      throw WorkbookError("sheet-not-read", file: package.path, sheet: info.name, "\(error)")
    }
    sheet.cells = cells
  }

  private func addRowsAndColumns(_ sheet: inout ReadSheet, _ root: MarkupElement) {
    for row in root.child("sheetData")?.children ?? [] {
      guard let number = row.integer("r") else { continue }
      if let height = row["ht"].flatMap({ Double($0) }) { sheet.rowHeights[number - 1] = height }
      if row.flag("hidden") ?? false { sheet.hiddenRows.append(number - 1) }
    }
    sheet.columns = (root.child("cols")?.all("col") ?? []).compactMap { column in
      guard let first = column.integer("min"), let last = column.integer("max"), first <= last
      else { return nil }
      return ReadColumns(
        columns: (first - 1)...(last - 1), width: column["width"].flatMap { Double($0) },
        isHidden: column.flag("hidden") ?? false)
    }
  }

  private func addView(_ sheet: inout ReadSheet, _ root: MarkupElement) {
    guard let view = root.child("sheetViews")?.child("sheetView") else { return }
    let pane = view.child("pane")
    if let pane, (pane["state"] ?? "").hasPrefix("frozen") {
      sheet.frozenAt = CellAddress(
        row: pane.integer("ySplit") ?? 0, column: pane.integer("xSplit") ?? 0)
    }
    let active = pane?["activePane"]
    let selections = view.all("selection")
    let selection = selections.first { $0["pane"] == active } ?? selections.first
    sheet.selectedCell = selection?["activeCell"] ?? "A1"
  }

  private func addPrint(_ sheet: inout ReadSheet, _ root: MarkupElement) {
    let setup = root.child("pageSetup")
    sheet.print.paper = setup?.integer("paperSize") ?? 0
    sheet.print.pagesWide = setup?.integer("fitToWidth") ?? 1
    sheet.print.fitsPage = root.child("sheetPr")?.child("pageSetUpPr")?.flag("fitToPage") ?? false
    sheet.print.margins = (root.child("headerFooter")?.children ?? []).map(\.text)
      .filter { !$0.isEmpty }
  }

  private func addRanges(
    _ sheet: inout ReadSheet, _ root: MarkupElement, _ relationships: [Package.Relationship]
  ) {
    sheet.merges = (root.child("mergeCells")?.children ?? []).compactMap {
      CellRange(a1: $0["ref"] ?? "")
    }
    sheet.autoFilter = root.child("autoFilter")?["ref"]
    sheet.links = (root.child("hyperlinks")?.children ?? []).compactMap { link in
      guard let range = CellRange(a1: link["ref"] ?? "") else { return nil }
      let target = relationships.first { $0.identifier == link.prefixed("id") }?.target
      return ReadLink(range: range, address: target, location: link["location"])
    }
    for format in root.all("conditionalFormatting") {
      let ranges = (format["sqref"] ?? "").split(separator: " ").compactMap { CellRange(a1: $0) }
      for rule in format.all("cfRule") {
        sheet.conditionalFormats.append(
          ReadConditionalFormat(
            ranges: ranges, kind: rule["type"] ?? "",
            colors: rule.child("colorScale")?.all("color").compactMap { colors.color($0) } ?? []))
      }
    }
  }

  private func addAttachments(
    _ sheet: inout ReadSheet, _ relationships: [Package.Relationship]
  ) throws(WorkbookError) {
    for relationship in relationships where !relationship.isExternal {
      switch relationship.type {
      case "table":
        if let table = try ReadTable(package, part: relationship.target) {
          sheet.tables.append(table)
        }
      case "drawing":
        sheet.drawings += try DrawingReading(package, relationship.target).drawings()
      case "hyperlink", "printerSettings": break
      default: sheet.attachments.append(relationship.type)
      }
    }
    sheet.tables.sort { $0.range.first < $1.range.first }
  }
}
