@testable import Workbook

extension BrokenProperty {
  static let package: [BrokenProperty] = [
    .init("well-formed-parts", "a broken part") {
      $0.brokenParts = [WorkbookError("xml-truncated", "The document ends too early.")]
    },
    .init("fixed-entry-dates", "a part with the time of writing") { $0.parts[1].stamp = 77 },
    .init("no-macros", "an .xlsm file") { $0.path = "good.xlsm" },
    .init("title-property", "no title") { $0.properties.title = "" },
    .init("title-property", "another title") { $0.properties.title = "Leerlingen" },
    .init("author-property", "a program as author") { $0.properties.creator = "openpyxl" },
    .init("describing-properties", "no subject") { $0.properties.subject = "" },
    .init("language-declared", "no language") { $0.properties.language = "" },
    .init("nothing-attached", "a link to another workbook") { $0.connections = ["externalLink"] },
    .init("nothing-attached", "comments") { $0.sheets[2].attachments = ["comments"] },
    .init("names-resolve", "a name for a lost range") {
      $0.definedNames.append(ReadName(name: "Weg", formula: "'Tabel 1'!#REF!", sheet: nil))
    },
    .init("names-resolve", "a name on a lost sheet") {
      $0.definedNames.append(ReadName(name: "Weg", formula: "Elders!$A$1", sheet: nil))
    },
  ]

  static let structure: [BrokenProperty] = [
    .init("cover-and-contents", "no links in the contents") { $0.sheets[1].links = [] },
    .init("no-blank-sheet", "a blank sheet") { $0.sheets.append(ReadSheet(name: "Leeg")) },
    .init("no-hidden-sheet", "a hidden sheet") { $0.sheets[2].visibility = .hidden },
    .init("sheet-names", "a name by the program") { $0.sheets[0].name = "Blad1" },
    .init("sheet-names", "two names that differ in case") { $0.sheets[0].name = "noten" },
    .init("first-cell-selected", "another sheet in front") { $0.activeSheet = 2 },
    .init("first-cell-selected", "another cell selected") { $0.sheets[2].selectedCell = "B7" },
    .init("contents-complete", "a sheet without a link") { $0.sheets[1].links.removeLast() },
    .init("contents-complete", "the wrong order") { $0.sheets.swapAt(2, 3) },
    .init("descriptive-links", "a link called hier") {
      $0.sheets[1].cells[4].value = .text("hier")
    },
    .init("safe-links", "a link to a folder") {
      $0.sheets[1].links[0].address = "file:///home"
    },
  ]

  static let sheet: [BrokenProperty] = [
    .init("title-in-first-cell", "a title that is not bold") {
      $0.restyle(0, 0) { $0.font.isBold = false }
    },
    .init("title-in-first-cell", "a title of the size of the text") {
      $0.restyle(0, 0) { $0.font.size = 10 }
    },
    .init("table-count-stated", "the wrong number") {
      $0.change(1, 0) { $0.value = .text("Dit werkblad bevat twee tabellen. [x] onbekend.") }
    },
    .init("no-merged-cells", "merged cells") {
      $0.sheets[2].merges = [CellRange(GoodWorkbook.at(3, 0), GoodWorkbook.at(4, 0))]
    },
    .init("nothing-hidden", "a hidden row") { $0.sheets[2].hiddenRows = [4] },
    .init("nothing-hidden", "a column without width") { $0.sheets[2].columns[1].width = 0 },
    .init("no-blank-lines", "a cell after a gap") { $0.add(12, 0, .text("Bron")) },
    .init("tables-start-left", "a table in column B") {
      $0.sheets[2].tables[0].range.first.column = 1
    },
    .init("nothing-below-tables", "a source below") { $0.add(7, 0, .text("Bron")) },
    .init("frozen-headers-only", "panes frozen in the body") {
      $0.sheets[2].frozenAt = GoodWorkbook.at(5, 0)
    },
    .init("no-filter-arrows", "a filter") { $0.sheets[2].tables[0].hasFilter = true },
    .init("no-text-outside-cells", "a source in the footer") {
      $0.sheets[2].print.margins = ["&LBron: Statbel&RPagina &P"]
    },
    .init("print-set-up", "letter paper") { $0.sheets[2].print.paper = 1 },
    .init("print-set-up", "no repeated header") { $0.definedNames = [] },
    .init("columns-wide-enough", "a column too narrow for 1,234") {
      $0.sheets[2].columns[1].width = 2
    },
    .init("plain-font", "italic text") { $0.restyle(1, 0) { $0.font.isItalic = true } },
    .init("plain-font", "a font with serifs") { $0.restyle(1, 0) { $0.font.name = "Times" } },
    .init("plain-font", "a raised part") { $0.change(1, 0) { $0.hasRaisedPart = true } },
    .init("contrast", "grey on white") { $0.restyle(1, 0) { $0.font.color = 0x808080 } },
    .init("contrast", "a dark colour in a scale") {
      $0.sheets[2].conditionalFormats[0].colors[0] = 0x1F3864
    },
    .init("no-empty-colour", "a coloured cell without a value") {
      $0.change(5, 1) { $0.value = .empty }
      $0.restyle(5, 1) { $0.fill = 0xFF0000 }
    },
    .init("alternative-text", "a chart without description") {
      $0.sheets[2].drawings[0].alternativeText = ""
    },
  ]

