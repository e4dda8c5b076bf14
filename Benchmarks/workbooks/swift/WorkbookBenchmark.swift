import Foundation
import Workbook

/// The writing and reading benchmarks with this project's own library.
///
///     WorkbookBenchmark batch COUNT FOLDER
///     WorkbookBenchmark sheet ROWS OUT.xlsx
///     WorkbookBenchmark read FILE.xlsx
@main
struct WorkbookBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else {
      fatalError("usage: batch COUNT FOLDER | sheet ROWS OUT | read FILE")
    }
    switch arguments[1] {
    case "batch":
      try FileManager.default.createDirectory(
        atPath: arguments[3], withIntermediateDirectories: true)
      let folder = arguments[3]
      try WorkbookWriter.writeEach(Int(arguments[2]) ?? 0) { number in
        let name = String(number)
        let digits = String(repeating: "0", count: max(0, 4 - name.utf8.count)) + name
        return (PartnerWorkbook(number: number).workbook, "\(folder)/p\(digits).xlsx")
      }
    case "sheet": try BigSheet(rows: Int(arguments[2]) ?? 0).write(to: arguments[3])
    default: try read(arguments[2])
    }
  }

  /// Reads every cell of the first sheet, and prints their number and the sum of the first column.
  private static func read(_ path: String) throws {
    let reader = try SpreadsheetReader(path: path)
    let rows = try reader.rows(of: reader.sheets[0])
    var row = rows.emptyRow
    var cells = 0
    var sum = 0.0
    while try rows.next(into: &row) {
      cells += row.cells.count
      if let first = row.cells.first, first.column == 0, first.kind == .number {
        sum += first.number
      }
    }
    print("\(cells) \(Int(sum))")
  }
}
