internal import RegionalStatistics
internal import Workbook

/// The tidy twin is read by programs; it must say what the workbook says.
struct TwinMatches: WorkbookCheck {
  static let card = CheckCard(
    67, "twin-matches", .safety,
    "The tidy CSV must hold exactly the published cells, with the same values and symbols.",
    remedy: "Please report this: the workbook and its tidy twin disagree.")
  var card: CheckCard { Self.card }

  private let places: PublishedCells
  private let twin: String

  init(_ places: PublishedCells, twin: String) {
    self.places = places
    self.twin = twin
  }

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let lines = TwinLines(twin).lines.dropFirst()
    let cells = places.tables(in: workbook).flatMap { $0 }
    if lines.count != cells.count {
      report.add("The tidy twin has \(lines.count) cells, the workbook \(cells.count)")
    }
    for (fields, published) in zip(lines, cells) where !agrees(fields, published) {
      let place = published.found?.address ?? CellAddress(row: 0, column: 0)
      report.add(published.sheet, place, "The tidy twin says '\(fields.joined(separator: ","))'")
    }
  }

  private func agrees(_ fields: [String], _ published: PublishedCells.Published) -> Bool {
    let table = published.table
    guard fields.count == 6, fields[0] == table.id, fields[1] == table.rows[published.row].id,
      fields[2] == table.columns[published.column].id
    else { return false }
    switch published.cell.value {
    case .missing: return fields[4].isEmpty && fields[5] == published.found?.text
    case .text: return published.found?.text.isEmpty == false
    case .number:
      guard let value = Double(fields[4]), let number = published.number else { return false }
      return (value - number).magnitude <= 1e-12 * max(1, number.magnitude)
    }
  }
}

/// The lines of a CSV file with CRLF and quotes, as the twin is written.
struct TwinLines {
  private(set) var lines: [[String]] = []

  init(_ text: String) {
    let bytes = Array(text.utf8)
    var fields: [String] = []
    var start = 0
    var isQuoted = false
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case Self.quote: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted, 10 where !isQuoted:
        fields.append(Self.field(bytes[start..<place]))
        start = place + 1
        if byte == 10 {
          lines.append(fields)
          fields.removeAll(keepingCapacity: true)
        }
      default: break
      }
    }
  }

  private static let quote = UInt8(ascii: "\"")

  /// The value of a field; a carriage return outside of quotes belongs to the end of its line.
  private static func field(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.last == 13 ? bytes.dropLast() : bytes
    guard bytes.first == quote, bytes.last == quote, bytes.count > 1 else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let text = String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    return text.replacing("\"\"", with: "\"")
  }
}
