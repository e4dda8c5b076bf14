internal import RegionalStatistics
internal import Workbook

/// Finds the tables in finished files: XLSX workbooks of anyone, and tidy CSV twins.
struct AttackedFiles {
  private(set) var tables: [AttackedTable] = []
  /// Files that hold no tables that can be attacked.
  private(set) var skipped: [String] = []

  /// Reads files, each under the name that it is reported by.
  init(_ files: [(path: String, name: String)]) throws {
    for (path, name) in files {
      let before = tables.count
      if name.lowercased().hasSuffix(".xlsx") {
        try add(WorkbookContents(path: path), name)
      } else {
        addTwin(try TextFile.read(path), name)
      }
      if tables.count == before { skipped.append(name) }
    }
  }

  private mutating func add(_ workbook: WorkbookContents, _ file: String) {
    for sheet in workbook.sheets {
      let found =
        sheet.tables.isEmpty
        ? [SheetBlock(sheet)].compactMap(\.self)
        : sheet.tables.compactMap { SheetBlock(sheet, $0) }
      for block in found { tables += [block.table(in: workbook, file)].compactMap(\.self) }
    }
  }

  /// A file of `table,row,column,measure,value,symbol`; others are not tidy twins.
  private mutating func addTwin(_ text: String, _ file: String) {
    let lines = TwinLines(text).lines
    guard lines.first == ["table", "row", "column", "measure", "value", "symbol"] else { return }
    var order: [String] = []
    var lists: [String: [[String]]] = [:]
    for line in lines.dropFirst() where line.count == 6 {
      if lists[line[0]] == nil { order.append(line[0]) }
      lists[line[0], default: []].append(line)
    }
    for name in order { tables += [Self.twin(name, lists[name] ?? [], file)].compactMap(\.self) }
  }

  private static func twin(_ name: String, _ lines: [[String]], _ file: String) -> AttackedTable? {
    var rows: [String] = []
    var cells: [[AttackedCell]] = []
    for line in lines {
      if rows.last != line[1] {
        rows.append(line[1])
        cells.append([])
      }
      cells[cells.count - 1].append(cell(line))
    }
    let width = cells.first?.count ?? 0
    guard width > 0, cells.allSatisfy({ $0.count == width }) else { return nil }
    return AttackedTable(
      file: file, sheet: name, name: name, rows: rows, columns: lines.prefix(width).map { $0[2] },
      cells: cells, percent: [Bool](repeating: false, count: width), origin: nil)
  }

  private static func cell(_ line: [String]) -> AttackedCell {
    if let number = Double(line[4]) { return AttackedCell(shown: .number(number)) }
    return AttackedCell(shown: HiddenSymbol.shown(line[5]) ?? .other)
  }
}

/// The cells of a sheet that make up a table: its headers, its labels and its body.
struct SheetBlock {
  private let sheet: ReadSheet
  private let name: String
  private let headerRow: Int
  private let body: ClosedRange<Int>
  private let columns: ClosedRange<Int>

  /// An Excel table.
  init?(_ sheet: ReadSheet, _ table: ReadTable) {
    guard let body = table.body else { return nil }
    self.sheet = sheet
    name = table.name
    headerRow = table.range.first.row
    // A row of totals is a row like others here.
    self.body = body.lowerBound...(body.upperBound + table.totalRows)
    columns = table.columns
  }

  /// The block of cells with numbers on a sheet without Excel tables.
  init?(_ sheet: ReadSheet) {
    let numbers = sheet.cells.filter {
      $0.address.column > 0 && ($0.number != nil || HiddenSymbol.shown($0.text) != nil)
    }
    var rows = Set(numbers.map(\.address.row)).sorted()
    // A header of years is a row of numbers, too.
    let first = rows.first.map { row in numbers.filter { $0.address.row == row } } ?? []
    if rows.count > 2, first.allSatisfy({ (1900...2100).contains($0.number ?? 0) }) {
      rows.removeFirst()
    }
    guard let top = rows.first, top > 0 else { return nil }
    let end = zip(rows, top...).prefix { $0 == $1 }.last?.0 ?? top
    let inside = sheet.cells.filter { (top...end).contains($0.address.row) && !$0.isEmpty }
    guard let left = inside.map(\.address.column).min(),
      let right = inside.map(\.address.column).max(), left < right
    else { return nil }
    self.sheet = sheet
    name = ""
    headerRow = top - 1
    body = top...end
    columns = left...right
  }

  /// The table; nil when it has no number.
  func table(in workbook: WorkbookContents, _ file: String) -> AttackedTable? {
    let numeric = columns.filter { column in
      body.contains { row in
        let cell = sheet.cell(CellAddress(row: row, column: column))
        return cell?.number != nil || HiddenSymbol.shown(cell?.text ?? "") != nil
      }
    }
    guard let first = numeric.first, first > columns.lowerBound else { return nil }
    let numbers = Array(first...columns.upperBound)
    let stub = columns.lowerBound..<first
    let rows = body.map { row in
      stub.map { sheet.text(row, $0) }.joined(separator: "|")
    }
    return AttackedTable(
      file: file, sheet: sheet.name, name: name, rows: rows, columns: numbers.map(header),
      cells: body.map { row in numbers.map { cell(row, $0) } },
      percent: numbers.map { isPercent($0, workbook) },
      origin: CellAddress(row: body.lowerBound, column: first))
  }

  private func header(_ column: Int) -> String {
    let cell = sheet.cell(CellAddress(row: headerRow, column: column))
    guard let cell else { return "" }
    return cell.number.flatMap { Int(exactly: $0) }.map(String.init) ?? cell.text
  }

  private func cell(_ row: Int, _ column: Int) -> AttackedCell {
    guard let cell = sheet.cell(CellAddress(row: row, column: column)) else {
      return AttackedCell(shown: .other)
    }
    if let number = cell.number {
      return AttackedCell(shown: .number(number), formula: cell.formula)
    }
    return AttackedCell(shown: HiddenSymbol.shown(cell.text) ?? .other, formula: cell.formula)
  }

  private func isPercent(_ column: Int, _ workbook: WorkbookContents) -> Bool {
    body.contains { row in
      guard let cell = sheet.cell(CellAddress(row: row, column: column)), cell.number != nil else {
        return false
      }
      return workbook.style(cell).numberFormat.contains("%")
    }
  }
}
