extension MarkupTokenizer {
  /// Whether this many bytes lie ahead.
  mutating func has(_ count: Int) throws(WorkbookError) -> Bool {
    while end - position < count {
      guard try fill() else { return false }
    }
    return true
  }

  /// Brings more bytes, moving what is kept to the front; false at the end of the stream.
  mutating func fill() throws(WorkbookError) -> Bool {
    guard !isAtEnd else { return false }
    let kept = end - position
    guard kept < limits.tokenBytes else {
      throw failure("xml-token-too-large", "a tag or text must have at most \(kept) bytes")
    }
    if position > 0 {
      for step in 0..<kept { window[step] = window[position + step] }
      discarded += position
      position = 0
      end = kept
    }
    if window.count - end < window.count / 2 {
      window.append(contentsOf: repeatElement(0, count: window.count))
    }
    let count = try stream.read(into: &window, from: end)
    end += count
    isAtEnd = count == 0
    return count > 0
  }

  /// The place of a byte at or after an offset from the position.
  mutating func find(_ byte: UInt8, from offset: Int) throws(WorkbookError) -> Int {
    var offset = offset
    while true {
      while position + offset < end {
        if window[position + offset] == byte { return position + offset }
        offset += 1
      }
      guard try fill() else { throw failure("xml-truncated", "the last tag is cut off") }
    }
  }

  /// The place of some text at or after an offset from the position.
  mutating func find(_ text: StaticString, from offset: Int) throws(WorkbookError) -> Int {
    let wanted = Array("\(text)".utf8)
    var offset = offset
    while true {
      let found = try find(wanted[0], from: offset)
      offset = found - position
      guard try has(offset + wanted.count) else {
        throw failure("xml-truncated", "the last tag is cut off")
      }
      if window[(position + offset)..<(position + offset + wanted.count)].elementsEqual(wanted) {
        return position + offset
      }
      offset += 1
    }
  }

  mutating func starts(with text: StaticString) throws(WorkbookError) -> Bool {
    let wanted = "\(text)".utf8
    guard try has(wanted.count) else { return false }
    return window[position..<(position + wanted.count)].elementsEqual(wanted)
  }

  /// The place of the `>` that ends a start tag; one inside of a quoted value doesn't.
  mutating func findTagEnd() throws(WorkbookError) -> Int {
    var offset = 1
    var quote: UInt8 = 0
    while true {
      while position + offset < end {
        let byte = window[position + offset]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          return position + offset
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        }
        offset += 1
      }
      guard try fill() else { throw failure("xml-truncated", "the last tag is cut off") }
    }
  }

  /// The bytes at hand from the next token on; nil where no cell with its content can begin.
  var ahead: Range<Int>? {
    isEndPending || depth == 0 || depth + 4 > limits.depth ? nil : position..<end
  }

  /// Goes to the start of a token, behind whole elements that were read without tokens.
  mutating func skip(to index: Int) { position = index }

  /// An error at the byte the tokenizer stands on.
  func failure(
    _ code: WorkbookError.Code, _ problem: String, remedy: String? = nil
  ) -> WorkbookError {
    WorkbookError(
      code, "The part '\(part)' can't be read at byte \(discarded + position): \(problem).",
      remedy: remedy)
  }

  func badCharacter(_ index: Int) -> WorkbookError {
    failure(
      "xml-not-well-formed", "a control character with code \(window[index]) can't stand in text")
  }

  @inline(__always)
  func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 10 || byte == 9 || byte == 13 }
}
