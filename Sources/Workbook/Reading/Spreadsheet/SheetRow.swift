/// One cell of a row, without memory of its own: texts are ranges of the row's bytes.
public struct SheetCell: Sendable {
  /// What the cell holds.
  public enum Kind: UInt8, Sendable {
    /// Nothing.
    case empty
    /// A number, in `number`.
    case number
    /// A text in the shared strings; `number` is its index.
    case sharedText
    /// A text in the row's bytes.
    case text
    /// A truth value; `number` is 0 or 1.
    case boolean
    /// A date; `number` is its serial number.
    case date
    /// A length of time; `number` is its serial number.
    case elapsed
    /// A date, a time or both in ISO 8601, in the row's bytes.
    case isoDate
    /// An error, its text in the row's bytes.
    case error
  }

  /// Column, from 0.
  public var column: Int
  /// What the cell holds.
  public var kind = Kind.empty
  /// The number, index or serial number, by kind.
  public var number = 0.0
  /// The place of the text in the row's bytes, for the kinds that have one.
  public var text = 0..<0
  /// The place of the formula in the row's bytes; empty without one or when not asked for.
  public var formula = 0..<0
  /// The number of the cell's style; 0 is the default.
  public var style = 0
  /// How many columns the cell stands for: more than one only in ODS.
  public var repeats = 1
}

/// One row of a sheet; the reader fills the same one again and again.
public struct SheetRow: Sendable {
  /// Row, from 0.
  public internal(set) var row = 0
  /// How many rows it stands for: more than one only in ODS.
  public internal(set) var repeats = 1
  /// The cells that are there, by column.
  public internal(set) var cells: [SheetCell] = []
  /// The bytes of texts and formulas.
  public internal(set) var bytes: [UInt8] = []
  /// The shared strings of the workbook.
  public let sharedStrings: SharedStrings
  let is1904: Bool

  init(sharedStrings: SharedStrings, is1904: Bool) {
    self.sharedStrings = sharedStrings
    self.is1904 = is1904
  }

  /// The UTF-8 bytes of a cell's text; empty for other kinds.
  public func textBytes(_ cell: SheetCell) -> ArraySlice<UInt8> {
    cell.kind == .sharedText ? sharedStrings.bytes(Int(cell.number)) : bytes[cell.text]
  }

  /// The formula of a cell; nil without one or when formulas weren't asked for.
  public func formula(_ cell: SheetCell) -> String? {
    cell.formula.isEmpty ? nil : String(decoding: bytes[cell.formula], as: UTF8.self)
  }

  /// The value of a cell.
  ///
  /// A serial number that is no date, such as 60 in the 1900 system, stays a number.
  public func value(_ cell: SheetCell) -> ReadCell {
    switch cell.kind {
    case .empty: return .empty
    case .number: return .number(cell.number)
    case .boolean: return .boolean(cell.number != 0)
    case .sharedText, .text: return .text(String(decoding: textBytes(cell), as: UTF8.self))
    case .error: return .error(String(decoding: textBytes(cell), as: UTF8.self))
    case .date, .elapsed:
      let date = ReadDate(
        serial: cell.number, is1904: is1904, isElapsed: cell.kind == .elapsed)
      return date.map { .date($0) } ?? .number(cell.number)
    case .isoDate:
      let text = String(decoding: textBytes(cell), as: UTF8.self)
      return ReadDate(iso: text).map { .date($0) } ?? .text(text)
    }
  }

  mutating func start(row: Int) {
    self.row = row
    repeats = 1
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
