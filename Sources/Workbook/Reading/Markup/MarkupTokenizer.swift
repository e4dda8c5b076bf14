/// Reads XML from a stream, strictly, through a window of bounded size.
///
/// UTF-8 only. A DOCTYPE is always refused, so no entity can be declared; the five of XML and
/// numeric references are all there is. Ends must match starts. Prefixes are dropped from names.
public struct MarkupTokenizer: ~Copyable {
  /// The part being read, for messages.
  public let part: String
  /// The local name of the element the tokenizer stands on.
  public internal(set) var name = MarkupName()
  /// Elements open at this place.
  public var depth: Int { openStarts.count }

  let stream: any ByteStream
  let limits: ReadingLimits
  var window: [UInt8]
  var position = 0
  var end = 0
  /// Bytes of the document before the window.
  var discarded = 0
  var isAtEnd = false
  var attributes: [MarkupAttribute] = []
  var text = 0..<0
  var textNeedsDecoding = false
  var decoded: [UInt8] = []
  private var openNames: [UInt8] = []
  private var openStarts: [Int] = []
  /// Whether the element just started was empty, so that its end comes next.
  private(set) var isEndPending = false
  private var hasRoot = false

  /// Makes a tokenizer at the start of a stream.
  public init(_ stream: any ByteStream, part: String, limits: ReadingLimits = ReadingLimits()) {
    self.stream = stream
    self.part = part
    self.limits = limits
    window = [UInt8](repeating: 0, count: 1 << 16)
  }

  /// Moves to the next token.
  ///
  /// - Throws: `xml-…` codes with the part and the byte.
  public mutating func next() throws(WorkbookError) -> MarkupToken {
    if isEndPending {
      isEndPending = false
      try close()
      return .end
    }
    while true {
      guard try has(1) else { return try finish() }
      if window[position] != UInt8(ascii: "<") {
        if try readText() { return .text }
      } else if let token = try readMarkup() {
        return token
      }
    }
  }

  private func finish() throws(WorkbookError) -> MarkupToken {
    guard hasRoot, openStarts.isEmpty else {
      throw failure("xml-truncated", "the document ends before its last element does")
    }
    return .finish
  }

  /// Reads one piece of text up to the next tag; false for white space outside of the root.
  private mutating func readText() throws(WorkbookError) -> Bool {
    if discarded + position == 0 { try checkStart() }
    var index = position
    var seen: UInt8 = 0
    var isPlain = true
    while true {
      while index < end {
        let byte = window[index]
        if byte == UInt8(ascii: "<") { break }
        seen |= byte
        if byte <= UInt8(ascii: "&") {
          if byte == UInt8(ascii: "&") || byte == 13 { isPlain = false }
          if byte < 32, byte != 9, byte != 10, byte != 13 { throw badCharacter(index) }
        }
        index += 1
      }
      guard index == end else { break }
      let length = index - position
      // Filling moves the window, even when nothing more comes.
      let hasMore = try fill()
      index = position + length
      guard hasMore else { break }
    }
    if openStarts.isEmpty {
      try checkBlank(position..<index)
      position = index
      return false
    }
    if seen >= 0x80 { try checkEncoding(position..<index) }
    text = position..<index
    textNeedsDecoding = !isPlain
    position = index
    if !isPlain { try decodeText() }
    return true
  }

  private func checkBlank(_ range: Range<Int>) throws(WorkbookError) {
    for index in range where ![9, 10, 13, 32].contains(window[index]) {
      throw failure("xml-not-well-formed", "there must be no text outside of the root element")
    }
  }

  private mutating func readMarkup() throws(WorkbookError) -> MarkupToken? {
    guard try has(2) else { throw failure("xml-truncated", "the last tag is cut off") }
    switch window[position + 1] {
    case UInt8(ascii: "/"): return try readEnd()
    case UInt8(ascii: "!"): return try readDeclaration()
    case UInt8(ascii: "?"):
      try readInstruction()
      return nil
    default: return try readStart()
    }
  }

  private mutating func readEnd() throws(WorkbookError) -> MarkupToken {
    let close = try find(UInt8(ascii: ">"), from: 2)
    var last = close
    while last > position + 2, isBlank(window[last - 1]) { last -= 1 }
    let start = openStarts.last ?? 0
    let length = last - position - 2
    guard !openStarts.isEmpty, openNames.count - start == length else { throw mismatch() }
    for step in 0..<length where openNames[start + step] != window[position + 2 + step] {
      throw mismatch()
    }
    position = close + 1
    try self.close()
    return .end
  }

  private func mismatch() -> WorkbookError {
    failure("xml-not-well-formed", "an end tag must match the start tag before it")
  }

  private mutating func close() throws(WorkbookError) {
    guard let start = openStarts.popLast() else { throw mismatch() }
    name = MarkupName()
    for index in start..<openNames.count {
      if openNames[index] == UInt8(ascii: ":") {
        name = MarkupName()
      } else {
        name.add(openNames[index])
      }
    }
    openNames.removeSubrange(start...)
  }

  private mutating func readStart() throws(WorkbookError) -> MarkupToken {
    let close = try findTagEnd()
    isEndPending = window[close - 1] == UInt8(ascii: "/")
    let last = isEndPending ? close - 1 : close
    guard openStarts.count < limits.depth else {
      throw failure("xml-too-deep", "elements must be at most \(limits.depth) deep")
    }
    guard !openStarts.isEmpty || !hasRoot else {
      throw failure("xml-not-well-formed", "there must be one root element")
    }
    hasRoot = true
    openStarts.append(openNames.count)
    var index = position + 1
    var prefix = MarkupName()
    name = try readName(&index, to: last, prefix: &prefix)
    openNames.append(contentsOf: window[(position + 1)..<index])
    try readAttributes(from: index, to: last)
    position = close + 1
    return .start
  }

  private mutating func readDeclaration() throws(WorkbookError) -> MarkupToken? {
    if try starts(with: "<!--") {
      let close = try find("-->", from: 4)
      position = close + 3
      return nil
    }
    if try starts(with: "<![CDATA["), !openStarts.isEmpty {
      let close = try find("]]>", from: 9)
      text = (position + 9)..<close
      try checkEncoding(text)
      textNeedsDecoding = false
      position = close + 3
      return .text
    }
    if try starts(with: "<!DOCTYPE") {
      throw failure(
        "xml-doctype", "a document type is refused, because it could declare entities",
        remedy: "Save the file again with a spreadsheet program.")
    }
    throw failure("xml-not-well-formed", "a declaration can't stand here")
  }

  private mutating func readInstruction() throws(WorkbookError) {
    let close = try find("?>", from: 2)
    if discarded + position <= 3, try starts(with: "<?xml ") {
      try checkDeclaredEncoding(to: close)
    }
    position = close + 2
  }
}
