extension CellAddress {
  /// Reads an address such as `C5` or `$C$5`: at most 3 letters and 7 digits, on the sheet.
  public init?(a1: some Collection<UInt8>) {
    var letters = 0
    var column = 0
    var digits = 0
    var row = 0
    for byte in a1 where byte != UInt8(ascii: "$") {
      if (byte | 32) &- 97 < 26, digits == 0 {
        letters += 1
        guard letters <= 3 else { return nil }
        column = column * 26 + Int((byte | 32) - 96)
      } else if byte &- 48 < 10, letters > 0 {
        digits += 1
        guard digits <= 7 else { return nil }
        row = row * 10 + Int(byte - 48)
      } else {
        return nil
      }
    }
    self.init(row: row - 1, column: column - 1)
    guard isOnSheet else { return nil }
  }
}

extension CellRange {
  /// Reads a range such as `B5:F19`, or one cell.
  public init?(a1: some StringProtocol) {
    guard let mark = a1.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      guard let only = CellAddress(a1: a1.utf8) else { return nil }
      self.init(only, only)
      return
    }
    guard let first = CellAddress(a1: a1.utf8[..<mark]),
      let last = CellAddress(a1: a1.utf8[mark...].dropFirst()), first.row <= last.row,
      first.column <= last.column
    else { return nil }
    self.init(first, last)
  }
}
