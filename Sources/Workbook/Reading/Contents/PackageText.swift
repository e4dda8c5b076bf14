/// A text anywhere in a package, whether or not a spreadsheet program shows it.
public struct PackageText: Hashable, Sendable {
  /// The part of the archive that holds it.
  public let part: String
  /// The text: of a shared string, a paragraph, a property, an attribute.
  public let text: String

  /// The texts of an XLSX file: shared strings, and the elements and attributes of all other XML parts
  /// but the cells of sheets.
  public static func all(inFile path: String) throws(WorkbookError) -> [PackageText] {
    let reader = try SpreadsheetReader(path: path)
    let package = Package(archive: reader.archive)
    let strings = try SpreadsheetReader.workbook(package).target("sharedStrings") ?? ""
    var texts = (0..<reader.sharedStrings.count).map {
      PackageText(part: strings, text: reader.sharedStrings.text($0))
    }
    for entry in reader.archive.entries
    where entry.name != strings && (entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels")) {
      guard let root = try package.tree(entry.name, without: .cell) else { continue }
      texts += units(root).map { PackageText(part: entry.name, text: $0) }
    }
    return texts
  }

  /// Elements whose parts are read as one text.
  private static let whole: Set<MarkupName> = ["p", "property", "comment", "definedName"]

  private static func units(_ element: MarkupElement) -> [String] {
    if whole.contains(element.name) { return [pieces(element).joined(separator: " ")] }
    let own = element.attributes.map(\.value) + [element.text]
    return own.filter { !$0.isEmpty } + element.children.flatMap(units)
  }

  private static func pieces(_ element: MarkupElement) -> [String] {
    (element.attributes.map(\.value) + [element.text]).filter { !$0.isEmpty }
      + element.children.flatMap(pieces)
  }
}
