import Foundation
import Testing

@testable import Workbook

@Suite("The written package")
struct PostProcessingTests {
  @Test(
    "a well-formed part passes",
    arguments: [
      "<?xml version=\"1.0\"?>\n<a/>",
      "<?xml version=\"1.0\"?>\r\n<a b=\"&lt;x&#10;\"><b:c>é&amp;</b:c></a>\n",
    ])
  func wellFormed(_ text: String) throws {
    try WellFormedness.check(Array(text.utf8), part: "part.xml")
  }

  @Test(
    "a part that isn't well-formed is found",
    arguments: [
      "", "<a/>", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\"?><a>",
      "<?xml version=\"1.0\"?><a></b>",
      "<?xml version=\"1.0\"?><a", "<?xml version=\"1.0\"?><a b=\"",
      "<?xml version=\"1.0\"?><a b=c/>",
      "<?xml version=\"1.0\"?><a/><b/>", "<?xml version=\"1.0\"?><a>&</a>",
      "<?xml version=\"1.0\"?><a>& b</a>",
      "<?xml version=\"1.0\"?><a>\u{1}</a>", "<?xml version=\"1.0\"?><a b=\"<\"/>",
      "<?xml version=\"1.0\"?><a/>x",
      "<?xml version=\"1.0\"?><a>\u{FFFE}</a>", "<?xml version=\"1.0\"?><a></a></a>",
      "<?xml version=\"1.0\"?>< a/>",
    ])
  func notWellFormed(_ text: String) {
    #expect(throws: WorkbookError.self) {
      try WellFormedness.check(Array(text.utf8), part: "part.xml")
    }
  }

  @Test("a part cut anywhere is found")
  func cutPart() {
    let whole = Array("<?xml version=\"1.0\"?><a b=\"c\"><d>é &amp; f</d><g/></a>".utf8)
    for count in 0..<whole.count {
      #expect(throws: WorkbookError.self) {
        try WellFormedness.check(Array(whole[..<count]), part: "part.xml")
      }
    }
  }

  /// By `date -u -d @SECONDS +%FT%TZ`.
  @Test(
    "moments are written as dates",
    arguments: [
      (1_772_355_600, "2026-03-01T09:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (-2_203_891_200, "1900-03-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func timestamps(_ seconds: Int64, _ expected: String) {
    #expect(CoreProperties.timestamp(seconds) == expected)
  }

  @Test("a sheet with a cell too few and a part that is missing are found")
  func lostParts() throws {
    var workbook = SampleWorkbook.make()
    let (parts, _) = try WorkbookAssembly.parts(of: workbook, temporaryFolder: "/tmp")
    _ = try WrittenPackage(parts).packed(for: workbook)
    #expect(throws: WorkbookError.self) {
      try WrittenPackage(Array(parts.dropLast())).packed(for: workbook)
    }
    #expect(throws: WorkbookError.self) {
      try WrittenPackage(parts + parts.suffix(1)).packed(for: workbook)
    }
    workbook.addCell(.number(1))
    let error = #expect(throws: WorkbookError.self) {
      try WrittenPackage(parts).packed(for: workbook)
    }
    #expect(error?.code == "library-unknown")
  }

  @Test("a part is packed anew when its text has changed")
  func changedPart() throws {
    let texts = ["<a/>", "<b/>", "<b/>", "<a/>"].map { Array("<?xml version=\"1.0\"?>\($0)".utf8) }
    let packed = try texts.map { try PackedPart.of(WrittenPackage.Part(name: "a.xml", bytes: $0)) }
    #expect(packed.map(\.checksum) == texts.map(Deflater.checksum))
    #expect(try packed.map(\.bytes) == texts.map(Deflater.packed))
  }

  @Test("packed bytes are those that zlib unpacks", arguments: [0, 1, 1_000, 300_000])
  func packed(_ count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* $0 / 7) }
    let packed = try Deflater.packed(bytes)
    let inflater = try #require(Inflater(.raw))
    var source = 0..<packed.count
    var room = 0..<(count + 1)
    var output = [UInt8](repeating: 0, count: count + 1)
    guard case .ended = inflater.inflate(packed, &source, into: &output, &room) else {
      Issue.record("not one whole stream")
      return
    }
    #expect(Array(output.prefix(room.lowerBound)) == bytes)
  }

  @Test("an edit of a part that another library wrote is refused")
  func unknownAnchor() {
    var text = PartText(part: "docProps/core.xml", bytes: Array("<other/>".utf8))
    let error = #expect(throws: WorkbookError.self) {
      try CoreProperties.complete(&text, SampleWorkbook.make().properties)
    }
    #expect(error?.code == "library-unknown")
  }

  @Test("the zip file passes Python's own check, dated 1980-01-01, with the parts that were edited")
  func zip() throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("book.xlsx"))
    let script = """
      import sys, zipfile, xml.dom.minidom
      z = zipfile.ZipFile(sys.argv[1])
      for n in z.namelist(): xml.dom.minidom.parseString(z.read(n))
      x = xml.dom.minidom.parseString(z.read("xl/tables/table1.xml"))
      d = [xml.dom.minidom.parseString(z.read("xl/drawings/drawing%d.xml" % i)) for i in (1, 2)]
      print(z.testzip(), {i.date_time for i in z.infolist()}, len(set(z.namelist())) - len(z.namelist()))
      print(x.getElementsByTagName("x14:table")[0].getAttribute("altText"))
      print([e.getAttribute("descr") for g in d for e in g.getElementsByTagName("xdr:cNvPr")])
      c = xml.dom.minidom.parseString(z.read("xl/charts/chart3.xml"))
      print({e.getAttribute("lang") for e in c.getElementsByTagName("a:rPr")}, "en-US" in c.toxml())
      print([e.firstChild.data for e in c.getElementsByTagName("c:numCache")[0].getElementsByTagName("c:v")])
      """
    let alternative = "'Het aandeel meisjes loopt van 25 procent tot 50 procent.'"
    #expect(
      try OtherProgram.python(script, [scratch.path("book.xlsx")]) == """
        None {(1980, 1, 1, 0, 0, 0)} 0
        Leerlingen en meisjes per gemeente "2024"
        [\(Array(repeating: alternative, count: 5).joined(separator: ", "))]
        {'nl-BE'} False
        ['0.25', '0.5', '0.5', '0.4', '0.25', '0.25']
        """)
  }
}