  static let table: [BrokenProperty] = [
    .init("data-in-tables", "no table") { $0.sheets[2].tables = [] },
    .init("table-names", "a name by the program") { $0.sheets[2].tables[0].name = "Table1" },
    .init("table-names", "a name like a cell") { $0.sheets[2].tables[0].name = "AB12" },
    .init("table-headers", "another header in the table") {
      $0.sheets[2].tables[0].headers[1] = "Aantal"
    },
    .init("table-headers", "a line break") {
      $0.change(2, 1) { $0.value = .text("Leerlingen\n(aantal)") }
    },
    .init("no-empty-cells", "an empty cell") { $0.change(4, 1) { $0.value = .empty } },
    .init("known-shorthand", "an unknown symbol") { $0.change(5, 1) { $0.value = .text("weg") } },
    .init("shorthand-explained", "a symbol without explanation") {
      $0.change(5, 1) { $0.value = .text("[c]") }
    },
    .init("notes-numbered", "a note that is not listed") {
      $0.change(3, 0) { $0.value = .text("Evere [noot 2]") }
    },
    .init("notes-numbered", "a note that nobody uses") {
      $0.change(0, 0) { $0.value = .text("Leerlingen per gemeente") }
    },
    .init("no-bare-symbols", "two dots") { $0.change(5, 1) { $0.value = .text("..") } },
    .init("numbers-are-numbers", "a number as text") {
      $0.change(4, 1) { $0.value = .text("1.234,5") }
    },
    .init("one-number-format", "the format General") {
      $0.restyle(3, 1) { $0.numberFormat = "General" }
    },
    .init("one-number-format", "two formats") { $0.restyle(4, 1) { $0.numberFormat = "0.0" } },
    .init("numbers-right-aligned", "a centred number") {
      $0.restyle(4, 1) { $0.alignment = .center }
    },
    .init("numbers-right-aligned", "a header on the left") {
      $0.restyle(2, 1) { $0.alignment = .left }
    },
    .init("units-stated", "no unit") { $0.change(2, 1) { $0.value = .text("Leerlingen") } },
    .init("thousands-separated", "a format without separator") {
      $0.restyle(3, 1) { $0.numberFormat = "0" }
    },
    .init("totals-at-edge", "a total in the middle") {
      $0.change(4, 0) { $0.value = .text("Totaal noord") }
    },
  ]

  static let formulas: [BrokenProperty] = [
    .init("cached-results", "another result") { $0.change(6, 1) { $0.value = .number(1235) } },
    .init("cached-results", "no result") { $0.change(6, 1) { $0.value = .empty } },
    .init("plain-formulas", "a volatile function") {
      $0.change(6, 1) { $0.formula = "SUM(B4:B6)+NOW()" }
    },
    .init("plain-formulas", "a structured reference") {
      $0.change(6, 1) { $0.formula = "SUM(leerlingen[Leerlingen])" }
    },
    .init("no-errors", "a division by zero") { $0.change(6, 1) { $0.value = .error("#DIV/0!") } },
    .init("shares-in-range", "a share above 1") {
      $0.restyle(3, 1) { $0.numberFormat = "0.0%" }
    },
    .init("oki-in-range", "an average of more than 4") {
      $0.change(2, 1) { $0.value = .text("Gemiddelde OKI") }
      $0.restyle(3, 1) { $0.numberFormat = "0.00" }
    },
    .init("matrix-margins", "a total that is one too high") {
      $0.setTable([
        ["Van", "Evere", "Elsene", "Totaal"], ["Evere", 5, 6, 11], ["Elsene", 1, 2, 4],
        ["Totaal", 6, 8, 14],
      ])
    },
    .init("colour-scales-fit", "a scale over the total") {
      $0.sheets[2].conditionalFormats[0].ranges[0].last.row = 6
    },
    .init("charts-fit", "a series over the symbol") {
      $0.sheets[2].drawings[0].series[0].values = "'Tabel 1'!$B$4:$B$6"
    },
    .init("charts-fit", "a series with a cell outside of the table") {
      $0.sheets[2].drawings[0].series[0].values = "('Tabel 1'!$B$4,'Tabel 1'!$A$1)"
    },
    .init("charts-fit", "a remembered value that is wrong") {
      $0.sheets[2].drawings[0].series[0].cachedValues[0] = 7
    },
  ]

  static let disclosure: [BrokenProperty] = [
    .init("no-small-counts", "a count that the sheet says is not shown") {
      $0.change(1, 0) {
        $0.value = .text("Eén tabel. Aantallen van 1 tot en met 34 zijn verborgen.")
      }
    },
    .init("no-lone-hidden", "a part that the total gives away") {
      $0.change(5, 1) { $0.value = .text("[c]") }
      $0.change(6, 1) { $0.formula = nil }
    },
    .init("no-sum-over-hidden", "a sum over a hidden part") {
      $0.change(5, 1) { $0.value = .text("[c]") }
    },
  ]
}
