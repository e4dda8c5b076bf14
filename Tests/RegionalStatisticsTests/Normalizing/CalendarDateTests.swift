import RegionalStatistics
import Testing

@Suite("CalendarDate")
struct CalendarDateTests {
  @Test("Day numbers and dates agree for every day from 1 to 9999")
  func everyDay() throws {
    var number = -719_162
    for year in 1...9999 where year < 3 || 1890...2110 ~= year || year > 9997 {
      if year == 1890 || year == 9998 { number = try #require(date(year, 1, 1)).daysSince1970 }
      for month in 1...12 {
        for day in 1...31 {
          guard let date = date(year, month, day) else { continue }
          #expect(date.daysSince1970 == number && CalendarDate(daysSince1970: number) == date)
          number += 1
        }
      }
    }
    #expect(date(1970, 1, 1)?.daysSince1970 == 0)
    #expect(date(1, 1, 1)?.daysSince1970 == -719_162)
    #expect(date(9999, 12, 31)?.daysSince1970 == 2_932_896)
    #expect(CalendarDate(daysSince1970: .max) == nil)
  }

  private func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
    CalendarDate(year: year, month: month, day: day)
  }

  @Test("There is a 29 February in leap years only")
  func leapYears() {
    for (year, isLeap) in [(1900, false), (2000, true), (2023, false), (2024, true)] {
      #expect((date(year, 2, 29) != nil) == isLeap)
    }
    #expect(date(2024, 4, 31) == nil)
    #expect(date(2024, 0, 1) == nil)
    #expect(date(2024, 13, 1) == nil)
  }

  @Test(
    "Dates are read year first or day first",
    arguments: [
      "2024-02-01", "01/02/2024", "1/2/2024", "01-02-2024", "1.2.2024", " 2024-02-01 00:00:00 ",
      "2024-02-01T00:00:00",
    ])
  func forms(text: String) throws {
    #expect(try CalendarDate.parse(text).value.text == "2024-02-01")
  }

  @Test(
    "Other texts and days that never were are refused",
    arguments: [
      ("", .unknownForm), ("01/02/24", .unknownForm), ("2024-02", .unknownForm),
      ("a/b/2024", .unknownForm), ("2024-02-30", .noSuchDay), ("31/04/2024", .noSuchDay),
      ("02/13/2024", .noSuchDay), ("0000-01-01", .noSuchDay),
    ] as [(String, CalendarDate.Problem)])
  func refused(text: String, problem: CalendarDate.Problem) {
    #expect(throws: problem) { try CalendarDate.parse(text) }
  }

  @Test(
    "A spreadsheet's day numbers are read in both systems (openpyxl.utils.datetime.from_excel)",
    arguments: [
      (1, CalendarDate.DayNumbers.from1900, "1900-01-01"), (59, .from1900, "1900-02-28"),
      (61, .from1900, "1900-03-01"), (45_292, .from1900, "2024-01-01"),
      (2_958_465, .from1900, "9999-12-31"), (0, .from1904, "1904-01-01"),
      (43_830, .from1904, "2024-01-01"),
    ])
  func dayNumbers(number: Int, system: CalendarDate.DayNumbers, text: String) throws {
    let date = try CalendarDate.parse(dayNumber: number, system)
    #expect(date.value.text == text)
    #expect(date.steps == .dayNumberRead)
  }

  @Test("Day 60 of the 1900 system never was; numbers outside are refused")
  func dayNumberProblems() {
    #expect(throws: CalendarDate.Problem.spreadsheetLeapDay) {
      try CalendarDate.parse(dayNumber: 60, .from1900)
    }
    for number in [0, -1, 2_958_466, .max, .min] {
      #expect(throws: CalendarDate.Problem.noSuchDay) {
        try CalendarDate.parse(dayNumber: number, .from1900)
      }
    }
  }
}
