// Feeds arbitrary bytes to the reader through an unlinked file. See README.md in this folder.
internal import Glibc

/// Reads the bytes as a workbook; every failure must be an error, never a trap.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var name = Array("/tmp/spreadsheet-fuzz-XXXXXX".utf8CString)
  let descriptor = mkstemp(&name)
  guard descriptor >= 0 else { return 0 }
  unlink(name)
  defer { close(descriptor) }
  guard write(descriptor, start, count) == count else { return 0 }
  var limits = ReadingLimits()
  limits.unpackedBytes = 1 << 22
  do {
    let reader = try SpreadsheetReader(path: "/proc/self/fd/\(descriptor)", limits: limits)
    for sheet in reader.sheets {
      try reader.read(sheet: sheet, formulas: true) { row in
        for cell in row.cells { _ = row.value(cell) }
        return .more
      }
    }
  } catch {}
  try? fuzzMarkup(UnsafeBufferPointer(start: start, count: count))
  return 0
}

/// Reads the same bytes as the cells of a sheet, which a mutated archive seldom reaches.
func fuzzMarkup(_ bytes: UnsafeBufferPointer<UInt8>) throws {
  let tokenizer = MarkupTokenizer(MemoryStream(Array(bytes)), part: "fuzz")
  let row = SheetRow(sharedStrings: SharedStrings(), is1904: false)
  var sheet = XLSXSheetParser(tokenizer, row: row, formats: [.date], wantsFormulas: true)
  try sheet.read { row in
    for cell in row.cells { _ = row.value(cell) }
    return .more
  }
}
