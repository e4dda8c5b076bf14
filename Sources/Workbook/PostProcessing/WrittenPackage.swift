/// The zip file that libxlsxwriter wrote, with every part unpacked once and found whole.
///
/// Knows only what that library and this module write: no zip64, no data descriptors, no encryption.
/// Anything else is an error, because then the file is not what it should be.
struct WrittenPackage {
  /// One part of the package.
  struct Part {
    /// The path inside the package, such as `xl/workbook.xml`.
    let name: String
    /// The CRC-32 of the unpacked bytes.
    var checksum: UInt32
    /// The number of unpacked bytes.
    var size: Int
    /// The bytes as deflated.
    var packed: ArraySlice<UInt8>
    /// The number of cells, in the part of a sheet.
    var cells = 0
    /// The number of packed bytes of a part that went to the file as it was made.
    var streamedSize: Int?
    /// The number of bytes as deflated.
    var packedSize: Int { streamedSize ?? packed.count }
  }

  private(set) var parts: [Part]

  /// Reads the directory and checks each part: unpacks, has its checksum, is well-formed XML.
  init(_ bytes: [UInt8]) throws(WorkbookError) {
    parts = try WrittenDirectory(bytes).parts().concurrentMap {
      (part) throws(WorkbookError) in try Self.checked(part)
    }
  }

  /// The part with the number of its cells.
  private static func checked(_ part: Part) throws(WorkbookError) -> Part {
    let content = try unpacked(part)
    guard RawDeflate.checksum(content) == part.checksum else {
      throw notWhole("has a wrong checksum", part.name)
    }
    var checked = part
    checked.cells = try WellFormedness.check(content, part: part.name)
    return checked
  }

  /// The text of a part.
  func content(at position: Int) throws(WorkbookError) -> [UInt8] {
    try Self.unpacked(parts[position])
  }

  /// Rewrites a part; the result must be well-formed too.
  mutating func edit(
    _ name: String, _ change: (inout PartText) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    guard let position = parts.firstIndex(where: { $0.name == name }) else {
      throw Self.notWhole("is missing", name)
    }
    var text = PartText(part: name, bytes: try content(at: position))
    try change(&text)
    try WellFormedness.check(text.bytes, part: name)
    guard let packed = RawDeflate.packed(text.bytes) else { throw outOfMemory("pack \(name)") }
    parts[position].checksum = RawDeflate.checksum(text.bytes)
    parts[position].size = text.bytes.count
    parts[position].packed = packed[...]
  }

  /// Checks that a package for this workbook has the parts that it must have.
  func requireParts(of workbook: Workbook) throws(WorkbookError) {
    let names = Set(parts.map(\.name))
    let tables = workbook.sheets.reduce(0) { $0 + $1.tables.count }
    let charts = workbook.sheets.reduce(0) { $0 + $1.charts.count }
    let expected =
      [
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "xl/theme/theme1.xml",
      ]
      + (0..<workbook.sheets.count).map { "xl/worksheets/sheet\($0 + 1).xml" }
      + (0..<tables).map { "xl/tables/table\($0 + 1).xml" }
      + (0..<charts).map { "xl/charts/chart\($0 + 1).xml" }
    for name in expected where !names.contains(name) { throw Self.notWhole("is missing", name) }
    guard names.count == parts.count else { throw Self.notWhole("stands twice", "a part") }
    try requireCells(of: workbook.sheets)
  }

  /// A block lost to a disk that was full for a moment may leave well-formed XML behind.
  private func requireCells(of sheets: [Sheet]) throws(WorkbookError) {
    for (index, sheet) in sheets.enumerated() {
      let name = "xl/worksheets/sheet\(index + 1).xml"
      let cells = sheet.cells.count + (sheet.rows?.styles.count ?? 0)
      guard let part = parts.first(where: { $0.name == name }), part.cells == cells
      else { throw Self.notWhole("does not have all cells", name) }
    }
  }

  /// The error for a package that isn't what the library should have written.
  static func notWhole(_ problem: String, _ part: String) -> WorkbookError {
    WorkbookError(
      "output-not-created", "Can't write the workbook: \(part) \(problem).",
      remedy: "Check that the disk has room and that no file size limit (ulimit -f) is set.")
  }

  private static func unpacked(_ part: Part) throws(WorkbookError) -> [UInt8] {
    guard let content = RawDeflate.unpacked(part.packed, size: part.size) else {
      throw notWhole("does not unpack", part.name)
    }
    return content
  }
}
