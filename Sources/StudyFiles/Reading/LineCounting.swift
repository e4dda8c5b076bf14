/// Counts lines as editors show them: LF, CRLF and CR end a line, within quotes too.
enum LineCounting {
  /// How many line ends lie in the bytes; a CR at the very end counts.
  static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    let span = bytes.span
    var count = 0
    var last: UInt8 = 0
    for index in 0..<span.count {
      let byte = span[index]
      if byte == 0x0D || byte == 0x0A && last != 0x0D { count += 1 }
      last = byte
    }
    return count
  }
}
