internal import RegionalStatistics
internal import Workbook

/// Readers who find two numbers for one thing believe neither.
struct SameNumberEverywhere: WorkbookCheck {
  static let card = CheckCard(
    62, "same-number-everywhere", .safety,
    "The same measure of the same pupils must have the same value or symbol on every sheet.",
    remedy: "Please report this: two tables of the workbook disagree.")
  var card: CheckCard { Self.card }

  private let places: PublishedCells

  init(_ places: PublishedCells) { self.places = places }

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let tables = places.tables(in: workbook)
    var first: [Expression: PublishedCells.Published] = [:]
    first.reserveCapacity(tables.reduce(0) { $0 + $1.count })
    for published in tables.joined() {
      guard let expression = published.cell.expression, let found = published.found else {
        continue
      }
      guard let other = first[expression] else {
        first[expression] = published
        continue
      }
      if !agrees(published, other) {
        let place = "\(other.sheet.name)!\(other.found?.address.a1() ?? "")"
        report.add(
          published.sheet, found.address, "The cell \(place) has another value for the same")
      }
    }
  }

  private func agrees(
    _ left: PublishedCells.Published, _ right: PublishedCells.Published
  ) -> Bool {
    guard let first = left.number, let second = right.number else {
      return left.found?.text == right.found?.text
    }
    return (first - second).magnitude <= 1e-12 * max(1, first.magnitude)
  }
}
