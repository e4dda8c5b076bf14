import RegionalStatistics
import Testing

@Suite("ParsedNumber")
struct ParsedNumberTests {
  @Test(
    "Numbers are read exactly by the convention",
    arguments: [
      ("0", "0", "0"), ("12", "12", "12"), ("-7", "-7", "-7"), ("−7", "-7", "-7"), ("+7", "7", "7"),
      ("1.5", "1.5", "1.5"), ("1,5", "1.5", "1.5"), ("1.234", "1.234", "1234"),
      ("1,234", "1234", "1.234"), ("1.234.567", "1234567", "1234567"),
      ("1,234,567.5", "1234567.5", "1234567.5"), ("1.234.567,5", "1234567.5", "1234567.5"),
      ("1 234,5", "1234.5", "1234.5"), ("1\u{A0}234", "1234", "1234"),
      ("1\u{202F}234\u{202F}567", "1234567", "1234567"), ("1'234.50", "1234.5", "1234.5"),
      ("40428.0", "40428", "40428"), ("0.30000000000000004", "0.3", "0.3"),
      ("0,1250000000000001", "0.125", "0.125"), ("2.9999999999999996", "3", "3"),
      ("1.2E3", "1200", "1200"), ("1e-2", "0.01", "0.01"), ("12,5 %", "12.5", "12.5"),
      (" 3 ", "3", "3"), ("0.123", "0.123", "0.123"), (".5", "0.5", "0.5"), ("5.", "5", "5"),
      ("007", "7", "7"), ("9223372036854775807", "9223372036854775807", "9223372036854775807"),
      ("0.000", "0", "0"), ("-0", "0", "0"),
    ])
  func values(text: String, point: String, comma: String) throws {
    #expect(try ParsedNumber.parse(text, .decimalPoint).value.description == point)
    #expect(try ParsedNumber.parse(text, .decimalComma).value.description == comma)
  }

  @Test(
    "What isn't a number is refused with the reason",
    arguments: [
      ("", .blank), ("  ", .blank), ("abc", .notANumber), ("-", .notANumber), (".", .notANumber),
      ("1-2", .notANumber), ("1e", .notANumber), ("12a", .notANumber), ("<5", .notANumber),
      ("1,23,456", .misplacedMark), ("1.2.3", .misplacedMark), ("1 23", .misplacedMark),
      ("12 3456", .misplacedMark), ("1234.567.890", .misplacedMark),
      ("1,234.567,8", .misplacedMark),
      ("9223372036854775808", .tooLarge), ("1e19", .tooLarge), ("1e999999999999", .tooLarge),
      ("99999999999999999999999", .tooLarge), ("--1", .notANumber), ("1%%", .notANumber),
    ] as [(String, NumberProblem)])
  func refused(text: String, problem: NumberProblem) {
    for convention in NumberConvention.allCases {
      #expect(throws: problem) { try ParsedNumber.parse(text, convention) }
    }
  }

  @Test("Only marks with two meanings are reported as ambiguous")
  func ambiguous() throws {
    for text in ["1.234", "12,345", "-123.456"] {
      for convention in NumberConvention.allCases {
        #expect(try ParsedNumber.parse(text, convention).isAmbiguous)
      }
    }
    for text in ["0.123", "1.2", "1234.567", "1.234.567", "1 234", "1234", "1'234"] {
      #expect(try !ParsedNumber.parse(text, .decimalPoint).isAmbiguous)
      #expect(try !ParsedNumber.parse(text, .decimalComma).isAmbiguous)
    }
  }

  @Test("Whole numbers of every size come back from every way to mark thousands")
  func roundTrip() throws {
    var value = 1
    while value < 1_000_000_000_000_000_000 {
      for offset in [-1, 0, 1] {
        for mark in ["", ".", ",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'"] {
          let text = grouped(value + offset, mark)
          let convention: NumberConvention = mark == "," ? .decimalPoint : .decimalComma
          let parsed = try ParsedNumber.parse(text, convention)
          #expect(try parsed.count() == Int64(value + offset))
          #expect(
            parsed.steps.contains(.thousandsMarksRemoved)
              == (text.count > String(value + offset).count))
        }
      }
      value *= 7
    }
  }

  private func grouped(_ number: Int, _ mark: String) -> String {
    let digits = String(number)
    return digits.enumerated().map { index, digit in
      (index > 0 && (digits.count - index) % 3 == 0 ? mark : "") + String(digit)
    }.joined()
  }

  @Test("A count has no decimals and no percent sign")
  func counts() throws {
    #expect(try ParsedNumber.parse("40428.0", .decimalComma).count() == 40428)
    #expect(throws: NumberProblem.notWhole) { try ParsedNumber.parse("0.5", .decimalPoint).count() }
    #expect(throws: NumberProblem.notWhole) { try ParsedNumber.parse("5%", .decimalPoint).count() }
  }

  @Test("Steps are named in a fixed order")
  func steps() throws {
    let parsed = try ParsedNumber.parse(" 1.234,50 %", .decimalPoint)
    #expect(
      parsed.steps.names == [
        "trimmed", "thousands marks removed", "other convention's marks read",
        "percent sign removed",
      ])
    #expect(parsed.isPercent)
    #expect(parsed.value.hundredth?.description == "12.345")
  }

  @Test("Evidence for the decimal mark comes from unambiguous numbers only")
  func evidence() {
    #expect(convention(["1.234", "12", "n.v.t."]) == nil)
    #expect(convention(["1.234", "1,5"]) == .decimalComma)
    #expect(convention(["1,234", "0.125"]) == .decimalPoint)
    #expect(convention(["1.234.567"]) == .decimalComma)
    #expect(convention(["1,5", "1.5"]) == nil)
  }

  private func convention(_ texts: [String]) -> NumberConvention? {
    var evidence = DecimalMarkEvidence()
    for text in texts { evidence.add(Array(text.utf8).span) }
    return evidence.convention
  }
}
