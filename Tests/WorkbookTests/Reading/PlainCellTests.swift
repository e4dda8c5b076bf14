import Testing

@testable import Workbook

@Suite("Cells read without tokens")
struct PlainCellTests {
  /// Cells of row 7, from column B on; what is wrong with some must be said in the same words.
  private static let cells = [
    "<c r=\"B7\"><v>12</v></c>", "<c r=\"B7\" s=\"3\"><v>-1.5E-3</v></c>", "<c r=\"XFD7\"/>",
    "<c r=\"B7\" s=\"1\"/>", "<c r=\"B7\" t=\"n\"><v>0.1</v></c>",
    "<c r=\"B7\" t=\"s\"><v>1</v></c>",
    "<c r=\"B7\" t=\"s\"><v>2</v></c>", "<c r=\"B7\" t=\"s\"><v>x</v></c>",
    "<c r=\"B7\"><v>x</v></c>",
    "<c r=\"B7\"><v> 12 </v></c>", "<c r=\"B7\"><v>1&#50;</v></c>", "<c r=\"B7\"><v></v></c>",
    "<c r=\"B7\"><v/></c>", "<c r=\"B7\"><v>12</v><v>3</v></c>", "<c r=\"B7\" t=\"b\"><v>1</v></c>",
    "<c r=\"B7\"><f>1+1</f><v>2</v></c>", "<c r=\"B7\" t=\"str\"><f>\"é\"</f><v>né</v></c>",
    "<c r=\"B7\" t=\"str\"><f>A1&amp;\"é\"</f><v>né</v></c>", "<c r=\"B7\"><f/><v>2</v></c>",
    "<c r=\"B7\"><f t=\"shared\" si=\"0\">1</f><v>2</v></c>", "<c r=\"B7\"><f></f><v>2</v></c>",
    "<c r=\"B7\"><f>1</f><v></v></c>", "<c r=\"B7\"><f>1</f></c>",
    "<c r=\"B7\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
    "<c r=\"B7\" t=\"str\"><v>a_x0041_é</v></c>",
    "<c r=\"B7\" t=\"str\"><v>a > b</v></c>", "<c r=\"B7\" t=\"str\"><v>a\nb</v></c>",
    "<c r=\"B7\" t=\"str\"><v>a\u{1}b</v></c>", "<c r=\"B7\" t=\"str\"><v>a &amp; b</v></c>",
    "<c r=\"B7\" t=\"str\"><v><![CDATA[a]]></v></c>",
    "<c r=\"B7\" t=\"inlineStr\"><is><t>né</t></is></c>",
    "<c r=\"B7\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>",
    "<c r=\"B7\" t=\"inlineStr\"><is><t/></is></c>",
    "<c r=\"B7\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>",
    "<c r=\"b7\"><v>1</v></c>", "<c r=\"$B$7\"><v>1</v></c>", "<c r=\"B8\"><v>1</v></c>",
    "<c r=\"XFE7\"><v>1</v></c>", "<c r=\"ZZZZ7\"><v>1</v></c>", "<c r=\"B00000007\"><v>1</v></c>",
    "<c r=\"7\"><v>1</v></c>", "<c r=\"B\"><v>1</v></c>", "<c><v>1</v></c>",
    "<c r=\"B7\"><v>1</c></v>",
    "<c r=\"B7\" s=\"1234567890\"><v>1</v></c>", "<c r=\"B7\" s=\"\"><v>1</v></c>",
    "<c r=\"B7\" s=\"2\"><v>45000</v></c>", "<c r=\"B7\"><v>1</v></c><c r=\"B7\"><v>2</v></c>",
    "<c r=\"C7\"><v>1</v></c><c r=\"B7\"><v>2</v></c>", "<c r=\"B7\"><v>1</v></c",
    "<c r=\"B7\"><v>9007199254740993</v></c>", "<c r=\"B7\"><v>1e999</v></c>",
  ]

  @Test("are what the tokenizer makes of them, well-formed or not", arguments: cells)
  func same(_ cell: String) {
    let tokens = Self.sheet(cell.replacing("<c ", with: "<c  "))
    #expect(Self.read(Self.sheet(cell)) == Self.read(tokens))
    #expect(Self.readTree(Self.sheet(cell)) == Self.readTree(tokens))
  }

