import Foundation
import Glibc
import Testing
import Workbook

@Suite("WorkbookWriter: bytes")
struct WorkbookWriterTests {
  @Test("equal workbooks give equal bytes, whatever the order of the cells")
  func equalBytes() throws {
    let scratch = try WritingScratch()
    var shuffled = SampleWorkbook.make()
    for index in shuffled.sheets.indices { shuffled.sheets[index].cells.reverse() }
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("first.xlsx"))
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("second.xlsx"))
    try WorkbookWriter.write(shuffled, to: scratch.path("third.xlsx"))
    let first = try scratch.bytes("first.xlsx")
    #expect(try first == scratch.bytes("second.xlsx"))
    #expect(try first == scratch.bytes("third.xlsx"))
    #expect(try scratch.names() == ["first.xlsx", "second.xlsx", "third.xlsx"])
  }

  @Test("the language of the process changes nothing", arguments: ["nl_BE", "fr_BE"])
  func locale(_ name: String) throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("plain.xlsx"))
    try ThreadLocale.with(name, builtIn: scratch) {
      #expect(ThreadLocale.decimalPoint == UInt8(ascii: ","))
      try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("local.xlsx"))
      #expect(ThreadLocale.decimalPoint == UInt8(ascii: ","))
    }
    #expect(try scratch.bytes("plain.xlsx") == scratch.bytes("local.xlsx"))
  }

  @Test("the time zone changes nothing", arguments: ["Asia/Tokyo", "America/New_York"])
  func timeZone(_ zone: String) async throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("here.xlsx"))
    let path = scratch.path("there.xlsx")
    await #expect(processExitsWith: .success) { [zone = zone as String, path = path as String] in
      unsafe setenv("TZ", zone, 1)
      tzset()
      try WorkbookWriter.write(SampleWorkbook.make(), to: path)
    }
    #expect(try scratch.bytes("here.xlsx") == scratch.bytes("there.xlsx"))
  }

  @Test("many workbooks at once, of different moments, are as equal as one by one")
  func parallel() async throws {
    let scratch = try WritingScratch()
    for number in 0..<4 { try Self.write(number, to: scratch.path("alone \(number).xlsx")) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<32 {
        group.addTask { try Self.write(number % 4, to: scratch.path("\(number).xlsx")) }
      }
      try await group.waitForAll()
    }
    for number in 0..<32 {
      #expect(try scratch.bytes("\(number).xlsx") == scratch.bytes("alone \(number % 4).xlsx"))
    }
    #expect(try scratch.names().count == 36)
  }

  private static func write(_ number: Int, to path: String) throws {
    var workbook = SampleWorkbook.make()
    workbook.properties.created += Int64(number) * 86_400
    workbook.addCell(.number(Double(number)))
    try WorkbookWriter.write(workbook, to: path)
  }
}
