internal import RegionalStatistics
internal import Workbook

/// The cells of a publication with their places in a workbook that was read.
///
/// A table is found by its Excel table, so that nothing of the layout is taken for granted.
struct PublishedCells {
  /// A cell of a table.
  struct Published {
    let table: StatisticalTable
    let row: Int
    let column: Int
    /// The cell in the file; nil when the file lacks it.
    let found: ReadSheetCell?
    let sheet: ReadSheet

    var cell: TableCell { table.cells[row][column] }

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
      let firstColumn = found.range.first.column
      return table.rows.indices.flatMap { row in
        table.columns.indices.map { column in
          let place = CellAddress(
            row: body.lowerBound + row, column: firstColumn + table.stub.count + column)
          return Published(
            table: table, row: row, column: column, found: sheet.cell(place), sheet: sheet)
        }
      }
    }
  }
}
