import Testing

@testable import StudyFiles

@Suite("Texts that fit their column")
struct TextFitTests {
  static let text = "Elektrische installatietechnieken en Industriële ICT in het tso"

  @Test("Lines are full words in order, each within the width", arguments: [60.0, 120, 200, 1000])
  func lines(limit: Double) {
    let lines = TextWidth.lines(Self.text, pixels: limit, size: 10)
    #expect(
      lines.joined(separator: " ").replacing(" ", with: "") == Self.text.replacing(" ", with: ""))
    #expect(lines.allSatisfy { TextWidth.pixels($0, size: 10) <= limit })
    #expect(lines.allSatisfy { !$0.isEmpty })
  }

  @Test("A line takes as many words as fit")
  func greedy() {
    let width = TextWidth.pixels("aa bb", size: 10)
    #expect(TextWidth.lines("aa bb cc", pixels: width, size: 10) == ["aa bb", "cc"])
    #expect(TextWidth.lines("aa bb", pixels: width, size: 10) == ["aa bb"])
    #expect(TextWidth.lines("", pixels: width, size: 10) == [""])
    #expect(TextWidth.lines("  aa   bb ", pixels: width, size: 10) == ["aa bb"])
  }

  @Test("A word that is wider than the column is broken, and loses no letter")
  func longWord() {
    let word = "https://www.agodi.be/cijfermateriaal/leerlingenaantallen"
    let lines = TextWidth.lines("zie \(word) voor meer", pixels: 90, size: 10)
    #expect(lines.joined() == "zie\(word)voor meer")
    #expect(lines.first == "zie")
    #expect(lines.last == "voor meer" || lines.last?.hasSuffix("voor meer") == true)
    #expect(lines.allSatisfy { !$0.isEmpty && TextWidth.pixels($0, size: 10) <= 90 })
    #expect(TextWidth.lines("ww", pixels: 1, size: 10) == ["w", "w"])
  }

  @Test("A period at the end of a line is broken where only its first year fits")
  func periods() {
    let header = "Gewest 2010-2011"
    let whole = TextWidth.pixels(header, size: 10)
    let broken = TextWidth.pixels("Gewest 2010-", size: 10)
    func breaks(_ text: String, _ pixels: Double) -> Bool {
      MeasuredText(text, size: 10).breaksPeriod(pixels: pixels)
    }
    #expect(!breaks(header, whole))
    #expect(breaks(header, broken))
    #expect(!breaks(header, broken - 1))
    #expect(!breaks("Gewest niet-STEM", TextWidth.pixels("Gewest niet-", size: 10)))
    #expect(
      breaks("van 2010-2011 - 2020-2021", TextWidth.pixels("van 2010-2011 - 2020-", size: 10)))
  }

  @Test("A width in spreadsheet units shows the pixels that it was made for")
  func widths() {
    for pixels in stride(from: 0.0, to: 400, by: 7.3) {
      let shown = TextWidth.pixels(columnWidth: TextWidth.columnWidth(pixels: pixels))
      #expect(shown >= pixels && shown < pixels + 0.08)
    }
    // Arial: H 722, i 222 thousandths of 10 points, at 96 dots per inch.
    let expected = (0.722 + 0.222) * 10 * 96 / 72
    #expect(abs(TextWidth.pixels("Hi", size: 10) - expected) < 1e-9)
    #expect(TextWidth.pixels("Hi", size: 10, isBold: true) > expected)
  }

  @Test("A row is as high as its highest cell")
  func heights() {
    let widths = [100.0, 12.0]
    let rows = [["a", "b"], ["a", "Elektrische installatietechnieken"], ["", ""]]
    let heights = RowHeights(texts: rows, widths: widths, theme: SampleTheme.plain())
    #expect(heights.lines[0] == 1)
    #expect(heights.lines[1] > 1)
    #expect(heights.lines[2] == 1)
  }

  @Test("Rows are set tightly only where that saves a page")
  func air() {
    let page = PageRoom(widths: [20, 10])
    func air(_ rows: Int) -> Double {
      RowHeights(
        texts: Array(repeating: ["a"], count: rows), widths: [20], theme: SampleTheme.plain()
      ).air(above: 0, page: page)
    }
    // 960 pixels are 720 points: 45 rows of 12.8 + 3, or 56 rows of 12.8.
    #expect([10, 45, 46, 56, 57].map(air) == [3, 3, 0, 0, 3])
  }

  @Test(
    "The name of a table is one that spreadsheets take",
    arguments: [
      ("bijlage-3", "tabel_bijlage_3"), ("AB12", "tabel_AB12"), ("é x", "tabel___x"),
      ("a.b", "tabel_a_b"), ("", "tabel_"), ("٣", "tabel__"),
    ])
  func tableName(id: String, name: String) {
    #expect(TableName.name(for: id) == name)
  }

  @Test("French punctuation does not start a line, nor does an opening quote end one")
  func punctuation() {
    let text = "calculée à partir des nombres de l'annexe 3 ; là où « la source » dit : deux % ?"
    for limit in stride(from: 20.0, through: 600, by: 5) {
      let lines = TextWidth.lines(text, pixels: limit, size: 10)
      #expect(lines.joined(separator: " ") == text || limit < 80)
      guard limit >= 80 else { continue }
      #expect(lines.allSatisfy { !";:?»%".contains($0.first ?? " ") && !$0.hasSuffix("«") })
    }
  }

  @Test("A number stays with the word before it")
  func numbers() {
    let text = "van 0 tot 1. Leerlingen van graad 2 en 3"
    for limit in stride(from: 80.0, through: 300, by: 5) {
      let lines = TextWidth.lines(text, pixels: limit, size: 10)
      #expect(lines.joined(separator: " ") == text)
      #expect(lines.allSatisfy { !($0.first?.isNumber ?? true) })
    }
  }

  @Test("The marker of a note stays on one line")
  func markers() {
    for limit in stride(from: 20.0, through: 200, by: 10) {
      let lines = TextWidth.lines("Leerlingen [noot 1] [noot 12]", pixels: limit, size: 10)
      if limit >= 60 { #expect(lines.contains { $0.contains("[noot 12]") }, "\(limit)") }
    }
  }
}
