import Testing

@testable import Workbook

@Suite("Cells by address")
struct CellIndexTests {
  private func cell(_ row: Int, _ column: Int, _ number: Double) -> ReadSheetCell {
    ReadSheetCell(
      address: CellAddress(row: row, column: column), value: .number(number), formula: nil, style: 0
    )
  }

  private func number(_ sheet: ReadSheet, _ row: Int, _ column: Int) -> Double? {
    sheet.cell(CellAddress(row: row, column: column))?.number
  }

  @Test("rows with gaps, blank rows and late columns are found")
  func gaps() {
    var sheet = ReadSheet(name: "Blad")
    sheet.cells = [cell(0, 0, 1), cell(0, 4, 2), cell(3, 2, 3), cell(3, 3, 4), cell(3, 9, 5)]
    #expect(
      [(0, 0), (0, 4), (3, 2), (3, 3), (3, 9)].map { number(sheet, $0, $1) } == [1, 2, 3, 4, 5])
    let absent = [(0, 1), (0, 5), (1, 0), (3, 0), (3, 4), (3, 10), (4, 0), (-1, 0), (0, -1)]
    #expect(absent.allSatisfy { number(sheet, $0, $1) == nil })
  }

  @Test("cells out of order are found, the last of two at one address")
  func disorder() {
    var sheet = ReadSheet(name: "Blad")
    sheet.cells = [cell(2, 1, 1), cell(0, 0, 2), cell(2, 0, 3), cell(0, 0, 4)]
    sheet.cells.append(cell(1, 1, 5))
    #expect([(2, 1), (0, 0), (2, 0), (1, 1)].map { number(sheet, $0, $1) } == [1, 4, 3, 5])
    sheet.cells = []
    #expect(number(sheet, 0, 0) == nil)
  }
}
