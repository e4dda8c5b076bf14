import Workbook

/// One sheet of ten columns: six of whole numbers, two of fractions and two of repeated texts.
///
/// The numbers come from the same generator as those of the other programs.
struct BigSheet {
  let rows: Int

  func write(to path: String) throws {
    var workbook = Workbook(
      properties: DocumentProperties(
        title: "Data", author: "bench", language: "nl-BE", created: 1_704_067_200))
    var sheet = Sheet(name: "Data")
    let count = rows
    sheet.rows = StreamedRows(styles: [StyleID](repeating: .body, count: 10)) {
      BigSheetRows(left: count)
    }
    workbook.sheets = [sheet]
    try WorkbookWriter.write(workbook, to: path)
  }
}

private struct BigSheetRows: RowStream {
  private static let forms = ["aso", "tso", "kso", "bso", "aba", "pba", "graduaat"]
  private static let places = (0..<300).map { number in
    "Gemeente née " + String(repeating: "0", count: 3 - String(number).utf8.count) + String(number)
  }

  var left: Int
  private var state: UInt64 = 1

  init(left: Int) { self.left = left }

  mutating func next(into row: inout RowCells) throws(WorkbookError) -> Bool {
    guard left > 0 else { return false }
    left -= 1
    for column in 0..<8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = state >> 33
      switch column {
      case 0..<3: try row.add(Double(number % 100))
      case 3..<6: try row.add(Double(number % 100_000))
      default: try row.add(Double(number % 1_000_000) / (column == 6 ? 1000 : 999_983))
      }
    }
    try row.add(Self.forms[Int((state >> 40) % 7)])
    try row.add(Self.places[Int((state >> 45) % 300)])
    return true
  }
}
