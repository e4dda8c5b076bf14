/// Gathers the tables and texts of one sheet while its rows go by.
struct ReleasedSheet {
  private let name: String
  private let places: [ReadTable]
  private let formats: [String]
  private var tables: [ReleasedTable]
  private var texts: [ReleasedText] = []

  init(_ name: String, _ tables: [ReadTable], _ formats: [String]) {
    self.name = name
    self.formats = formats
    places = tables
    self.tables = tables.map {
      ReleasedTable(name: $0.name, sheet: name, origin: $0.range.first, headers: $0.headers)
    }
  }

  mutating func add(_ row: borrowing SheetRow) {
    let here = places.indices.filter {
      (places[$0].range.first.row...places[$0].range.last.row).contains(row.row)
    }
    for table in here { add(row, toTable: table) }
    for cell in row.cells {
      guard !here.contains(where: { places[$0].columns.contains(cell.column) }),
        case .text(let text) = row.value(cell), !text.isEmpty
      else { continue }
      texts.append(ReleasedText(sheet: name, kind: kind(text, row.row), name: "", text: text))
    }
  }

  private mutating func add(_ row: borrowing SheetRow, toTable table: Int) {
    let place = places[table]
    guard row.row >= place.range.first.row + place.headerRows else { return }
    // Rows that the file leaves out are empty rows of the table.
    let index = row.row - place.range.first.row - place.headerRows
    let empty = Array(repeating: ReadCell.empty, count: tables[table].headers.count)
    while tables[table].rows.count <= index { tables[table].rows.append(empty) }
    for cell in row.cells where place.columns.contains(cell.column) {
      let column = cell.column - place.range.first.column
      guard column < tables[table].headers.count else { continue }
      let value = row.value(cell)
      tables[table].rows[index][column] = value
      if case .number = value, formats.indices.contains(cell.style) {
        tables[table].formats[column] = formats[cell.style]
      }
    }
  }

  private func kind(_ text: String, _ row: Int) -> ReleasedText.Kind {
    if row == 0 { return .title }
    let start = text.prefix { $0 != ":" }.lowercased().split(separator: " ").joined()
    return ["bron", "bronnen", "source", "sources"].contains(start) && text.contains(":")
      ? .source : .text
  }

  /// The tables of statistics; those about the workbook itself are texts.
  var statistics: [ReleasedTable] { FrontMatterNames.all.contains(name.lowercased()) ? [] : tables }

  /// The texts outside of tables, and the rows of tables about the workbook.
  var allTexts: [ReleasedText] {
    let name = name.lowercased()
    guard !FrontMatterNames.contents.contains(name) else { return [] }
    guard FrontMatterNames.all.contains(name) else { return texts }
    return texts + tables.flatMap(\.rows).map(rowText)
  }

  /// A row of a table about the workbook; notes go by their text, since their numbers move.
  private func rowText(_ row: [ReadCell]) -> ReleasedText {
    let pieces = row.map(\.plain)
    let rest = pieces.dropFirst().filter { !$0.isEmpty }.joined(separator: " | ")
    let lower = name.lowercased()
    let isNote = FrontMatterNames.notes.contains(lower)
    return ReleasedText(
      sheet: name,
      kind: isNote ? .note : FrontMatterNames.checks.contains(lower) ? .check : .source,
      name: isNote ? "" : pieces.first ?? "", text: rest)
  }
}

extension ReadCell {
  /// The value without marks, for programs and for keys.
  public var plain: String {
    switch self {
    case .empty: ""
    case .number(let number):
      number == number.rounded() && number.magnitude < 1e15 ? "\(Int64(number))" : "\(number)"
    case .text(let text): text
    case .boolean(let truth): "\(truth)"
    case .date(let date): date.iso
    case .error(let error): error
    }
  }
}
