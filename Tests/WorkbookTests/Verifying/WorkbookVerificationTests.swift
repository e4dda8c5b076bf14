import Testing

@testable import Workbook

@Suite("WorkbookVerification")
struct WorkbookVerificationTests {
  @Test("a workbook with every property gives no finding")
  func good() throws {
    let findings = WorkbookVerification.findings(in: try GoodWorkbook.contents.get())
    #expect(findings.map { $0.line(file: "good.xlsx") } == [])
  }

  @Test(
    "taking one property away makes its check fail",
    arguments: BrokenProperty.all)
  func broken(_ property: BrokenProperty) throws {
    var contents = try GoodWorkbook.contents.get()
    property.change(&contents)
    let codes = WorkbookVerification.findings(in: contents).map(\.check.code)
    #expect(codes.contains(property.check), "\(codes)")
  }

  @Test("every check is broken by some case, and has a number and a name of its own")
  func complete() {
    let cards = WorkbookVerification.checks.map(\.card)
    #expect(Set(cards.map(\.code)) == Set(BrokenProperty.all.map(\.check)))
    #expect(Set(cards.map(\.code)).count == cards.count)
    #expect(cards.map(\.number) == cards.map(\.number).sorted())
  }

  @Test("the file holds what it was written from")
  func readBack() throws {
    var model = GoodWorkbook.make()
    let contents = try GoodWorkbook.contents.get()
    #expect(WorkbookVerification.findings(in: contents, checks: [ReadBack(model)]).isEmpty)
    model.sheets[2].cells[4].content = .number(1201)
    let findings = WorkbookVerification.findings(in: contents, checks: [ReadBack(model)])
    #expect(findings.map(\.cell) == [model.sheets[2].cells[4].address.a1()])
  }

  @Test("results of formulas over sheets with IF and ISNUMBER are calculated again")
  func formulas() throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("book.xlsx"))
    var contents = try WorkbookContents(path: scratch.path("book.xlsx"))
    let codes = { WorkbookVerification.findings(in: contents).filter { $0.check.number == 50 } }
    #expect(codes().isEmpty)
    let index = try #require(contents.sheets[2].cells.firstIndex { $0.address.a1() == "B5" })
    contents.sheets[2].cells[index].value = .number(0.26)
    #expect(codes().map(\.cell) == ["B5"])
  }
}
