import RegionalStatistics
import Testing

@Suite("SchoolYear")
struct SchoolYearTests {
  @Test(
    "Every way to write a school year gives the canonical text",
    arguments: [
      "2021-2022", "2021-22", "21-22", "2021-\n2022", "2021", "2021/22", "2021/2022", "2021–2022",
      "2021 - 2022", " 2021-2022\u{A0}", "21/22", "2021\u{2011}2022",
    ])
  func forms(text: String) throws {
    let year = try SchoolYear.parse(text)
    #expect(year.value.text == "2021-2022")
    #expect(year.value.firstYear == 2021)
    #expect(year.steps.isEmpty == (text == "2021-2022"))
  }

  @Test("Both years of every century's turn follow each other")
  func turns() throws {
    #expect(try SchoolYear.parse("99-00").value.text == "1999-2000")
    #expect(try SchoolYear.parse("1999-00").value.text == "1999-2000")
    #expect(try SchoolYear.parse("49-50").value.text == "2049-2050")
    for year in 1950...2048 {
      let (first, second) = (two(year % 100), two((year + 1) % 100))
      #expect(try SchoolYear.parse("\(first)-\(second)").value.firstYear == year)
      #expect(try SchoolYear.parse("\(year)-\(second)").value.firstYear == year)
      #expect(try SchoolYear.parse("\(year)-\(year + 1)").value.firstYear == year)
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test("A second year that doesn't follow is refused with the nearest school year")
  func wrongSecond() {
    for second in 2000...2030 where second != 2022 {
      let problem = #expect(throws: SchoolYear.Problem.self) {
        try SchoolYear.parse("2021-\(second)")
      }
      #expect(problem?.nearest == SchoolYear(firstYear: 2021))
    }
    let problem = #expect(throws: SchoolYear.Problem.self) { try SchoolYear.parse("2021-2023") }
    #expect(
      problem?.description
        == "A school year must be written as 2021-2022, not \"2021-2023\"."
        + " Did you mean \"2021-2022\"?")
  }

  @Test(
    "Other texts are refused",
    arguments: [
      "", "21", "2021-", "-2022", "2021-2022-2023", "abc", "2021-2", "21-2022", "٢٠٢١", "20211",
      "1/02/2021", "2021-+22",
    ])
  func refused(text: String) {
    #expect(throws: SchoolYear.Problem.self) { try SchoolYear.parse(text) }
  }

  @Test("Earlier school years come first")
  func order() {
    #expect(SchoolYear(firstYear: 2020) < SchoolYear(firstYear: 2021))
  }
}
