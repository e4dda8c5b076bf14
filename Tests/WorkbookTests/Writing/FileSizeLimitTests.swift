import Foundation
import Glibc
import Testing
import Workbook

@Suite("WorkbookWriter: file size limit")
struct FileSizeLimitTests {
  /// Each limit stops the writer elsewhere in the file.
  @Test(
    "a limit in the middle is an error, keeps the destination and does not end the process",
    arguments: [0, 512, 1_024, 4_096, 6_000, 8_192, 12_000])
  func limited(_ limit: UInt) async throws {
    let scratch = try Self.scratchWithBook()
    let book = scratch.path("book.xlsx")
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      [limit = limit as UInt, book = book as String] in
      FileSizeLimit.write(SampleWorkbook.make(), to: book, limit: limit)
    }
    let printed = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(printed.contains("output-not-created"), "\(printed)")
    try Self.expectUntouched(scratch)
  }

  private static func scratchWithBook() throws -> WritingScratch {
    let scratch = try WritingScratch()
    try Data("before".utf8).write(to: URL(fileURLWithPath: scratch.path("book.xlsx")))
    return scratch
  }

  private static func expectUntouched(_ scratch: WritingScratch) throws {
    #expect(try scratch.bytes("book.xlsx") == Data("before".utf8))
    #expect(try scratch.names() == ["book.xlsx"])
  }
}

/// What the child processes of these tests do.
enum FileSizeLimit {
  /// Sets the limit for this process, writes, and prints the error.
  static func write(_ workbook: Workbook, to path: String, limit: UInt) {
    var size = rlimit(rlim_cur: limit, rlim_max: rlim_t.max)
    unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &size)
    do throws(WorkbookError) {
      try WorkbookWriter.write(workbook, to: path)
      print("written")
    } catch {
      print(error)
    }
  }
}
