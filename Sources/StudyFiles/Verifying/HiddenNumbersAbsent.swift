internal import RegionalStatistics
internal import Workbook

/// A number hidden in its cell must not be found behind it: in a chart, a formula, a name or a text.
///
/// Small numbers stand everywhere with another meaning, so that only places are searched that refer
/// to the hidden cell: by its address, or by the labels of its row and column.
struct HiddenNumbersAbsent: WorkbookCheck {
  static let card = CheckCard(
    61, "hidden-numbers-absent", .safety,
    "The number of a hidden cell can stand nowhere in the file: not in the cell, a chart, a formula, a "
      + "name, a text or a property.",
    remedy: "Please report this: the file holds a number that must be hidden.")
  var card: CheckCard { Self.card }

  private let hidden: [HiddenNumber]
  private let publication: Publication
  private let places: PublishedCells
  private let language: Language
  private let texts: [PackageText]

  init(
    _ hidden: [HiddenNumber], of publication: Publication, language: Language,
    texts: [PackageText]
  ) {
    self.hidden = hidden
    self.publication = publication
    places = PublishedCells(publication, language: language)
    self.language = language
    // Captions and labels are the template's: they hold no data, but numbers such as "Tabel 3".
    self.texts = texts.filter { $0.text.contains(where: \.isNumber) }
  }

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    guard !hidden.isEmpty else { return }
    var cells: [[String]: PublishedCells.Published] = [:]
    for published in places.tables(in: workbook).joined() {
      let table = published.table
      cells[[table.id, table.rows[published.row].id, table.columns[published.column].id]] =
        published
    }
    for number in hidden {
      guard let published = cells[[number.table, number.row, number.column]] else { continue }
      examine(number, published, workbook, &report)
    }
  }

  private func examine(
    _ number: HiddenNumber, _ published: PublishedCells.Published, _ workbook: WorkbookContents,
    _ report: inout CheckReport
  ) {
    guard let found = published.found else { return }
    let factor = published.table.columns[published.column].format.displayFactor
    let search = HiddenCellSearch(
      sheet: published.sheet.name, address: found.address, value: number.value * factor)
    if found.number != nil || found.formula != nil {
      report.add(published.sheet, found.address, "The hidden cell holds more than its symbol")
    }
    for place in search.places(in: workbook) {
      report.add(published.sheet, found.address, "The hidden number stands in \(place)")
    }
    let telling = HiddenNumberText(number, published, publication, language)
    for text in texts where telling.isTold(in: text.text) {
      report.add(
        published.sheet, found.address, "The hidden number stands in a text of \(text.part)")
    }
  }
}
