extension [UInt8] {
  /// The unsigned number in two bytes, lowest first; 0 beyond the end.
  func number16(_ offset: Int) -> Int { number(offset, 2) }
  /// The unsigned number in four bytes, lowest first; 0 beyond the end.
  func number32(_ offset: Int) -> Int { number(offset, 4) }
  /// The number in eight bytes, lowest first; nil when it is larger than an `Int` or missing.
  func number64(_ offset: Int) -> Int? {
    guard offset >= 0, offset + 8 <= count, self[offset + 7] < 0x80 else { return nil }
    return number(offset, 8)
  }

  private func number(_ offset: Int, _ width: Int) -> Int {
    guard offset >= 0, offset <= count - width else { return 0 }
    var value = 0
    for step in (0..<width).reversed() { value = value << 8 | Int(self[offset + step]) }
    return value
  }
}
