/// One element of a small part, with its children.
struct MarkupElement {
  var name: MarkupName
  var attributes: [(name: String, value: String)] = []
  var children: [MarkupElement] = []
  var text = ""

  /// The value of an attribute, by local name; one with a prefix as `prefix:name`.
  subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// The value of an attribute with any prefix, such as the `id` of `r:id`.
  func prefixed(_ name: String) -> String? {
    attributes.first { $0.name.hasSuffix(":\(name)") }?.value
  }

  /// The first child with a name.
  func child(_ name: MarkupName) -> MarkupElement? { children.first { $0.name == name } }

  /// The children with a name.
  func all(_ name: MarkupName) -> [MarkupElement] { children.filter { $0.name == name } }

  /// All elements with a name at any depth, in document order.
  func descendants(_ name: MarkupName) -> [MarkupElement] {
    children.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }

  /// A whole attribute number.
  func integer(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// A truth value as XML Schema writes it.
  func flag(_ name: String) -> Bool? { self[name].map { $0 == "1" || $0 == "true" } }
}

extension MarkupTokenizer {
  /// Reads the rest of the document as a tree, without the elements of one name.
  mutating func readTree(
    without skipped: MarkupName = MarkupName()
  ) throws(WorkbookError) -> MarkupElement {
    var open: [MarkupElement] = []
    var count = 0
    while true {
      if skipped == .cell { skipPlainCells() }
      switch try next() {
      case .start where name == skipped: try skipElement()
      case .start:
        count += 1
        guard count <= limits.treeElements else {
          throw failure("xml-too-many-elements", "it must have at most \(count - 1) elements")
        }
        open.append(MarkupElement(name: name, attributes: allAttributes()))
      case .text:
        if !open.isEmpty { open[open.count - 1].text += String(decoding: textBytes, as: UTF8.self) }
      case .end:
        let done = open.removeLast()
        if open.isEmpty { return try finishTree(done) }
        open[open.count - 1].children.append(done)
      case .finish: return MarkupElement(name: MarkupName())
      }
    }
  }

  /// Goes on to the end of the element that has just started.
  private mutating func skipElement() throws(WorkbookError) {
    let floor = depth
    while depth >= floor {
      if case .finish = try next() { return }
    }
  }

  private mutating func finishTree(_ root: MarkupElement) throws(WorkbookError) -> MarkupElement {
    while true {
      if case .finish = try next() { return root }
    }
  }

  private func allAttributes() -> [(name: String, value: String)] {
    attributes.map { attribute in
      let value = attribute.needsDecoding ? decoded[attribute.value] : window[attribute.value]
      let prefix = attribute.prefix.text
      return (
        (prefix.isEmpty ? "" : prefix + ":") + attribute.name.text,
        String(decoding: value, as: UTF8.self)
      )
    }
  }
}