  @Test(
    "are those of the usual forms",
    arguments: [
      ("<c r=\"B7\"><v>1</v></c>", ["", "1"]), ("<c r=\"B7\" s=\"1\"/>", ["", ""]),
      ("<c r=\"B7\" s=\"1\" t=\"s\"><v>1</v></c>", ["", "1"]),
      ("<c r=\"B7\" t=\"n\"><v>1</v></c>", ["", "1"]),
      ("<c r=\"B7\" t=\"str\"><v>é</v></c>", ["", "é"]),
      ("<c r=\"B7\"><f>1+1</f><v>2</v></c>", ["1+1", "2"]),
      ("<c r=\"B7\" t=\"inlineStr\"><is><t>a</t></is></c>", ["", "a"]),
      ("<c r=\"B7\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a</t></is></c>", ["", " a"]),
    ])
  func usual(_ cell: String, _ texts: [String]) throws {
    let bytes = Array((cell + String(repeating: " ", count: 128)).utf8)
    let found = PlainCell(bytes.span, in: bytes.indices)
    let plain = try #require(found)
    #expect(
      [plain.formula, plain.value].map { String(decoding: bytes[$0], as: UTF8.self) } == texts)
    #expect(plain.end == cell.utf8.count)
    #expect(plain.row == 6)
    #expect(plain.column == 1)
  }

  @Test("are the same however few bytes come at a time", arguments: [1, 7, 100, 1_000])
  func pieces(_ length: Int) {
    let row = Self.cells.prefix(2).joined(separator: "<!-- -->").replacing(
      "r=\"B7\" s", with: "r=\"C7\" s")
    let sheet = Self.sheet(row)
    #expect(Self.read(sheet, piece: length) == Self.read(sheet))
    #expect(Self.read(sheet).count == 2 + 5 * 200)
  }

  @Test("with bytes that are no UTF-8 are refused")
  func notText() {
    var bytes = Self.sheet("<c r=\"B7\" t=\"str\"><v>a*b</v></c>")
    bytes[bytes.firstIndex(of: UInt8(ascii: "*")) ?? 0] = 0xFF
    #expect(Self.read(bytes).last == "xml-encoding")
  }

  @Test("too deep inside other elements are refused")
  func tooDeep() {
    var limits = ReadingLimits()
    limits.depth = 4
    #expect(
      Self.read(Self.sheet("<c r=\"B7\"><v>1</v></c>"), limits: limits).last == "xml-too-deep")
  }

  /// The cells with a long row behind them, so that the window holds more than they are.
  private static func sheet(_ cells: String) -> [UInt8] {
    let more = (0..<5).map {
      "<c r=\"\(CellAddress.letters(column: $0))%\" s=\"1\"><v>\($0)</v></c>"
    }
    let rows = (8..<208).map { number in
      "<row r=\"\(number)\">" + more.joined().replacing("%", with: "\(number)") + "</row>"
    }
    return Array(
      ("<worksheet><sheetData><row r=\"7\">\(cells)</row>" + rows.joined()
        + "</sheetData></worksheet>").utf8)
  }

  /// Each cell in words, and the code and text of what is refused, without the place.
  private static func read(
    _ bytes: [UInt8], piece: Int = .max, limits: ReadingLimits = ReadingLimits()
  ) -> [String] {
    let texts = SharedStrings(bytes: Array("ab".utf8), ends: [1, 2])
    var parser = XLSXSheetParser(
      MarkupTokenizer(Pieces(bytes, length: piece), part: "sheet.xml", limits: limits),
      row: SheetRow(sharedStrings: texts, is1904: false), formats: [.number, .number, .date],
      wantsFormulas: true)
    var found: [String] = []
    do throws(WorkbookError) {
      while try parser.findRow() {
        found += parser.row.cells.map {
          "\(parser.row.row) \($0.column) \($0.style) \($0.kind) \(parser.row.value($0)) "
            + (parser.row.formula($0) ?? "")
        }
      }
    } catch {
      found.append(error.code.rawValue)
    }
    return found
  }
}

extension PlainCellTests {
  /// The sheet as a tree without cells, or the code of what is refused.
  fileprivate static func readTree(_ bytes: [UInt8]) -> String {
    var tokenizer = MarkupTokenizer(MemoryStream(bytes), part: "sheet.xml")
    do throws(WorkbookError) {
      return "\(try tokenizer.readTree(without: .cell))"
    } catch {
      return error.code.rawValue
    }
  }
}

/// Bytes that come a few at a time.
private final class Pieces: ByteStream {
  private let stream: MemoryStream
  private let length: Int

  init(_ bytes: [UInt8], length: Int) {
    stream = MemoryStream(bytes)
    self.length = length
  }

  func read(into buffer: inout [UInt8], from index: Int) throws(WorkbookError) -> Int {
    var piece = [UInt8](repeating: 0, count: min(length, buffer.count - index))
    let count = try stream.read(into: &piece, from: 0)
    buffer.replaceSubrange(index..<(index + count), with: piece[..<count])
    return count
  }
}
