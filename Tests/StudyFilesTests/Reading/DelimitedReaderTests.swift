import StudyFiles
import Testing

/// All records of a text, cut into blocks and pieces of the given lengths.
func records(
  _ text: [UInt8], _ dialect: Dialect = Dialect(headerRecord: nil), block: Int = 1 << 12,
  piece: Int = .max
) throws(ReadError) -> [[String]] {
  var reader = try DelimitedReader(
    ArrayStream(text, name: "t.csv", pieceLength: piece), dialect: dialect, blockLength: block)
  var records: [[String]] = []
  while let batch = try reader.next() {
    for row in 0..<batch.rowCount {
      records.append((0..<batch.columnCount).map { batch.text(row: row, column: $0) })
    }
  }
  return records
}

@Suite("DelimitedReader")
struct DelimitedReaderTests {
  @Test(
    "Records are told apart by LF, CRLF and CR, with and without a last line end",
    arguments: [
      "a;b\n1;2\n", "a;b\n1;2", "a;b\r\n1;2\r\n", "a;b\r1;2\r", "a;b\r1;2", "a;b\r\n1;2\n",
      "\n\na;b\r\n\r\n1;2\n\n", "\"a\";b\n1;\"2\"", "\"a\";b\r\n1;\"2\"\r\n",
    ])
  func lineEnds(text: String) throws {
    for block in [1, 2, 3, 5, 64, 1000] {
      #expect(try records(Array(text.utf8), block: block) == [["a", "b"], ["1", "2"]])
    }
  }

  @Test(
    "Quoted fields hold separators, line ends and doubled quotes; other quotes are kept",
    arguments: [
      ("\"a;b\";c", ["a;b", "c"]), ("\"a\nb\";c", ["a\nb", "c"]), ("\"a\"\"b\";c", ["a\"b", "c"]),
      ("\"\";\"\"\"\"", ["", "\""]), ("5\" pipe;c", ["5\" pipe", "c"]),
      ("\"a\"b;c", ["ab", "c"]), ("\"a\"b\"c;d", ["ab\"c", "d"]), ("a; \"b;c", ["a", " \"b", "c"]),
      ("\"\r\n\";\"\r\"", ["\r\n", "\r"]),
    ])
  func quotes(text: String, fields: [String]) throws {
    #expect(try records(Array(text.utf8)) == [fields])
  }
}
