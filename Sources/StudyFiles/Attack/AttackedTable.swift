internal import RegionalStatistics
internal import Workbook

/// A cell as a reader sees it.
struct AttackedCell {
  /// What it shows.
  enum Shown {
    case number(Double)
    /// Hidden; the symbol itself may tell bounds, such as `<5`.
    case hidden(lower: Double?, upper: Double?)
    /// Nothing to calculate with.
    case other
  }

  var shown: Shown
  var formula: String?

  var number: Double? { if case .number(let number) = shown { number } else { nil } }
  var isHidden: Bool { if case .hidden = shown { true } else { false } }
}

/// A table as a reader sees it, from whatever file.
struct AttackedTable {
  let file: String
  /// Name of the sheet, or of the table in a tidy file.
  let sheet: String
  /// Name of the Excel table or identifier in a tidy file; empty for a block of cells.
  let name: String
  /// Labels of the rows and columns, in lower case without notes.
  let rows: [String]
  let columns: [String]
  /// What rows and columns are reported by: their labels as they stand.
  let rowLabels: [String]
  let columnLabels: [String]
  let cells: [[AttackedCell]]
  /// Which columns hold shares and the like instead of counts.
  let isRate: [Bool]
  /// Where the first cell stands; nil in a tidy file.
  let origin: CellAddress?

  init(
    file: String, sheet: String, name: String, rows: [String], columns: [String],
    cells: [[AttackedCell]], percent: [Bool], origin: CellAddress?,
    names: (rows: [String], columns: [String])? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.name = name
    rowLabels = names?.rows ?? rows
    columnLabels = names?.columns ?? columns
    self.rows = rows.map(Self.plain)
    self.columns = columns.map(Self.plain)
    self.cells = cells
    self.origin = origin
    isRate = columns.indices.map { column in
      percent[column] || Self.looksLikeRates(cells.compactMap { $0[column].number })
    }
  }

  /// A table as a workbook shows it, of which rows and columns are reported by their identifiers.
  ///
  /// - Parameter owner: whose workbook it is.
  init(_ table: StatisticalTable, owner: String, _ language: Language) {
    self.init(
      file: owner, sheet: table.id, name: table.id,
      rows: table.rows.map { row in row.labels.map { $0[language] }.joined(separator: "|") },
      columns: table.columns.map { $0.label[language] },
      cells: table.cells.map { row in row.map { AttackedCell(shown: Self.shown($0.value)) } },
      percent: table.columns.map(\.format.isRate), origin: nil,
      names: (table.rows.map(\.id), table.columns.map(\.id)))
  }

  private static func shown(_ value: CellValue) -> AttackedCell.Shown {
    switch value {
    case .number(let number): .number(number)
    case .missing(.suppressed): .hidden(lower: nil, upper: nil)
    case .missing, .text: .other
    }
  }

  /// Whether a row or column says that it is a total.
  static func isTotal(_ label: String) -> Bool {
    let words = [
      "totaal", "total", "totaux", "algemeen totaal", "grand total", "samen", "ensemble", "alle",
      "all",
    ]
    return words.contains { label == $0 || label.hasPrefix($0 + " ") || label.hasSuffix("|" + $0) }
  }

  /// A label without notes and in lower case.
  private static func plain(_ label: String) -> String {
    var text = label
    while let end = text.lastIndex(of: "]"), text[end...].dropFirst().allSatisfy(\.isWhitespace),
      let start = text.lastIndex(of: "[")
    {
      text = String(text[..<start])
    }
    return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func looksLikeRates(_ numbers: [Double]) -> Bool {
    numbers.contains { $0 != $0.rounded() } && numbers.allSatisfy { $0.magnitude <= 1.000001 }
  }
}

/// The symbols that stand for a hidden number.
enum HiddenSymbol {
  private static let plain: Set = [
    "[c]", "c", "(c)", "*", "**", "[*]", "[s]", "s", "conf", "conf.", "[low]", ":c",
  ]

  /// What a text in the place of a number means; nil for one that hides nothing.
  static func shown(_ text: String) -> AttackedCell.Shown? {
    let word = text.lowercased().filter { !$0.isWhitespace }
    if plain.contains(word) { return .hidden(lower: nil, upper: nil) }
    if word.hasPrefix("<"), let limit = Int(word.dropFirst()), limit > 0 {
      return .hidden(lower: nil, upper: Double(limit - 1))
    }
    if word.hasPrefix("≤"), let limit = Int(word.dropFirst()) {
      return .hidden(lower: nil, upper: Double(limit))
    }
    let ends = word.split(whereSeparator: { "-–".contains($0) }).compactMap { Int($0) }
    if ends.count == 2, ends[0] < ends[1], ends[1] <= 20 {
      return .hidden(lower: Double(ends[0]), upper: Double(ends[1]))
    }
    return nil
  }
}
