internal import RegionalStatistics
internal import Workbook

/// The records of one sheet of an XLSX or ODS file, in bounded memory.
public struct SpreadsheetRecords: RecordSource {
  /// The file, as messages call it.
  public let file: String
  /// The sheet.
  public let sheet: String?
  /// The names of the columns; those without a name are called by their number.
  public let header: [String]
  /// The row of the header, from 1; of a header of several rows the last one.
  public let headerLine: Int
  /// The row that the header begins in, from 1.
  let firstHeaderLine: Int

  private let rows: SheetRows
  private let digester: FileDigester
  private let limits = ReadLimits()
  private var row: SheetRow
  /// How often the row must still be given: spreadsheets may write equal rows once.
  private var repeatsLeft = 0
  private var repeats = RepeatedCells()

  init(
    _ reader: SpreadsheetReader, _ choice: SheetChoice, file: String, digester: FileDigester
  ) throws(ReadError) {
    self.file = file
    self.digester = digester
    sheet = choice.sheet.name
    header = choice.header.names
    headerLine = choice.header.rows.upperBound + 1
    firstHeaderLine = choice.header.rows.lowerBound + 1
    do {
      rows = try reader.rows(of: choice.sheet)
    } catch {
      throw ReadError(error, file: file)
    }
    row = rows.emptyRow
  }

  /// A batch without records, to be filled.
  public var emptyBatch: RecordBatch { RecordBatch(columnCount: header.count) }

  private static let mostRows = 4096
  private static let mostBytes = 1 << 20

  /// Puts the next rows into a batch; rows without values count as blank lines.
  public mutating func next(into batch: inout RecordBatch) throws(ReadError) -> Bool {
    batch.startBuilding(columnCount: header.count)
    while batch.rowCount < Self.mostRows, batch.bytes.count < Self.mostBytes {
      if repeatsLeft == 0 {
        guard try advance() else { return batch.rowCount + batch.ragged.count > 0 }
      }
      let line = row.row + row.repeats - repeatsLeft + 1
      repeatsLeft -= 1
      if line > headerLine { try add(line, to: &batch) }
    }
    return true
  }

  private mutating func advance() throws(ReadError) -> Bool {
    do {
      guard try rows.next(into: &row) else { return false }
    } catch {
      throw ReadError(error, file: file)
    }
    repeatsLeft = row.repeats
    repeats.add(row)
    guard repeats.count <= limits.repeatedCells + 100 * repeats.written else { throw filledToEnd() }
    return true
  }

  private func add(_ line: Int, to batch: inout RecordBatch) throws(ReadError) {
    let cells = row.cells.filter { CellText.isFilled($0, of: row) }
    guard let last = cells.last else {
      batch.countBlankLines(1)
      return
    }
    let width = last.column + last.repeats
    guard width <= header.count else {
      batch.setAside(ragged(cells, line: line, width: width))
      return
    }
    batch.startRow(line: line)
    try write(cells, line, to: &batch)
  }

  private func write(
    _ cells: [SheetCell], _ line: Int, to batch: inout RecordBatch
  ) throws(ReadError) {
    let start = batch.bytes.count
    var column = 0
    for cell in cells {
      for _ in column..<cell.column { batch.endField() }
      for _ in 0..<cell.repeats {
        CellText.append(cell, of: row, to: &batch.bytes)
        batch.endField()
        guard batch.bytes.count - start <= limits.recordLength else { throw tooLong(line) }
      }
      column = cell.column + cell.repeats
    }
    for _ in column..<header.count { batch.endField() }
  }

  private func filledToEnd() -> ReadError {
    ReadError(
      "too-many-repeats", file: file, line: row.row + 1,
      "A sheet must not have more than \(limits.repeatedCells) cells that repeat the cell before them.",
      remedy: "Clear the rows or columns that are filled to the end of the sheet.")
  }

  private func tooLong(_ line: Int) -> ReadError {
    ReadError(
      "record-too-long", file: file, line: line,
      "A row must not have more than \(limits.recordLength) bytes of text.")
  }

  private func ragged(
    _ cells: [SheetCell], line: Int, width: Int
  ) -> RecordBatch.RaggedRecord {
    var fields = [String](repeating: "", count: min(width, 100))
    for cell in cells where cell.column < fields.count {
      fields[cell.column] = CellText.text(cell, of: row)
    }
    return RecordBatch.RaggedRecord(line: line, fields: fields, fieldCount: width)
  }

  /// Nothing: the digest is made of the file by itself.
  public var pendingDigest: PendingDigest? { nil }

  /// The SHA-256 of the file on disk.
  public func digest() throws(ReadError) -> String { try digester.digest() }
}

/// How many cells of a sheet are written, and how many only stand there as repeats of them.
private struct RepeatedCells {
  private(set) var written = 0
  private(set) var count = 0

  mutating func add(_ row: borrowing SheetRow) {
    var cells = 0
    for cell in row.cells { cells += cell.repeats }
    written += row.cells.count
    count += cells * row.repeats - row.cells.count
  }
}
