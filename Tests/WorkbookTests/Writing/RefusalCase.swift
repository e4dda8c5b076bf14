import Testing
import Workbook

/// A change that makes the sample workbook unwritable, and the code it must be refused with.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let code: WorkbookError.Code
  let cell: String?
  let change: @Sendable (inout Workbook) -> Void

  init(
    _ description: String, _ code: WorkbookError.Code, at cell: String? = nil,
    _ change: @escaping @Sendable (inout Workbook) -> Void
  ) {
    testDescription = description
    self.code = code
    self.cell = cell
    self.change = change
  }

  /// Writes the changed sample and expects the refusal and an untouched folder.
  func expectRefusal() throws {
    let scratch = try WritingScratch()
    var workbook = SampleWorkbook.make()
    change(&workbook)
    let error = #expect(throws: WorkbookError.self) {
      try WorkbookWriter.write(workbook, to: scratch.path("refused.xlsx"))
    }
    #expect(error?.code == code, "\(String(describing: error))")
    #expect(error?.file == scratch.path("refused.xlsx"))
    if let cell { #expect(error?.cell == cell) }
    #expect(try scratch.names() == [])
  }
}

extension Workbook {
  /// Puts one cell at E20 of the first sheet, where the sample has nothing.
  mutating func addCell(_ content: CellContent, style: StyleID = .body) {
    sheets[0].cells.append(Cell(CellAddress(row: 19, column: 4), content, style: style))
  }

  /// Adds a style and a cell that uses it.
  mutating func addStyle(_ style: Style) {
    let id = styles.register(style)
    addCell(.number(1), style: id)
  }

  /// Changes the first table.
  mutating func changeTable(_ change: (inout TableRange) -> Void) {
    change(&sheets[1].tables[0])
  }

  /// Changes the first chart.
  mutating func changeChart(_ change: (inout Chart) -> Void) { change(&sheets[1].charts[0]) }

  /// Changes the first series of the first chart.
  mutating func changeSeries(_ change: (inout ChartSeries) -> Void) {
    change(&sheets[1].charts[0].series[0])
  }
}
