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
}
