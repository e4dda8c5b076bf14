/// The rows and columns of counts in a table that end in a total, or begin with one.
struct AdditiveLines {
  /// Some counts and their total.
  struct Line {
    let parts: [ReadSheetCell]
    let total: ReadSheetCell

    /// The sum of the parts; nil when one of them is no number.
    var sum: Double? {
      let numbers = parts.compactMap(\.number)
      return numbers.count == parts.count ? numbers.reduce(0, +) : nil
    }

    /// Whether parts and total are all numbers that agree.
    var addsUp: Bool {
      guard let sum, let total = total.number else { return false }
      return (sum - total).magnitude <= 1e-9 * max(1, total.magnitude)
    }

    /// The parts and the total that are hidden.
    var hidden: [ReadSheetCell] {
      (parts + [total]).filter { Shorthand.symbol($0.text) == Shorthand.hidden }
    }
  }

  private let sheet: ReadSheet
  private let counts: [(column: Int, cells: ColumnCells)]
  private let body: [Int]
  /// The columns left of the counts: the last tells the parts, those before it groups of rows.
  private let labels: [Int]
  private let headers: [(text: String, column: Int)]

  init(_ sheet: ReadSheet, _ table: ReadTable, _ workbook: WorkbookContents) {
    self.sheet = sheet
    let counts = workbook.countColumns(sheet, table)
    labels = counts.first.map { Array(table.range.first.column..<$0.column) } ?? []
    self.counts = labels.isEmpty ? [] : counts
    body = labels.isEmpty ? [] : table.body.map(Array.init) ?? []
    headers = self.counts.map { (sheet.header(table, $0.column)?.text ?? "", $0.column) }
  }

  /// Lines from left to right.
  var rows: [Line] {
    let totals = headers.filter { ReadSheet.namesTotal($0.text) }.map(\.column)
    guard totals.count == 1, counts.count > 2 else { return [] }
    return body.compactMap { row in
      Self.line(
        counts.compactMap { sheet.cell(CellAddress(row: row, column: $0.column)) }, totals,
        isRow: true)
    }
  }

  /// Lines from top to bottom.
  var columns: [Line] {
    let totals = body.filter { ReadSheet.namesTotal(label($0)) }
    return Self.groups(body, labels.dropLast(), sheet).flatMap { rows in
      counts.compactMap { Self.line($0.cells.filter { rows.contains($0.address.row) }, totals) }
    }
  }

  /// Whether rows and columns name the same things.
  var isMatrix: Bool {
    let names = Set(headers.map { Self.name($0.text) })
    let shared = names.intersection(body.map { Self.name(label($0)) })
      .filter { !ReadSheet.namesTotal($0) }
    return shared.count >= 2 && shared.count * 2 >= counts.count
  }

  private func label(_ row: Int) -> String { labels.last.map { sheet.text(row, $0) } ?? "" }

  /// The rows with equal labels further left, in groups.
  private static func groups(
    _ body: [Int], _ columns: some Collection<Int>, _ sheet: ReadSheet
  ) -> [Set<Int>] {
    Dictionary(grouping: body) { row in columns.map { sheet.text(row, $0) } }
      .values.map(Set.init).sorted { ($0.min() ?? 0) < ($1.min() ?? 0) }
  }

  /// The cells with the one total among them; nil with no total, more than one, or a single part.
  private static func line(
    _ cells: [ReadSheetCell], _ totals: [Int], isRow: Bool = false
  ) -> Line? {
    let places = cells.map { isRow ? $0.address.column : $0.address.row }
    let found = zip(cells, places).filter { totals.contains($0.1) }.map(\.0)
    guard found.count == 1, let total = found.first, cells.count > 2 else { return nil }
    return Line(parts: cells.filter { $0.address != total.address }, total: total)
  }

  /// A label without its unit in parentheses and its notes.
  static func name(_ text: String) -> String {
    text.prefix { $0 != "(" && $0 != "[" }.split(separator: " ").joined(separator: " ").lowercased()
  }
}

extension WorkbookContents {
  /// The columns of a table, without its first, whose numbers count something: whole, not negative,
  /// shown without sign, decimals or percent.
  func countColumns(
    _ sheet: ReadSheet, _ table: ReadTable
  ) -> [(column: Int, cells: ColumnCells)] {
    sheet.numericColumns(table).filter { column, cells in
      column > table.range.first.column && !Self.namesNoCount(sheet.header(table, column)?.text)
        && cells.allSatisfy { cell in
          guard let number = cell.number else { return true }
          let format = style(cell).numberFormat
          return number >= 0 && number == number.rounded() && !format.hasBytes(of: "%")
            && !format.hasBytes(of: ".") && !FormatSection.showsSign(format)
        }
    }
  }

  /// Whether a header names whole numbers that count nothing.
  private static func namesNoCount(_ header: String?) -> Bool {
    let words = (header ?? "").lowercased().split { !$0.isLetter }
    return words.contains {
      ["index", "indice", "rang", "rank", "nr", "nummer", "numéro", "number", "code"].contains($0)
    } && !(header ?? "").lowercased().contains("(number)")
  }
}
