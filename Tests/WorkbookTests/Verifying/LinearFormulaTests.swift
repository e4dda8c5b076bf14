import Testing

@testable import Workbook

@Suite("Formulas that add cells up")
struct LinearFormulaTests {
  private func terms(_ formula: String) -> [String: Double]? {
    guard case .sum(let sum)? = LinearFormula(formula) else { return nil }
    return Dictionary(
      sum.terms.map { (($0.sheet.map { $0 + "!" } ?? "") + $0.address.a1(), $0.factor) },
      uniquingKeysWith: +)
  }

  @Test("sums, differences, factors and ranges")
  func sums() {
    #expect(terms("SUM(A1:A3)") == ["A1": 1, "A2": 1, "A3": 1])
    #expect(terms("B2-(A1+A2)") == ["B2": 1, "A1": -1, "A2": -1])
    #expect(terms("100*'Blad 1'!C3") == ["Blad 1!C3": 100])
    #expect(terms("-SUM(A1,B1:B2)*2+A1") == ["A1": -1, "B1": -2, "B2": -2])
  }

  @Test("one sum divided by another")
  func ratios() {
    guard case .ratio(let part, let whole)? = LinearFormula("A1/SUM(A1:A2)") else {
      Issue.record("no ratio")
      return
    }
    #expect(part.terms.count == 1 && whole.terms.count == 2)
  }

  @Test(
    "anything else is not taken for a sum",
    arguments: [
      "A1*B1", "AVERAGE(A1:A2)", "A1/B1+1", "SUM(A1", "IF(A1>2,A1,B1)", "", "A1:XFD1048576",
    ])
  func others(formula: String) { #expect(LinearFormula(formula) == nil) }
}
