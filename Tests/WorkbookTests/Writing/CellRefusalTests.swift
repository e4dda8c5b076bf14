import Testing
import Workbook

@Suite("Refusals: cells")
struct CellRefusalTests {
  private static func number(_ value: Double) -> @Sendable (inout Workbook) -> Void {
    { $0.addCell(.number(value)) }
  }

  private static func text(_ text: String) -> @Sendable (inout Workbook) -> Void {
    { $0.addCell(.text(text)) }
  }

  private static func link(_ target: LinkTarget) -> @Sendable (inout Workbook) -> Void {
    { $0.addCell(.link("Lees meer over de cijfers", target)) }
  }

  static let contents: [RefusalCase] = [
    RefusalCase("a number that is none", "number-not-finite", at: "E20", number(.nan)),
    RefusalCase("infinity", "number-not-finite", at: "E20", number(.infinity)),
    RefusalCase("a number above Excel's largest", "number-not-finite", number(-1e308)),
    RefusalCase("a formula with an infinite result", "number-not-finite") {
      $0.addCell(.formula("1/A1", result: .number(.infinity)))
    },
    RefusalCase(
      "32,768 characters", "text-too-long", at: "E20", text(String(repeating: "é", count: 32_768))),
    RefusalCase("a text with NUL", "text-forbidden-character", at: "E20", text("a\0b")),
    RefusalCase("a text with U+FFFE", "text-forbidden-character", text("a\u{FFFE}")),
    RefusalCase("a rich text with NUL", "text-forbidden-character") {
      $0.addCell(.richText([TextRun("a"), TextRun("b\0", isBold: true)]))
    },
    RefusalCase("251 parts of a rich text", "text-parts-too-many", at: "E20") {
      $0.addCell(.richText(Array(repeating: TextRun("a"), count: 251)))
    },
    RefusalCase("a formula that gives a control character", "text-forbidden-character") {
      $0.addCell(.formula("A1", result: .text("\u{1}")))
    },
    // Found by the library while the file is being written: it counts the markup too.
    RefusalCase("a rich text that is too long with its markup", "text-too-long", at: "E20") {
      let long = String(repeating: "a", count: 16_300)
      $0.addCell(.richText([TextRun(long), TextRun(long, isBold: true)]))
    },
    RefusalCase("a cell written twice", "cell-twice", at: "A1") {
      $0.sheets[0].cells.append(Cell(CellAddress(row: 0, column: 0), .blank))
    },
    RefusalCase("a row off the sheet", "cell-off-sheet") {
      $0.sheets[0].cells.append(Cell(CellAddress(row: 1_048_576, column: 0), .blank))
    },
    RefusalCase("a column off the sheet", "cell-off-sheet") {
      $0.sheets[0].cells.append(Cell(CellAddress(row: 0, column: 16_384), .blank))
    },
    RefusalCase("a negative row", "cell-off-sheet") {
      $0.sheets[0].cells.append(Cell(CellAddress(row: -1, column: 0), .blank))
    },
    RefusalCase("a style of another workbook", "style-unknown", at: "E20") {
      var other = StyleSheet()
      let last = (0..<50).map { other.register(Style(size: 10 + Double($0))) }.last ?? .body
      $0.addCell(.blank, style: last)
    },
  ]

  static let links: [RefusalCase] = [
    RefusalCase(
      "a link to a missing sheet", "link-target", at: "E20",
      link(.cell(sheet: "Weg", CellAddress(row: 0, column: 0)))),
    RefusalCase(
      "a link off the sheet", "link-target",
      link(.cell(sheet: "2024", CellAddress(row: -1, column: 0)))),
    RefusalCase("http", "link-target", link(.web("http://www.vgc.be"))),
    RefusalCase("a script", "link-target", link(.web("javascript:alert(1)"))),
    RefusalCase("a file", "link-target", link(.web("file:///etc/passwd"))),
    RefusalCase("nothing but the scheme", "link-target", link(.web("https://"))),
    RefusalCase("a space in an address", "link-target", link(.web("https://vgc.be/a b"))),
    RefusalCase("a letter outside RFC 3986", "link-target", link(.web("https://vgc.be/é"))),
    RefusalCase(
      "a word the library would split at", "link-target", link(.web("https://vgc.be/?q=external:x"))
    ),
    RefusalCase(
      "2,080 characters of address", "text-too-long",
      link(.web("https://vgc.be/" + String(repeating: "a", count: 2_065)))),
    RefusalCase("2,080 bytes of link text", "text-too-long") {
      $0.addCell(.link(String(repeating: "é", count: 1_040), .web("https://www.vgc.be")))
    },
    RefusalCase("a link without a text", "text-missing") {
      $0.addCell(.link(" ", .web("https://www.vgc.be")))
    },
    RefusalCase("a link to a sheet with # in its name", "link-target") {
      $0.sheets.append(Sheet(name: "Tabel #1"))
      $0.addCell(.link("Tabel", .cell(sheet: "Tabel #1", CellAddress(row: 0, column: 0))))
    },
  ]

  @Test("a content that can't be stored is refused", arguments: contents)
  func refusesContent(_ refusal: RefusalCase) throws { try refusal.expectRefusal() }

  @Test("a link that leads nowhere or anywhere unsafe is refused", arguments: links)
  func refusesLink(_ refusal: RefusalCase) throws { try refusal.expectRefusal() }
}
