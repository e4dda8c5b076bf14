internal import Foundation
public import Workbook

extension Revisions {
  /// A line per cell and text that differs, RFC 4180 with CRLF, numbers at full precision.
  public var csv: String {
    var lines = [["kind", "table", "row", "column", "change", "old", "new", "difference", "place"]]
    for table in tables {
      lines += table.cells.map { cell in
        [
          "cell", table.name, Self.joined(cell.row), cell.column, cell.change.rawValue,
          cell.old.plain, cell.new.plain, cell.difference.map(TidyTwin.number) ?? "",
          Self.place(cell, table),
        ]
      }
    }
    lines += texts.map {
      [$0.kind.rawValue, "", $0.name, "", $0.change.rawValue, $0.old, $0.new, "", $0.sheet]
    }
    return lines.map { $0.map(TidyTwin.field).joined(separator: ",") + "\r\n" }.joined()
  }

  /// One JSON object.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(Document(self)), as: UTF8.self) + "\n"
  }

  fileprivate static func place(_ cell: CellRevision, _ table: TableRevision) -> String {
    cell.address.map { "\(table.sheet)!\($0.a1())" } ?? ""
  }
}

private struct Document: Encodable {
  struct Counts: Encodable { let changed, new, gone, texts: Int }

  struct Table: Encodable {
    let name, sheet, change: String
    let compared: Int
    let newRows, goneRows: [[String]]
    let newColumns, goneColumns: [String]
    let cells: [Cell]
  }

  struct Cell: Encodable {
    let row: [String]
    let column, change: String
    let old, new: Value
    let difference: Double?
    let place: String
  }

  struct Text: Encodable { let sheet, kind, name, change, old, new: String }

  /// A number as a number, anything else as a text, nothing as null.
  struct Value: Encodable {
    let cell: ReadCell

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch cell {
      case .empty: try container.encodeNil()
      case .number(let number): try container.encode(number)
      default: try container.encode(cell.plain)
      }
    }
  }

  let old, new: String
  let differs: Bool
  let cells: Counts
  let tables: [Table]
  let texts: [Text]

  init(_ revisions: Revisions) {
    old = revisions.old
    new = revisions.new
    differs = revisions.differs
    cells = Counts(
      changed: revisions.count(.changed), new: revisions.count(.new), gone: revisions.count(.gone),
      texts: revisions.texts.count)
    tables = revisions.tables.filter(\.differs).map { table in
      Table(
        name: table.name, sheet: table.sheet, change: table.change.rawValue,
        compared: table.compared, newRows: table.newRows, goneRows: table.goneRows,
        newColumns: table.newColumns, goneColumns: table.goneColumns,
        cells: table.cells.map {
          Cell(
            row: $0.row, column: $0.column, change: $0.change.rawValue, old: Value(cell: $0.old),
            new: Value(cell: $0.new), difference: $0.difference,
            place: Revisions.place($0, table))
        })
    }
    texts = revisions.texts.map {
      Text(
        sheet: $0.sheet, kind: $0.kind.rawValue, name: $0.name, change: $0.change.rawValue,
        old: $0.old, new: $0.new)
    }
  }
}
