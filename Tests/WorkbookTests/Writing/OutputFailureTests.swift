import Foundation
import Glibc
import Testing
import Workbook

@Suite("WorkbookWriter: output that can't be created")
struct OutputFailureTests {
  @Test("a missing folder is named and nothing is made")
  func missingFolder() throws {
    let scratch = try WritingScratch()
    try expectFailure(at: scratch.path("none/file.xlsx"), remedy: "Create the folder first.")
    #expect(try scratch.names() == [])
  }

  @Test("a folder in the place of the file stays as it is")
  func folderAsFile() throws {
    let scratch = try WritingScratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("taken.xlsx"), withIntermediateDirectories: false)
    try expectFailure(at: scratch.path("taken.xlsx"))
    #expect(try scratch.names() == ["taken.xlsx"])
  }

  @Test("a file in the place of the folder is an error")
  func fileAsFolder() throws {
    let scratch = try WritingScratch()
    try Data().write(to: URL(fileURLWithPath: scratch.path("file")))
    try expectFailure(at: scratch.path("file/book.xlsx"), remedy: "Create the folder first.")
  }

  @Test("a folder in which nothing may be written is an error", .enabled(if: hasProc))
  func closedFolder() throws { try expectFailure(at: "/proc/book.xlsx") }

  @Test("an existing workbook is replaced in one step and survives a failure")
  func destinationStays() throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("book.xlsx"))
    let before = try scratch.bytes("book.xlsx")
    var broken = SampleWorkbook.make()
    broken.addCell(.number(.nan))
    #expect(throws: WorkbookError.self) {
      try WorkbookWriter.write(broken, to: scratch.path("book.xlsx"))
    }
    #expect(try scratch.bytes("book.xlsx") == before)
    var other = SampleWorkbook.make()
    other.properties.title = "Ander"
    try WorkbookWriter.write(other, to: scratch.path("book.xlsx"))
    #expect(try scratch.bytes("book.xlsx") != before)
    #expect(try scratch.names() == ["book.xlsx"])
  }

  /// A folder that is closed to the administrator too.
  private static let hasProc = FileManager.default.fileExists(atPath: "/proc/self")

  private func expectFailure(at path: String, remedy: String? = nil) throws {
    let error = #expect(throws: WorkbookError.self) {
      try WorkbookWriter.write(SampleWorkbook.make(), to: path)
    }
    #expect(error?.code == "output-not-created")
    #expect(error?.file == path)
    if let remedy { #expect(error?.remedy == remedy) }
  }
}
