internal import RegionalStatistics
internal import Workbook

/// A total that is not the sum of its parts is the first error that readers find.
struct TotalsAddUp: WorkbookCheck {
  static let card = CheckCard(
    49, "totals-add-up", .safety,
    "Each total must equal the sum of its parts when all of them are published.",
    remedy: "Please report this: the numbers of the table do not agree.")
  var card: CheckCard { Self.card }

  private let places: PublishedCells

  init(_ places: PublishedCells) { self.places = places }

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for cells in places.tables(in: workbook)
    where cells.contains(where: { !$0.cell.parts.isEmpty }) {
      var numbers: [Expression: Double] = [:]
      for published in cells {
        guard let expression = published.cell.expression, let number = published.number else {
          continue
        }
        numbers[expression] = numbers[expression] ?? number
      }
      for published in cells where !published.cell.parts.isEmpty {
        let parts = published.cell.parts.compactMap { numbers[$0] }
        guard parts.count == published.cell.parts.count, let total = published.number else {
          continue
        }
        let sum = parts.reduce(0, +)
        if (sum - total).magnitude > 1e-9 * max(1, total.magnitude), let found = published.found {
          report.add(published.sheet, found.address, "The parts add up to \(sum), not to \(total)")
        }
      }
    }
  }
}
