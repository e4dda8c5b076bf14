import StudyFiles
import Testing

@Suite("RecordBatch")
struct RecordBatchTests {
  @Test("Rows of another format are given back as they were added, with their lines")
  func building() {
    var batch = RecordBatch(columnCount: 3)
    let rows = [["a", "", "\"c\";\n"], ["", "", ""], ["é", "\"", "x\ny"]]
    for (index, row) in rows.enumerated() { batch.append(row, line: index * 2 + 5) }
    #expect(batch.rowCount == 3)
    for (index, row) in rows.enumerated() {
      #expect((0..<3).map { batch.text(row: index, column: $0) } == row)
      #expect(batch.line(row: index) == index * 2 + 5)
      #expect(!batch.isQuoted(row: index, column: 2))
    }
  }

  @Test("A field's raw bytes are those of the file, its text is unquoted")
  func raw() throws {
    let text = "a;b\r\n\"x\"\"y\";2\r\n"
    var reader = try DelimitedReader(ArrayStream(Array(text.utf8)), dialect: Dialect())
    let batch = try #require(try reader.next())
    let range = batch.rawRange(row: 0, column: 0)
    #expect(Array(batch.bytes[range]) == Array("\"x\"\"y\"".utf8))
    #expect(batch.isQuoted(row: 0, column: 0))
    #expect(!batch.isQuoted(row: 0, column: 1))
    #expect(batch.text(row: 0, column: 0) == "x\"y")
    #expect(Array(batch.bytes[batch.rawRange(row: 0, column: 1)]) == [0x32])
  }

  @Test("A batch whose memory is used again holds only the new rows")
  func usedAgain() throws {
    let text = "a;b\n" + (0..<200).map { "\($0);\($0 * 2)\n" }.joined()
    var reader = try DelimitedReader(
      ArrayStream(Array(text.utf8)), dialect: Dialect(), blockLength: 100)
    var batch = RecordBatch(columnCount: 2)
    var seen: [String] = []
    while try reader.next(into: &batch) {
      seen += (0..<batch.rowCount).map { batch.text(row: $0, column: 1) }
      #expect(batch.line(row: 0) == seen.count - batch.rowCount + 2)
    }
    #expect(seen == (0..<200).map { "\($0 * 2)" })
  }
}
