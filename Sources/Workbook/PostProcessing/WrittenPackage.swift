/// The parts of a workbook as libxlsxwriter made them, to be completed, checked and packed.
struct WrittenPackage {
  /// One part of the package.
  struct Part: Sendable {
    /// The path inside the package, such as `xl/workbook.xml`.
    let name: String
    /// The text.
    var bytes: [UInt8]
  }

  /// The bytes from which on parts are shared among threads; fewer are packed before others have begun.
  private static let sharedLength = 1 << 18

  private(set) var parts: [Part]

  /// Takes the parts in the order in which the file will have them.
  init(_ parts: [Part]) { self.parts = parts }

  /// Rewrites a part.
  mutating func edit(
    _ name: String, _ change: (inout PartText) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    let position = try position(of: name)
    var text = PartText(part: name, bytes: [])
    swap(&text.bytes, &parts[position].bytes)
    try change(&text)
    parts[position].bytes = text.bytes
  }

  /// The place of a part that must be there.
  func position(of name: String) throws(WorkbookError) -> Int {
    guard let position = parts.firstIndex(where: { $0.name == name }) else {
      throw Self.notWhole("is missing", name)
    }
    return position
  }

  /// Takes out the text of a part that something else is written for.
  mutating func take(_ name: String) throws(WorkbookError) -> [UInt8] {
    var bytes: [UInt8] = []
    swap(&bytes, &parts[try position(of: name)].bytes)
    return bytes
  }

  /// All parts packed, found to be well-formed and to be those that the workbook must have.
  func packed(for workbook: Workbook) throws(WorkbookError) -> [PackedPart] {
    let length = parts.reduce(0) { $0 + $1.bytes.count }
    let packed =
      if length < Self.sharedLength {
        try parts.map { (part) throws(WorkbookError) in try PackedPart.of(part) }
      } else {
        try parts.concurrentMap { (part) throws(WorkbookError) in try PackedPart.of(part) }
      }
    try Self.require(packed, for: workbook)
    return packed
  }

  /// Checks that a package for this workbook has the parts that it must have.
  static func require(_ parts: [PackedPart], for workbook: Workbook) throws(WorkbookError) {
    let cells = Dictionary(
      parts.map { ($0.name, $0.cells) }, uniquingKeysWith: { first, _ in first })
    let tables = workbook.sheets.reduce(0) { $0 + $1.tables.count }
    let charts = workbook.sheets.reduce(0) { $0 + $1.charts.count }
    let expected =
      [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "xl/theme/theme1.xml",
      ]
      + (0..<tables).map { "xl/tables/table\($0 + 1).xml" }
      + (0..<charts).map { "xl/charts/chart\($0 + 1).xml" }
    for name in expected where cells[name] == nil { throw notWhole("is missing", name) }
    guard cells.count == parts.count else { throw notWhole("stands twice", "a part") }
    for (index, sheet) in workbook.sheets.enumerated() {
      let name = "xl/worksheets/sheet\(index + 1).xml"
      guard let found = cells[name] else { throw notWhole("is missing", name) }
      guard found == sheet.cells.count || sheet.isStreamed else {
        throw notWhole("does not have all cells", name)
      }
    }
  }

  /// The error for a package that isn't what the library should have written.
  static func notWhole(_ problem: String, _ part: String) -> WorkbookError {
    WorkbookError(
      "library-unknown", "Can't write the workbook: \(part) \(problem).",
      remedy: "Use libxlsxwriter 1.1.4.")
  }
}
