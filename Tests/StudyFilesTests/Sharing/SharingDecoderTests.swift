import RegionalStatistics
import StudyFiles
import Testing

@Suite("The key share of a study")
struct SharingDecoderTests {
  private func sharing(_ share: String) throws -> Sharing? {
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
        \(share)
        protect: suppress
        """, file: "study.yaml"
    ).sharing
  }

  @Test("the shortest key takes careful defaults")
  func defaults() throws {
    let sharing = try #require(try sharing("share: {by: school, templates: partner}"))
    #expect(!sharing.showsOwnSmallNumbers && sharing.leastSchools == 3 && sharing.leastPeers == 12)
    #expect(sharing.folder == "partners" && sharing.list == nil)
  }

  @Test(
    "what can't be is refused with its line",
    arguments: [
      ("{by: pupil, templates: partner}", "unknown-value"), ("{by: school}", "key-missing"),
      ("{by: group, templates: partner}", "key-missing"),
      ("{by: school, templates: partner, folder: ../elsewhere}", "wrong-file-name"),
      ("{by: school, templates: partner, folder: /tmp}", "wrong-file-name"),
      ("{by: school, templates: partner, least-schools: 0}", "out-of-range"),
      ("{by: school, templates: partner, least-peers: 3}", "out-of-range"),
      ("{by: school, templates: partner, own-small-numbers: maybe}", "wrong-type"),
    ])
  func mistakes(share: String, code: String) throws {
    let error = #expect(throws: StudyError.self) { try sharing("share: " + share) }
    #expect(error?.code.rawValue == code && error?.line == 11, "\(error?.description ?? "")")
  }
}
