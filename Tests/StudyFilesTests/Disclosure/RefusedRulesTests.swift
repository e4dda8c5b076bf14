import RegionalStatistics
import StudyFiles
import Testing

@Suite("Rules of protection that can't be met")
struct RefusedRulesTests {
  @Test(
    "the message names the cells, or what the rules got wrong",
    arguments: [
      ("{threshold: 1000}", "everything-hidden", "row \"Hout\", column \"2019-2020\""),
      (
        "{exempt: [pupils]}", "protect-contradicts",
        "\"exempt\" takes out every measure: \"pupils\""
      ),
      ("{exempt: [pupil]}", "measure-unknown", "Did you mean \"pupils\"?"),
      (
        "{exceptions: [{dimension: program, threshold: 3}]}", "dimension-unknown",
        "Did you mean \"programme\"?"
      ),
      (
        "{exceptions: [{tables: [count], threshold: 3}]}", "table-unknown",
        "Did you mean \"counts\"?"
      ),
    ])
  func refused(rules: String, code: String, words: String) throws {
    let study = try SmallStudy(study: SmallStudy.study + "\nprotect: \(rules)")
    let error = #expect(throws: StudyError.self) { try study.build() }
    #expect(error?.code.rawValue == code, "\(error?.description ?? "")")
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.line != nil)
  }

  @Test("rows that move when they are hidden are told from those that stay")
  func movedRows() throws {
    let study = try SmallStudy(
      study: SmallStudy.study + "\nprotect: {threshold: 1000}",
      brussels: SmallStudy.brussels.replacing("Totaal", with: "Leer,0,0\nTotaal"))
    let error = #expect(throws: StudyError.self) { try study.build() }
    #expect(error?.code == "everything-hidden", "\(error?.description ?? "")")
    #expect(error?.description.contains("every number of table \"counts\"") == true)
  }
}
