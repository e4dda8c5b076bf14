import RegionalStatistics
import StudyFiles
import Testing

@Suite("DialectDetection")
struct DialectDetectionTests {
  @Test(
    "The separator is the one that divides the records evenly",
    arguments: [
      ("a;b\n1,5;2,5\n", ";"), ("a,b\n1;x,2;y\n", ","), ("a\tb c\n1,5\t2\n", "\t"),
      ("a|b\n1|2\n", "|"), ("Fuserende,\tNieuwe\nA (1) + B,\tC\n", ","), ("a\n1\n", ";"),
      ("\"a;b\",c\n\"d;e\",f\n", ","), ("1,5;2,5\n3,5;4,5\n", ";"), ("1,5\t2,5\n3,5\t4,5\n", "\t"),
    ])
  func separator(text: String, separator: String) throws {
    let reader = try DelimitedReader(detecting: ArrayStream(Array(text.utf8)))
    #expect(reader.dialect.separator == separator.utf8.first)
    #expect(reader.detection?.fitting == 2)
  }

  @Test("Titles above the header are passed over, also when a spreadsheet padded them")
  func titles() throws {
    for text in ["Titel\n\nBron: x\na;b;c\n1;2;3\n4;5;6\n", "Titel;;\n;;\na;b;c\n1;2;3\n4;5;6\n"] {
      var reader = try DelimitedReader(detecting: ArrayStream(Array(text.utf8)))
      #expect(reader.header == ["a", "b", "c"])
      #expect(reader.dialect.headerRecord == 2)
      #expect(try reader.next()?.rowCount == 2)
      #expect(try reader.next() == nil)
    }
  }

  @Test("What is declared isn't detected")
  func declared() throws {
    let bytes = Array("a;b,c\n1;2,3\n".utf8)
    let comma = try DelimitedReader(
      detecting: ArrayStream(bytes), declared: DeclaredLayout(separator: 0x2C))
    #expect(comma.header == ["a;b", "c"])
    var plain = try DelimitedReader(
      detecting: ArrayStream(bytes), declared: DeclaredLayout(separator: 0x3B, hasHeader: false))
    #expect(plain.header == ["column 1", "column 2"])
    #expect(try plain.next()?.rowCount == 2)
    let second = try DelimitedReader(
      detecting: ArrayStream(bytes), declared: DeclaredLayout(separator: 0x3B, headerRecord: 1))
    #expect(second.header == ["1", "2,3"])
    #expect(second.headerLine == 2)
  }

  @Test(
    "Quotes are single where they enclose texts and double ones don't",
    arguments: [
      ("'a';'b'\n'x;y';'it''s'\n", ["x;y", "it's"]),
      ("a;b\n's-Gravenvoeren;'t Gasthuis\n", ["'s-Gravenvoeren", "'t Gasthuis"]),
      ("a;b\n\"x;y\";'z'\n", ["x;y", "'z'"]),
    ])
  func quotes(text: String, fields: [String]) throws {
    var reader = try DelimitedReader(detecting: ArrayStream(Array(text.utf8)))
    let batch = try #require(try reader.next())
    #expect(reader.header == ["a", "b"])
    #expect((0..<2).map { batch.text(row: 0, column: $0) } == fields)
  }

  @Test("Declared quotes win, and none makes them ordinary signs")
  func declaredQuotes() throws {
    func first(_ quotes: QuoteMark) throws -> String? {
      var reader = try DelimitedReader(
        detecting: ArrayStream(Array("a;b\n'x';\"y\"\n".utf8)),
        declared: DeclaredLayout(quotes: quotes))
      let batch = try reader.next()
      return batch.map { "\($0.text(row: 0, column: 0)) \($0.text(row: 0, column: 1))" }
    }
    #expect(try first(.single) == "x \"y\"")
    #expect(try first(.double) == "'x' y")
    #expect(try first(.none) == "'x' \"y\"")
  }

  @Test("The header can be named by its first field, and must then be there")
  func headerCell() throws {
    let bytes = Array("x;y\n1;2\nGemeente ;n\nGent;3\n".utf8)
    let reader = try DelimitedReader(
      detecting: ArrayStream(bytes), declared: DeclaredLayout(headerCell: "gemeente"))
    #expect(reader.header == ["Gemeente ", "n"])
    #expect(reader.headerLine == 3)
    let error = #expect(throws: ReadError.self) {
      try DelimitedReader(
        detecting: ArrayStream(bytes), declared: DeclaredLayout(headerCell: "school"))
    }
    #expect(error?.code == "header-missing")
  }
}
