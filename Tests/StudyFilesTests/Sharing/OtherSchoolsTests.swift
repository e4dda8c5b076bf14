import Foundation
import Testing

@testable import StudyFiles

@Suite("No other school in a partner's workbook")
struct OtherSchoolsTests {
  @Test("a template that names a school is refused, and nothing of it is left")
  func named() throws {
    let study = try SmallSharedStudy(
      own: SmallSharedStudy.own.replacing(
        "title: Aandeel van STEM", with: "title: Aandeel van STEM zoals in school 990009"))
    let error = #expect(throws: VerificationFailure.self) { try study.share() }
    #expect(error?.description.contains("[own-school-only]") == true)
    let names = try study.workbooks().keys
    #expect(names.allSatisfy { $0.hasPrefix("school-990009") })
    // A run that finished no workbook leaves no journal and no folder.
    #expect(FileManager.default.fileExists(atPath: study.output) != names.isEmpty)
  }
}
