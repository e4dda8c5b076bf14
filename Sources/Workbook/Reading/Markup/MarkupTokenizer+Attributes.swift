extension MarkupTokenizer {
  /// The value of an attribute of the element just started, by its local name.
  ///
  /// A name with a prefix is only found with `prefixed`; LibreOffice's own extensions never are.
  public func attribute(_ name: MarkupName, prefixed: Bool = false) -> ArraySlice<UInt8>? {
    for attribute in attributes where attribute.name == name {
      guard (attribute.prefix != .none) == prefixed else { continue }
      guard attribute.prefix != .calcext, attribute.prefix != .loext else { continue }
      let buffer = attribute.needsDecoding ? decoded : window
      return buffer[attribute.value]
    }
    return nil
  }

  /// The value of an attribute as a string.
  public func string(_ name: MarkupName, prefixed: Bool = false) -> String? {
    attribute(name, prefixed: prefixed).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The values of all attributes of the element just started.
  var attributeValues: [String] {
    attributes.map {
      String(decoding: ($0.needsDecoding ? decoded : window)[$0.value], as: UTF8.self)
    }
  }

  /// Reads a name, keeping its local part; moves the index behind it.
  func readName(
    _ index: inout Int, to last: Int, prefix: inout MarkupName
  ) throws(WorkbookError) -> MarkupName {
    var name = MarkupName()
    let start = index
    while index < last {
      let byte = window[index]
      if byte == UInt8(ascii: ":") {
        prefix = name
        name = MarkupName()
      } else if isNameByte(byte) {
        name.add(byte)
      } else {
        break
      }
      index += 1
    }
    guard index > start, name != .none, !isDigitOrMark(window[start]) else {
      throw failure("xml-not-well-formed", "a name is missing or wrong")
    }
    return name
  }

  @inline(__always)
  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 32) &- 97 < 26 || byte &- 48 < 10 || byte >= 0x80 || byte == 45 || byte == 46
      || byte == 95
  }

  private func isDigitOrMark(_ byte: UInt8) -> Bool { byte &- 45 < 14 }

  mutating func readAttributes(from start: Int, to last: Int) throws(WorkbookError) {
    attributes.removeAll(keepingCapacity: true)
    decoded.removeAll(keepingCapacity: true)
    var index = start
    while true {
      let gap = index
      while index < last, isBlank(window[index]) { index += 1 }
      guard index < last else { return }
      guard index > gap else {
        throw failure("xml-not-well-formed", "attributes must be separated by spaces")
      }
      let attribute = try readAttribute(&index, to: last)
      for other in attributes
      where other.name == attribute.name && other.prefix == attribute.prefix {
        throw failure("xml-not-well-formed", "an attribute must stand once in a tag")
      }
      guard attributes.count < 256 else {
        throw failure("xml-not-well-formed", "a tag must have at most 256 attributes")
      }
      attributes.append(attribute)
    }
  }

  private mutating func readAttribute(
    _ index: inout Int, to last: Int
  ) throws(WorkbookError) -> MarkupAttribute {
    var prefix = MarkupName()
    let name = try readName(&index, to: last, prefix: &prefix)
    while index < last, isBlank(window[index]) { index += 1 }
    guard index < last, window[index] == UInt8(ascii: "=") else { throw badAttribute() }
    index += 1
    while index < last, isBlank(window[index]) { index += 1 }
    guard index < last, window[index] == UInt8(ascii: "\"") || window[index] == UInt8(ascii: "'")
    else { throw badAttribute() }
    let quote = window[index]
    let start = index + 1
    index = start
    var seen: UInt8 = 0
    var needsDecoding = false
    while index < last, window[index] != quote {
      let byte = window[index]
      seen |= byte
      if byte == UInt8(ascii: "&") || byte < 32 { needsDecoding = true }
      if byte == UInt8(ascii: "<") { throw badAttribute() }
      index += 1
    }
    guard index < last else { throw badAttribute() }
    if seen >= 0x80 { try checkEncoding(start..<index) }
    var value = start..<index
    if needsDecoding {
      let first = decoded.count
      try decode(value, isAttribute: true)
      value = first..<decoded.count
    }
    index += 1
    return MarkupAttribute(name: name, prefix: prefix, value: value, needsDecoding: needsDecoding)
  }

  private func badAttribute() -> WorkbookError {
    failure("xml-not-well-formed", "an attribute must be a name, '=' and a quoted value")
  }
}
