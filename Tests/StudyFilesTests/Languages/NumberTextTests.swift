import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Numbers in words of a language")
struct NumberTextTests {
  @Test(
    "A number is written as people in each language write it",
    arguments: [
      (1_234_567, .count, ["1.234.567", "1\u{A0}234\u{A0}567", "1,234,567"]),
      (829, .count, ["829", "829", "829"]), (-1234, .count, ["-1.234", "-1\u{A0}234", "-1,234"]),
      (0.3216, .percent(decimals: 2), ["32,16%", "32,16\u{A0}%", "32.16%"]),
      (0.4856, .signedPercent(decimals: 2), ["+48,56%", "+48,56\u{A0}%", "+48.56%"]),
      (-0.0151, .points(decimals: 2), ["-1,51", "-1,51", "-1.51"]),
      (10.0 / 69, .percent(decimals: 0), ["14%", "14\u{A0}%", "14%"]),
      (1234.5, .decimal(decimals: 1), ["1.234,5", "1\u{A0}234,5", "1,234.5"]),
      (0.5, .signedDecimal(decimals: 2), ["+0,50", "+0,50", "+0.50"]),
      (2.915, .index, ["291,5", "291,5", "291.5"]), (12, .signedCount, ["+12", "+12", "+12"]),
      (0.05, .decimal(decimals: 3), ["0,050", "0,050", "0.050"]),
      (999.95, .decimal(decimals: 1), ["1.000,0", "1\u{A0}000,0", "1,000.0"]),
    ] as [(Double, NumberKind, [String])])
  func languages(value: Double, kind: NumberKind, texts: [String]) {
    #expect([Language.nl, .fr, .en].map { NumberText.text(value, kind, $0) } == texts)
  }

  @Test(
    "Halves are rounded away from zero, also those that no binary number is",
    arguments: [
      (0.5, 0, "1"), (-0.5, 0, "-1"), (2.5, 0, "3"), (-2.5, 0, "-3"), (1.005, 2, "1.01"),
      (0.285, 2, "0.29"), (-0.285, 2, "-0.29"), (2.675, 2, "2.68"), (0.4999, 0, "0"),
      (1.4999999, 0, "1"), (8.345, 2, "8.35"), (1e9 + 0.5, 0, "1,000,000,001"),
    ])
  func halves(value: Double, decimals: Int, text: String) {
    #expect(NumberText.text(value, .decimal(decimals: decimals), .en) == text)
  }

  @Test(
    "Nothing has no sign, however it came about",
    arguments: [
      (-0.0, .count, "0"), (-0.0, .signedCount, "0"), (0, .signedPercent(decimals: 1), "0.0%"),
      (-0.4, .count, "0"), (-0.4, .signedCount, "0"), (0.004, .signedDecimal(decimals: 2), "0.00"),
      (-0.004, .decimal(decimals: 2), "0.00"), (-0.00001, .points(decimals: 1), "0.0"),
    ] as [(Double, NumberKind, String)])
  func zero(value: Double, kind: NumberKind, text: String) {
    #expect(NumberText.text(value, kind, .en) == text)
  }

  @Test("Shares of small wholes are rounded as exact decimal arithmetic rounds them")
  func shares() throws {
    let pairs = (1...120).flatMap { whole in (0...whole).map { (part: $0, whole: whole) } }
    let ours = pairs.map { pair in
      [0, 1, 2].map {
        NumberText.text(Double(pair.part) / Double(pair.whole), .percent(decimals: $0), .en)
      }.joined(separator: " ")
    }
    let script = """
      from fractions import Fraction
      import math
      for whole in range(1, 121):
          for part in range(whole + 1):
              row = []
              for decimals in range(3):
                  units = math.floor(Fraction(part * 100 * 10 ** decimals, whole) + Fraction(1, 2))
                  digits = str(units).rjust(decimals + 1, '0')
                  point = digits[:-decimals] + '.' + digits[-decimals:] if decimals else digits
                  row.append(point + '%')
              print(' '.join(row))
      """
    let expected = try Program.python(script, input: "").split(separator: "\n").map(String.init)
    #expect(ours.count == expected.count)
    #expect(zip(ours, expected).allSatisfy { $0 == $1 })
  }
}

@Suite("Days and languages")
struct DateTextTests {
  @Test(
    "A day is written with its month in words",
    arguments: [
      (1, 1, ["1 januari 2026", "1er janvier 2026", "1 January 2026"]),
      (2, 28, ["28 februari 2026", "28 février 2026", "28 February 2026"]),
      (3, 2, ["2 maart 2026", "2 mars 2026", "2 March 2026"]),
      (4, 30, ["30 april 2026", "30 avril 2026", "30 April 2026"]),
      (5, 5, ["5 mei 2026", "5 mai 2026", "5 May 2026"]),
      (6, 11, ["11 juni 2026", "11 juin 2026", "11 June 2026"]),
      (7, 21, ["21 juli 2026", "21 juillet 2026", "21 July 2026"]),
      (8, 1, ["1 augustus 2026", "1er août 2026", "1 August 2026"]),
      (9, 9, ["9 september 2026", "9 septembre 2026", "9 September 2026"]),
      (10, 31, ["31 oktober 2026", "31 octobre 2026", "31 October 2026"]),
      (11, 20, ["20 november 2026", "20 novembre 2026", "20 November 2026"]),
      (12, 25, ["25 december 2026", "25 décembre 2026", "25 December 2026"]),
    ])
  func days(month: Int, day: Int, texts: [String]) throws {
    let date = try #require(CalendarDate(year: 2026, month: month, day: day))
    #expect([Language.nl, .fr, .en].map { DateText.text(date, $0) } == texts)
  }

  @Test("The moment of release is noon, and the languages are those of Belgium")
  func moments() throws {
    // date -u -d "2026-11-20 12:00" +%s
    let date = try #require(CalendarDate(year: 2026, month: 11, day: 20))
    #expect(date.noonSince1970 == 1_795_176_000)
    #expect(Language.allCases.map(\.tag) == ["nl-BE", "fr-BE", "en-GB"])
  }
}
