internal import CByteScanning

/// Counts lines as editors show them: LF, CRLF and CR end a line, within quotes too.
enum LineCounting {
  /// How many line ends lie in the bytes; a CR at the very end counts.
  static func lineEnds(in bytes: ArraySlice<UInt8>) -> Int {
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      var count = 0
      var carried: UInt64 = 0
      var offset = 0
      while bytes.count &- offset >= 64 {
        let masks = unsafe byte_scanning_find(start + offset, 0, 0)
        let second = masks.carriage_returns &<< 1 | carried
        count &+= masks.carriage_returns.nonzeroBitCount
        count &+= (masks.line_feeds & ~second).nonzeroBitCount
        carried = masks.carriage_returns &>> 63
        offset &+= 64
      }
      var last: UInt8 = carried == 0 ? 0 : 0x0D
      while offset < bytes.count {
        let byte = unsafe bytes[offset]
        offset &+= 1
        if byte == 0x0D || byte == 0x0A && last != 0x0D { count += 1 }
        last = byte
      }
      return count
    }
  }
}
