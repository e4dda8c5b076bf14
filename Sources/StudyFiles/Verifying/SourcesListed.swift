internal import RegionalStatistics
internal import Workbook

/// Who doubts a number must be able to find the very file that it comes from.
struct SourcesListed: WorkbookCheck {
  static let card = CheckCard(
    64, "sources-listed", .safety,
    "Every file read must be listed with its SHA-256 and its numbers of rows.",
    remedy: "Please report this: the sheet of sources is incomplete.")
  var card: CheckCard { Self.card }

  private let sources: [SourceRecord]
  private let names = Set(Language.allCases.map { Wording.sources[$0] })

  init(_ sources: [SourceRecord]) { self.sources = sources }

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    guard let sheet = workbook.sheets.first(where: { names.contains($0.name) }) else { return }
    let shown = RowCount.shown(of: sources)
    for source in sources {
      guard let digest = sheet.cells.first(where: { $0.text == source.digest }) else {
        report.add(sheet, "The file '\(source.file)' is not listed with its SHA-256")
        continue
      }
      let row = sheet.cells.filter { $0.address.row == digest.address.row }
      let counts = shown.map { Double($0.rows(of: source)) }
      if row.compactMap(\.number) != counts || !row.contains(where: { $0.text == source.file }) {
        report.add(sheet, digest.address, "The row does not describe the file '\(source.file)'")
      }
    }
  }
}
