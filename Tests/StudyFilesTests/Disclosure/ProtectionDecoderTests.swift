import RegionalStatistics
import StudyFiles
import Testing

@Suite("The key protect of a study")
struct ProtectionDecoderTests {
  private func study(_ protect: String) throws -> Study {
    try Study(
      text: """
        title: T
        publisher: P
        release: 2026-11-20
        languages: [nl]
        templates: [t]
        focus: brussels
        reference: flanders
        period: {first: 2017-2018, last: 2018-2019}
        sources: []
        output: {name: out}
        \(protect)
        """, file: "study.yaml")
  }

  @Test("one word takes the defaults: counts under 5, zeros shown")
  func defaults() throws {
    let rules = try study("protect: suppress").protection?.rules
    #expect(rules == DisclosureRules())
    #expect(rules?.rule == DisclosureRules.Rule(threshold: 5, zeros: .safe))
    let silent = try study("").protection
    #expect(silent == nil)
  }

  @Test("an exception starts from the rule of the study")
  func exceptions() throws {
    let rules = try study(
      """
      protect:
        threshold: 10
        zeros: disclosive
        exempt: [targets]
        dominance: {of: school, largest: 2, percent: 85}
        exceptions:
          - {tables: [t-1], threshold: 3}
          - {dimension: school, zeros: safe}
      """
    ).protection?.rules
    let dominance = DisclosureRules.Dominance(contributor: "school", count: 2, percent: 85)
    let rule = DisclosureRules.Rule(threshold: 10, zeros: .disclosive, dominance: dominance)
    #expect(rules?.rule == rule)
    #expect(rules?.exempt == ["targets"])
    #expect(rules?.exceptions.map(\.rule.threshold) == [3, 10])
    #expect(rules?.exceptions.map(\.rule.zeros) == [.disclosive, .safe])
    #expect(rules?.exceptions.map(\.dimension) == [nil, "school"])
  }

  @Test(
    "rules that can't be meant are refused",
    arguments: [
      ("protect: hide", "unknown-value"), ("protect: {treshold: 5}", "unknown-key"),
      ("protect: {threshold: 0}", "out-of-range"), ("protect: {method: perturb}", "key-missing"),
      ("protect: {exceptions: [{threshold: 3}]}", "key-missing"),
      ("protect: {dominance: {of: school, largest: 1, percent: 100}}", "out-of-range"),
      ("protect: {method: round, base: 1}", "out-of-range"),
      ("protect: {exceptions: [{tables: [t-1]}]}", "key-missing"),
      (
        "protect: {exceptions: [{tables: [t-1, t-2], threshold: 3}, {tables: [t-2], threshold: 9}]}",
        "protect-contradicts"
      ),
      (
        "protect: {exceptions: [{dimension: sex, threshold: 3}, {dimension: sex, threshold: 9}]}",
        "protect-contradicts"
      ),
      ("protect: {method: round, threshold: 10}", "protect-contradicts"),
      (
        "protect: {method: perturb, seed: s, dominance: {of: school, largest: 1, percent: 80}}",
        "protect-contradicts"
      ),
      ("share: {by: school, templates: partner}", "key-missing"),
      (
        "share: {by: school, templates: partner, own-small-numbers: true}\nprotect: none",
        "protect-contradicts"
      ),
    ])
  func refused(text: String, code: String) {
    #expect {
      try study(text)
    } throws: { error in
      (error as? StudyError)?.code.rawValue == code && (error as? StudyError)?.line == 11
    }
  }
}
