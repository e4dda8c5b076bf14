/// A reader who does not see the sheet must be told what comes.
struct TableCountStated: WorkbookCheck {
  let card = CheckCard(
    20, "table-count-stated", .best,
    "A cell above the tables must say how many tables the sheet has, and that number must be right.",
    remedy: "Write under the title: This worksheet contains one table.")

  private static let numbers: [[String]] = [
    ["een", "één", "un", "une", "one", "1"], ["twee", "deux", "two", "2"],
    ["drie", "trois", "three", "3"], ["vier", "quatre", "four", "4"],
    ["vijf", "cinq", "five", "5"], ["zes", "six", "6"], ["zeven", "sept", "seven", "7"],
    ["acht", "huit", "eight", "8"], ["negen", "neuf", "nine", "9"], ["tien", "dix", "ten", "10"],
  ]

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets where !sheet.tables.isEmpty {
      let stated = sheet.textsAbove.dropFirst().compactMap(Self.count).first
      if stated == nil {
        report.add(sheet, "No cell above the table says how many tables the sheet has")
      } else if stated != sheet.tables.count {
        report.add(
          sheet, "The sheet says \(stated ?? 0) tables and has \(sheet.tables.count)")
      }
    }
  }

  /// The number before the word for tables.
  static func count(_ text: String) -> Int? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (word, next) in zip(words, words.dropFirst())
    where ["tabel", "tabellen", "tableau", "tableaux", "table", "tables"].contains(next) {
      if let index = numbers.firstIndex(where: { $0.contains(word) }) { return index + 1 }
      if let number = Int(word) { return number }
    }
    return nil
  }
}
