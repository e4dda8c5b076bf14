import Foundation
import Testing
import Workbook

@testable import RegionalStatistics
@testable import StudyFiles

/// The example's workbook with what it was made from, built once.
struct ExampleWorkbook: Sendable {
  let verification: PublicationVerification
  let contents: WorkbookContents

  static let dutch = Result { try ExampleWorkbook(.nl) }

  private init(_ language: Language) throws {
    let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let build = try StudyBuild(
      studyFile: checkout + "/Examples/brussels-blueprint/study.yaml",
      data: DataFolder.find(requested: checkout))
    let workbook = WorkbookLayout(version: "0", theme: build.setting.theme).workbook(build.publication, language: language)
    let folder = try TemporaryFolder()
    try WorkbookWriter.write(workbook, to: folder.path + "/example.xlsx")
    verification = PublicationVerification(
      publication: build.publication, language: language, model: workbook,
      twin: TidyTwin.text(build.publication.tables.map(\.table)))
    contents = try WorkbookContents(path: folder.path + "/example.xlsx")
  }

  /// Codes of what the checks against the publication find in changed contents.
  func codes(_ contents: WorkbookContents) -> Set<String> {
    Set(WorkbookVerification.findings(in: contents, checks: verification.checks).map(\.check.code))
  }
}
