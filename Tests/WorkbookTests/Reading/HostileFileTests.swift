import Foundation
import Testing
import Workbook

@Suite("Hostile files")
struct HostileFileTests {
  static let folder: String? = {
    guard let folder = try? Python.folder() else { return nil }
    let script = Python.root + "/Fuzz/spreadsheet/make_corpus.py"
    return (try? Python.run(["python3", script, folder])) == nil ? nil : folder
  }()

  static func count(_ name: String) throws -> Int {
    let folder = try #require(folder)
    let reader = try SpreadsheetReader(path: "\(folder)/\(name)")
    var cells = 0
    for sheet in reader.sheets {
      try reader.read(sheet: sheet) { row in
        cells += row.cells.count
        return .more
      }
    }
    return cells
  }

  @Test(
    "A hostile file gives its error",
    arguments: [
      ("wide-reference.xlsx", "cell-reference"), ("huge-reference.xlsx", "cell-reference"),
      ("ten-million-columns.xlsx", "cell-reference"), ("string-index.xlsx", "cell-value"),
      ("negative-index.xlsx", "cell-value"), ("bad-number.xlsx", "cell-value"),
      ("bad-row.xlsx", "row-number"), ("entity-bomb.xlsx", "xml-doctype"),
      ("undeclared-entity.xlsx", "xml-reference"), ("zip-bomb.xlsx", "zip-ratio"),
      ("long-token.xlsx", "xml-token-too-large"), ("deep.xlsx", "xml-too-deep"),
      ("mismatch.xlsx", "xml-not-well-formed"), ("control.xlsx", "xml-not-well-formed"),
      ("utf16.xlsx", "xml-encoding"), ("not-utf8.xlsx", "xml-encoding"),
      ("duplicate.xlsx", "duplicate-part"), ("missing-sheet.xlsx", "part-missing"),
      ("plain.zip", "not-a-workbook"), ("empty.xlsx", "file-empty"),
      ("random.xlsx", "not-a-workbook"), ("zip-head.xlsx", "file-truncated"),
      ("encrypted.xlsx", "password-protected"), ("legacy.xls", "legacy-workbook"),
      ("document.doc", "not-a-workbook"), ("paper.pdf", "not-a-workbook"),
      ("truncated.xlsx", "file-truncated"), ("wrong-crc.xlsx", "part-damaged"),
      ("wrong-size-small.xlsx", "part-damaged"), ("wrong-size-large.xlsx", "part-damaged"),
      ("wrong-offset.xlsx", "part-damaged"), ("locked-part.xlsx", "part-encrypted"),
      ("odd-method.xlsx", "part-packing"), ("too-wide.ods", "repeat-count"),
      ("too-long.ods", "repeat-count"), ("absent.xlsx", "file-not-readable"),
    ])
  func refused(name: String, code: String) throws {
    let error = #expect(throws: WorkbookError.self) { _ = try Self.count(name) }
    #expect(error?.code.rawValue == code, "\(String(describing: error))")
    #expect(error?.file?.hasSuffix(name) == true)
  }

  @Test(
    "A sound file at the edge of the format is read without its empty cells",
    arguments: [("sound.xlsx", 2), ("corner.xlsx", 1), ("sound.ods", 1), ("full.ods", 1)])
  func accepted(name: String, cells: Int) throws {
    #expect(try Self.count(name) == cells)
  }
}
