/// Every text in the XML parts of a package, wherever it stands: cells, names, properties, charts, and what
/// no program shows.
///
/// Plain numbers in attributes and in cells of numbers are left out.
public struct PackageTexts: Sendable {
  /// A text and the part that holds it.
  public struct Text: Hashable, Sendable {
    /// Name of the part in the archive.
    public var part: String
    /// The text, references replaced.
    public var text: String
  }

  /// The texts, in the order of the archive.
  public private(set) var texts: [Text] = []

  /// Reads all parts of a file.
  public init(path: String, limits: ReadingLimits = ReadingLimits()) throws(WorkbookError) {
    let archive = try ZipArchive(ByteSource(path: path), limits: limits)
    for entry in archive.entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels")
    {
      var tokenizer = MarkupTokenizer(
        try archive.open(entry), part: entry.name, limits: archive.limits)
      try read(&tokenizer)
    }
  }

  private mutating func read(_ tokenizer: inout MarkupTokenizer) throws(WorkbookError) {
    var text = ""
    while true {
      switch try tokenizer.next() {
      case .text: text += String(decoding: tokenizer.textBytes, as: UTF8.self)
      case .start:
        add(text, tokenizer.part)
        text = ""
        for value in tokenizer.attributeValues where Double(value) == nil {
          add(value, tokenizer.part)
        }
      case .end:
        if tokenizer.name.text != "v" || Double(text) == nil { add(text, tokenizer.part) }
        text = ""
      case .finish: return
      }
    }
  }

  private mutating func add(_ text: String, _ part: String) {
    if text.contains(where: { !$0.isWhitespace }) { texts.append(Text(part: part, text: text)) }
  }
}
