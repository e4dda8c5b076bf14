/// Whether a part is well-formed XML, as far as a writer's own output can be wrong.
///
/// Checks the encoding, that elements nest and end, that attributes are quoted, that `&`
/// starts a reference and that no character is one XML forbids. A part cut short by a full
/// disk fails here, because its first element does not end.
struct WellFormedness {
  private let part: String
  private var open: [Range<Int>] = []
  private var sawRoot = false
  private var cells = 0

  /// Checks the bytes of a part and says how many elements `c`, the cells of a sheet, it has.
  @discardableResult
  static func check(_ bytes: [UInt8], part: String) throws(WorkbookError) -> Int {
    var check = WellFormedness(part: part)
    let span = bytes.span
    guard (try? UTF8Span(validating: span)) != nil else { throw check.wrong("is not UTF-8") }
    try check.scan(span)
    return check.cells
  }

  private init(part: String) { self.part = part }

  private mutating func scan(_ bytes: Span<UInt8>) throws(WorkbookError) {
    var offset = try skipDeclaration(bytes)
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<") {
        offset = try element(bytes, offset + 1)
      } else {
        offset = try text(bytes, offset)
      }
    }
    guard open.isEmpty, sawRoot else { throw wrong("is cut short") }
  }

  private func skipDeclaration(_ bytes: Span<UInt8>) throws(WorkbookError) -> Int {
    guard bytes.count > 5, bytes[0] == UInt8(ascii: "<"), bytes[1] == UInt8(ascii: "?") else {
      throw wrong("does not start as XML")
    }
    var offset = 2
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
    return offset + 1
  }

  /// Reads character data up to the next `<`.
  private func text(_ bytes: Span<UInt8>, _ start: Int) throws(WorkbookError) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
      let byte = bytes[offset]
      if open.isEmpty, !isSpace(byte) { throw wrong("has text outside its first element") }
      offset = try character(bytes, offset)
    }
    return offset
  }

  /// Reads one character or reference and says where the next one starts.
  private func character(_ bytes: Span<UInt8>, _ offset: Int) throws(WorkbookError) -> Int {
    let byte = bytes[offset]
    if byte == UInt8(ascii: "&") { return try reference(bytes, offset + 1) }
    if byte < 0x20, !isSpace(byte) { throw wrong("has a control character") }
    if byte == 0xEF, offset + 2 < bytes.count, bytes[offset + 1] == 0xBF, bytes[offset + 2] >= 0xBE
    {
      throw wrong("has a character that XML forbids")
    }
    return offset + 1
  }

  private func reference(_ bytes: Span<UInt8>, _ start: Int) throws(WorkbookError) -> Int {
    var offset = start
    while offset < bytes.count, offset - start < 10, bytes[offset] != UInt8(ascii: ";") {
      let byte = bytes[offset]
      guard isNameByte(byte) || byte == UInt8(ascii: "#") else {
        throw wrong("has a bare ampersand")
      }
      offset += 1
    }
    guard offset < bytes.count, offset > start, bytes[offset] == UInt8(ascii: ";") else {
      throw wrong("has a bare ampersand")
    }
    return offset + 1
  }

  /// Reads a tag after its `<`.
  private mutating func element(
    _ bytes: Span<UInt8>, _ start: Int
  ) throws(WorkbookError) -> Int {
    let isEnd = start < bytes.count && bytes[start] == UInt8(ascii: "/")
    let nameStart = isEnd ? start + 1 : start
    var offset = nameStart
    while offset < bytes.count, isNameByte(bytes[offset]) { offset += 1 }
    let name = nameStart..<offset
    guard !name.isEmpty else { throw wrong("has a tag without a name") }
    if isEnd { return try endTag(bytes, name) }
    if open.isEmpty && sawRoot { throw wrong("has two first elements") }
    sawRoot = true
    if name.count == 1, bytes[name.lowerBound] == UInt8(ascii: "c") { cells += 1 }
    let (next, isEmpty) = try attributes(bytes, offset)
    if !isEmpty { open.append(name) }
    return next
  }

  private mutating func endTag(
    _ bytes: Span<UInt8>, _ name: Range<Int>
  ) throws(WorkbookError) -> Int {
    guard let begun = open.popLast(), begun.count == name.count,
      zip(begun, name).allSatisfy({ bytes[$0] == bytes[$1] }),
      name.upperBound < bytes.count, bytes[name.upperBound] == UInt8(ascii: ">")
    else { throw wrong("has an end tag that fits no start tag") }
    return name.upperBound + 1
  }

  private func attributes(
    _ bytes: Span<UInt8>, _ start: Int
  ) throws(WorkbookError) -> (next: Int, isEmpty: Bool) {
    var offset = start
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ">"): return (offset + 1, false)
      case UInt8(ascii: "/"):
        guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: ">") else {
          throw wrong("has a damaged tag")
        }
        return (offset + 2, true)
      case let byte where isSpace(byte): offset += 1
      default: offset = try attribute(bytes, offset)
      }
    }
    throw wrong("is cut short")
  }

  private func attribute(_ bytes: Span<UInt8>, _ start: Int) throws(WorkbookError) -> Int {
    var offset = start
    while offset < bytes.count, isNameByte(bytes[offset]) { offset += 1 }
    guard offset > start, offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "="),
      bytes[offset + 1] == UInt8(ascii: "\"")
    else { throw wrong("has a damaged attribute") }
    offset += 2
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      guard bytes[offset] != UInt8(ascii: "<") else { throw wrong("has a damaged attribute") }
      offset = try character(bytes, offset)
    }
    guard offset < bytes.count else { throw wrong("is cut short") }
    return offset + 1
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"),
      UInt8(ascii: "-"), UInt8(ascii: "."), 0x80...0xFF:
      true
    default: false
    }
  }

  private func wrong(_ problem: String) -> WorkbookError {
    WrittenPackage.notWhole(problem, part)
  }
}
