/// What a file is by its first bytes, whatever its name says.
public enum ContentKind: String, Hashable, Sendable {
  /// No bytes.
  case empty
  /// A zip archive: XLSX, ODS, or packed files.
  case zip
  /// A gzip file.
  case gzip
  /// An XLSX file inside a container that encrypts it.
  case encryptedWorkbook
  /// An XLS file of Excel 97 to 2003.
  case legacyWorkbook
  /// Another compound file: DOC, PPT, MSG.
  case compoundFile
  /// A PDF document.
  case pdf
  /// Markup: XML or HTML.
  case markup
  /// Something else: text such as CSV.
  case text
  /// Bytes that are no text.
  case binary

  /// Looks at the first bytes, and for compound files at their directory.
  public static func of(_ source: ByteSource) throws(WorkbookError) -> ContentKind {
    let head = try source.bytes(at: 0, count: min(source.size, 4096))
    guard !head.isEmpty else { return .empty }
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      return .zip
    }
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    if head.starts(with: "%PDF-".utf8) { return .pdf }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return try compoundKind(source, head)
    }
    if head.starts(with: [9, 8]) || head.starts(with: [9, 4]) { return .legacyWorkbook }
    let markup = head.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF].contains($0) }
    if markup == UInt8(ascii: "<") { return .markup }
    return head.contains { $0 < 9 } ? .binary : .text
  }

  /// Finds the stream names, UTF-16, in the first sectors of the directory of a compound file.
  private static func compoundKind(
    _ source: ByteSource, _ head: [UInt8]
  ) throws(WorkbookError) -> ContentKind {
    let shift = head.number16(30)
    guard shift == 9 || shift == 12 else { return .compoundFile }
    let offset = (head.number32(48) + 1) << shift
    guard offset < source.size else { return .compoundFile }
    let directory = try source.bytes(at: offset, count: min(4096, source.size - offset))
    let names = stride(from: 0, to: directory.count - 127, by: 128).map { start in
      stride(from: start, to: start + 64, by: 2).map { directory[$0] }.prefix { $0 != 0 }
    }
    func has(_ name: String) -> Bool { names.contains { $0.elementsEqual(name.utf8) } }
    if has("EncryptedPackage") { return .encryptedWorkbook }
    return has("Workbook") || has("Book") ? .legacyWorkbook : .compoundFile
  }
}
