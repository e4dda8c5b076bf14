import Testing
import Workbook

@Suite("Refusals: names, properties and styles")
struct NameRefusalTests {
  @Test(
    "a sheet name that Excel refuses is refused",
    arguments: [
      "", " ", "a/b", "a\\b", "a[b", "a]b", "a:b", "a*b", "a?b", "'a", "a'", "History", "HISTORY",
      "a\nb", "a_x0041_b", "12345678901234567890123456789012",
      // 16 characters, but 32 UTF-16 units
      "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
    ])
  func sheetName(_ name: String) throws {
    let code: WorkbookError.Code =
      name.allSatisfy(\.isWhitespace)
      ? "text-missing"
      : name.utf16.count > 31
        ? "text-too-long" : name.contains("\n") ? "text-line-break" : "sheet-name"
    try RefusalCase(name, code) { $0.sheets.append(Sheet(name: name)) }.expectRefusal()
  }

  @Test(
    "a table or range name that Excel refuses is refused",
    arguments: [
      ("AB12", "name-like-cell"), ("xfd1048576", "name-like-cell"), ("R1C1", "name-like-cell"),
      ("r", "name-like-cell"), ("C", "name-like-cell"), ("R12", "name-like-cell"),
      ("RC", "name-like-cell"), ("True", "name-like-cell"), ("_xlnm.Print_Area", "name-like-cell"),
      ("1stem", "name-syntax"), ("met spatie", "name-syntax"), ("a-b", "name-syntax"),
      ("a!b", "name-syntax"), (".a", "name-syntax"), ("", "text-missing"),
    ])
  func name(_ name: String, _ code: String) throws {
    let code = WorkbookError.Code(rawValue: code)
    try RefusalCase(name, code) { book in book.changeTable { $0.name = name } }.expectRefusal()
    try RefusalCase(name, code) { $0.definedNames[0].name = name }.expectRefusal()
  }

  @Test(
    "names that only look a little like cells are accepted",
    arguments: ["XFE1", "AB12c", "RCA", "R1C1x", "_1", "Tabel.2024", "Élèves", "A1048577"])
  func acceptedName(_ name: String) throws {
    var workbook = SampleWorkbook.make()
    workbook.changeTable { $0.name = name }
    try WorkbookWriter.check(workbook)
  }

  static let others: [RefusalCase] = [
    RefusalCase("no sheets", "sheets-missing") { $0.sheets = [] },
    RefusalCase("two sheets that differ in capitals", "sheet-name-twice") {
      $0.sheets.append(Sheet(name: "VOORBLAD"))
    },
    RefusalCase("a name twice", "name-twice") { book in
      book.changeTable { $0.name = "leerlingen_bhg" }
    },
    RefusalCase("a name of 128 bytes", "text-too-long") {
      $0.definedNames[0].name = String(repeating: "é", count: 64)
    },
    RefusalCase("a name on a missing sheet", "sheet-unknown") {
      $0.definedNames[0].sheet = "Weg"
    },
    RefusalCase("a name off the sheet", "range-off-sheet") {
      $0.definedNames[0].range.last.row = 1_048_576
    },
    RefusalCase("no title", "text-missing") { $0.properties.title = "" },
    RefusalCase("no author", "text-missing") { $0.properties.author = "" },
    RefusalCase("a title with a control character", "text-forbidden-character") {
      $0.properties.title = "a\u{7}"
    },
    RefusalCase("a language that is no tag", "language-unknown") {
      $0.properties.language = "Nederlands"
    },
    RefusalCase("no moment of creation", "created-missing") { $0.properties.created = 0 },
    RefusalCase("a moment after 9999", "created-missing") {
      $0.properties.created = 253_402_300_800
    },
    RefusalCase("a number format of 128 bytes", "text-too-long") {
      $0.addStyle(Style(numberFormat: "0" + String(repeating: "é", count: 64)))
    },
    RefusalCase("a number format with an open quote", "number-format") {
      $0.addStyle(Style(numberFormat: "0\"x"))
    },
    RefusalCase("an empty number format", "text-missing") { $0.addStyle(Style(numberFormat: "")) },
    RefusalCase("a font of 128 bytes", "text-too-long") {
      $0.addStyle(Style(font: String(repeating: "a", count: 128)))
    },
    RefusalCase("letters of no size", "style-size") { $0.addStyle(Style(size: .nan)) },
    RefusalCase("an indentation of 16", "style-indent") { $0.addStyle(Style(indent: 16)) },
    RefusalCase("a centred indentation", "style-indent") {
      $0.addStyle(Style(alignment: .center, indent: 1))
    },
    RefusalCase("a colour of more than 24 bits", "color-unknown") {
      $0.addStyle(Style(color: 0x100_0000))
    },
    RefusalCase("a fill of more than 24 bits", "color-unknown") {
      $0.addStyle(Style(fill: 0xFFFF_FFFF))
    },
  ]

  @Test("other names, properties and styles that would be lost are refused", arguments: others)
  func refusesOther(_ refusal: RefusalCase) throws { try refusal.expectRefusal() }
}
