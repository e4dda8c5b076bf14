extension FieldScanner {
  /// The same as `scan`, byte by byte, and right for stray quotes too.
  ///
  /// A quote within a field that doesn't begin with one is an ordinary byte; so is everything
  /// between a closing quote and the end of its field. Python's csv module reads the same way.
  func scanExactly(
    _ bytes: Span<UInt8>, _ range: Range<Int>, into ends: inout [UInt32]
  ) -> Found {
    var found = Found()
    var written: [UInt32] = []
    var place = Place.beginning
    var last: UInt8 = 0
    for position in range {
      let byte = bytes[position]
      defer { last = byte }
      if byte == quote {
        if place == .field { found.strayQuote = found.strayQuote ?? position }
        place = place.afterQuote
      } else if place == .quoted {
        continue
      } else if byte == 0x0A, last == 0x0D {
        continue
      } else if byte == separator || byte == 0x0A || byte == 0x0D {
        written.append(UInt32(truncatingIfNeeded: position))
        if byte != separator { found.records += 1 }
        place = .beginning
      } else {
        if place == .closed { found.strayQuote = found.strayQuote ?? position - 1 }
        place = .field
      }
    }
    found.fields = written.count
    found.isOpen = place == .quoted
    ends = written
    return found
  }

  private enum Place {
    case beginning, field, quoted, closed

    var afterQuote: Self {
      switch self {
      case .beginning, .closed: .quoted
      case .field: .field
      case .quoted: .closed
      }
    }
  }
}
