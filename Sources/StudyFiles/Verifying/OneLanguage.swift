internal import RegionalStatistics
internal import Workbook

/// A French label in a Dutch workbook is a mistake; a placeholder left in a text is a worse one.
struct OneLanguage: WorkbookCheck {
  static let card = CheckCard(
    65, "one-language", .safety,
    "All fixed texts must be in the language of the workbook, with all placeholders filled in.",
    remedy: "Correct the text in the template or the study.")
  var card: CheckCard { Self.card }

  private let language: Language

  init(_ language: Language) { self.language = language }

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    if workbook.properties.language != language.tag {
      report.add("The file says that its language is '\(workbook.properties.language)'")
    }
    let foreign = Self.foreign(to: language)
    for sheet in workbook.sheets {
      for cell in sheet.cells where !cell.text.isEmpty {
        if hasPlaceholder(cell.text) {
          report.add(sheet, cell.address, "The text '\(cell.text)' has a placeholder")
        } else if foreign.contains(cell.text) || isLabelled(cell.text, foreign) {
          report.add(sheet, cell.address, "The text '\(cell.text)' is in another language")
        }
      }
    }
  }

  private func hasPlaceholder(_ text: String) -> Bool {
    guard let start = text.utf8.firstIndex(of: UInt8(ascii: "{")) else { return false }
    return text.utf8[start...].contains(UInt8(ascii: "}"))
  }

  /// Whether a text begins with one of some labels and a colon.
  private func isLabelled(_ text: String, _ labels: Set<String>) -> Bool {
    text.utf8.contains(UInt8(ascii: ":")) && labels.contains { starts(text, $0) }
  }

  private func starts(_ text: String, _ label: String) -> Bool {
    text.hasPrefix(label + ":") || text.hasPrefix(label + "\u{A0}:")
  }

  /// The fixed texts of the other languages that this language does not share.
  private static func foreign(to language: Language) -> Set<String> {
    let own = Set(Wording.fixed.map { $0[language] })
    let others = Language.allCases.filter { $0 != language }
    return Set(others.flatMap { other in Wording.fixed.map { $0[other] } }).subtracting(own)
  }
}

extension Wording {
  /// The labels and sentences that stand in workbooks as they are.
  static let fixed: [LocalizedText] =
    [
      publisher, release, source, sheet, title, number, text, file, origin, rowsRead, rowsUsed,
      rowsCompared, rowsRepeated, rowsRejected, rowsLeftOut, symbols, focus, reference, period,
      classification, software,
      goToContents,
      contentsTitle, notesTitle, sourcesTitle, oneTable, liveFormulas,
    ]
}
