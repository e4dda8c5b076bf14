internal import RegionalStatistics
internal import Workbook

/// The cells of a publication with their places in a workbook that was read.
///
/// A table is found by its Excel table, so that nothing of the layout is taken for granted.
struct PublishedCells {
  /// A table with the sheet where it was found; one for all its cells, which are many.
  final class PlacedTable: Sendable {
    let table: StatisticalTable
    let sheet: ReadSheet
    /// Where its first number stands.
    fileprivate let start: CellAddress

    init(_ table: StatisticalTable, on sheet: ReadSheet, from start: CellAddress) {
      self.table = table
      self.sheet = sheet
      self.start = start
    }
  }

  /// A cell of a table.
  struct Published {
    private let placed: PlacedTable
    let row: Int
    let column: Int

    fileprivate init(_ placed: PlacedTable, row: Int, column: Int) {
      self.placed = placed
      self.row = row
      self.column = column
    }

    var table: StatisticalTable { placed.table }
    var sheet: ReadSheet { placed.sheet }
    var cell: TableCell { placed.table.cells[row][column] }

    /// The cell in the file; nil when the file lacks it.
    var found: ReadSheetCell? {
      placed.sheet.cell(
        CellAddress(row: placed.start.row + row, column: placed.start.column + column))
    }

    /// The number in the file in the unit of the table: percentage points are shown times 100.
    var number: Double? { found?.number.map { $0 / table.columns[column].format.displayFactor } }
  }

  private let publication: Publication
  private let language: Language

  init(_ publication: Publication, language: Language) {
    self.publication = publication
    self.language = language
  }

  /// The cells of each table, row by row.
  func tables(in workbook: WorkbookContents) -> [[Published]] {
    publication.tables.compactMap { published in
      guard let sheet = workbook.sheet(named: published.sheet[language]),
        let found = sheet.tables.first(where: {
          $0.name == TableName.name(for: published.table.id)
        }), let body = found.body
      else { return nil }
      let table = published.table
      let start = CellAddress(
        row: body.lowerBound, column: found.range.first.column + table.stub.count)
      let placed = PlacedTable(table, on: sheet, from: start)
      return table.rows.indices.flatMap { row in
        table.columns.indices.map { Published(placed, row: row, column: $0) }
      }
    }
  }
}
