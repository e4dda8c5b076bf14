import Foundation
import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Drawings of a page")
struct DrawingTests {
  @Test(
    "Axes have round numbers from zero to beyond the largest",
    arguments: [
      ([0.1765, 0.0149], NumberKind.percent(decimals: 2), ["0%", "5%", "10%", "15%", "20%"]),
      ([0.403, 0.36], .percent(decimals: 2), ["0%", "10%", "20%", "30%", "40%", "50%"]),
      ([41_446, 64_000], .count, ["0", "20.000", "40.000", "60.000", "80.000"]),
      ([1, 2], .count, ["0", "1", "2"]),
      ([-3, 5], .signedCount, ["-4", "-2", "0", "2", "4", "6"]),
      ([0.012], .percent(decimals: 1), ["0,00%", "0,25%", "0,50%", "0,75%", "1,00%", "1,25%"]),
      ([0, 0], .count, ["0", "1"]),
    ])
  func ticks(values: [Double], kind: NumberKind, expected: [String]) {
    let scale = AxisScale(values, isWhole: kind == .count || kind == .signedCount)
    #expect(scale.ticks.map { scale.label($0, kind, .nl) } == expected)
    #expect(scale.fraction(scale.ticks[0]) == 0)
    #expect(scale.fraction(scale.ticks[scale.ticks.count - 1]) == 1)
  }

  @Test("Bars are as long as their numbers")
  func bars() throws {
    // 59 and 10 pupils on an axis from 0 to 60: 214 pixels for the labels, 64 for the values.
    var table = SampleTable.published(SamplePublication.counts, sheet: "B")
    table.charts = [SampleTable.chart(.bar, columns: ["2019"])]
    let figure = try #require(
      PageChart(
        table.charts[0], of: table, language: .nl, theme: SampleTheme.plain(), name: "c")
    ).figure.text
    let room = 760.0 - 214 - 64
    for pupils in [59.0, 10.0] {
      let width = Drawing.number(room * pupils / 60)
      #expect(figure.contains("width=\"\(width)\""), "\(width)")
    }
    #expect(figure.contains("<desc id=\"c\">Grafiek. 2019: het hoogst bij hout (59)"))
  }

  @Test("A chart without a number that it can draw is left out")
  func nothing() {
    var counts = SamplePublication.counts
    counts.cells = counts.cells.map { $0.map { _ in TableCell(.missing(.suppressed)) } }
    let table = SampleTable.published(counts, sheet: "B", charts: [SampleTable.chart(.line)])
    let chart = PageChart(
      table.charts[0], of: table, language: .nl, theme: SampleTheme.plain(), name: "c")
    #expect(chart == nil)
  }

  @Test(
    "Numbers of a drawing have a tenth at most",
    arguments: [
      (1.0, "1"), (1.25, "1.3"), (-0.5, "-0.5"), (-0.04, "0"), (99.96, "100"), (-12.34, "-12.3"),
    ])
  func number(value: Double, expected: String) {
    #expect(Drawing.number(value) == expected)
  }

  @Test(
    "Base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(text: String, expected: String) {
    #expect(Base64.text(Array(text.utf8)) == expected)
    let bytes = (0..<text.utf8.count).map { UInt8(255 - $0) }
    #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
  }
}
