import Foundation
import Testing
import Workbook

@Suite("WorkbookWriter")
struct WorkbookWriterTests {
  @Test("equal workbooks give equal bytes")
  func equalBytes() throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("first.xlsx"))
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("second.xlsx"))
    #expect(try scratch.bytes("first.xlsx") == scratch.bytes("second.xlsx"))
    #expect(try scratch.names() == ["first.xlsx", "second.xlsx"])
    if let keep = ProcessInfo.processInfo.environment["KEEP_SAMPLE"] {
      try scratch.bytes("first.xlsx").write(to: URL(fileURLWithPath: keep))
    }
  }
}
