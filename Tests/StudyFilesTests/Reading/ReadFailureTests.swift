import RegionalStatistics
import StudyFiles
import Testing

@Suite("What can't be read is said with its place")
struct ReadFailureTests {
  private func failure(
    _ text: String, limits: ReadLimits = ReadLimits(), block: Int = 64
  ) -> ReadError? {
    #expect(throws: ReadError.self) {
      var reader = try DelimitedReader(
        ArrayStream(Array(text.utf8), name: "f.csv"), dialect: Dialect(), limits: limits,
        blockLength: block)
      while try reader.next() != nil {}
    }
  }

  @Test("An open quote names the line where it began", arguments: [16, 64, 1000])
  func openQuote(block: Int) {
    let body = String(repeating: "x;y\n", count: 50)
    let error = failure("a;b\n" + body + "1;\"two\nthree\nfour\n" + body, block: block)
    #expect(error?.code == "quote-unterminated")
    #expect(error?.line == 52)
  }

  @Test("An open quote in a large file stops at the limit, not at the memory's end")
  func openQuoteAtLimit() {
    let error = failure(
      "a;b\n1;\"" + String(repeating: "x;y\n", count: 5000),
      limits: ReadLimits(recordLength: 1000))
    #expect(error?.code == "quote-unterminated")
    #expect(error?.line == 2)
  }

  @Test("Ten million columns are refused from the first block")
  func columns() {
    let stream = ArrayStream([UInt8](repeating: 0x3B, count: 10_000_000), name: "wide.csv")
    let error = #expect(throws: ReadError.self) {
      try DelimitedReader(detecting: stream)
    }
    #expect(error?.code == "too-many-columns")
    #expect(error?.line == 1)
  }

  @Test("Long records and fields are refused with their line")
  func lengths() {
    let long = String(repeating: "y", count: 3000)
    let record = failure("a;b\n1;2\n" + long, limits: ReadLimits(recordLength: 1000))
    #expect(record?.code == "record-too-long")
    #expect(record?.line == 3)
    let field = failure("a;b\n1;2\n3;" + long + "\n", limits: ReadLimits(fieldLength: 2999))
    #expect(field?.code == "field-too-long")
    #expect(field?.line == 3)
    #expect(field?.column == "b")
    #expect(
      throws: Never.self,
      performing: {
        _ = try records(Array("a;b\n3;\(long)\n".utf8), block: 16)
      })
  }

  @Test("A file must hold something", arguments: ["", "\n", "\r\n\r\n"])
  func empty(text: String) {
    #expect(["file-empty", "header-missing"].contains(failure(text)?.code))
  }

  @Test(
    "Records with another number of fields are set aside with line and content",
    arguments: ["\n", "\r\n", "\r"])
  func ragged(lineEnd: String) throws {
    let text = ["a;b", "1;2", "", "3", "\"x", "y\";4", "5;6;7", "8;9", ""]
      .joined(separator: lineEnd)
    for block in [16, 20, 64] {
      var reader = try DelimitedReader(
        ArrayStream(Array(text.utf8)), dialect: Dialect(), blockLength: block)
      var ragged: [RecordBatch.RaggedRecord] = []
      var lines: [Int] = []
      var blank = 0
      while let batch = try reader.next() {
        ragged += batch.ragged
        blank += batch.blankLines
        lines += (0..<batch.rowCount).map { batch.line(row: $0) }
      }
      #expect(ragged.map(\.line) == [4, 7])
      #expect(ragged.map(\.fields) == [["3"], ["5", "6", "7"]])
      #expect(lines == [2, 5, 8])
      #expect(blank == 1)
    }
  }

  @Test("A stray quote is kept and its line is told")
  func strayQuote() throws {
    var reader = try DelimitedReader(
      ArrayStream(Array("a;b\n1;2\n5\" pipe;3\n".utf8)), dialect: Dialect())
    let batch = try #require(try reader.next())
    #expect(batch.strayQuoteLine == 3)
    #expect(batch.text(row: 1, column: 0) == "5\" pipe")
  }

  @Test("The message is one line with place, code, problem and remedy")
  func message() {
    let error = ReadError(
      "record-too-long", file: "f.csv", line: 3, column: "b", "A record must be short.",
      remedy: "Cut it.")
    #expect(
      error.description
        == "f.csv:3: column \"b\": error: [record-too-long] A record must be short. Cut it.")
  }
}
