import RegionalStatistics
import Foundation
import RegionalStatistics
import StudyFiles
import Testing

@Suite("Source profiles")
struct ProfileDetectionTests {
  static func profiles() throws -> ProfileFolder {
    try ProfileFolder([Checkout.folder + "/Profiles"])
  }

  @Test(
    "A file in a published layout is recognised by columns that it has",
    arguments: PublishedLayout.all)
  func published(layout: PublishedLayout) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(layout.fileName, layout.text())
    let inspection = try Inspection(file: path, profiles: Self.profiles())
    let match = try #require(inspection.match)
    #expect(match.profile.id == layout.profile)
    let spaced = layout.columns.map { $0.split { " \u{A0}".contains($0) }.joined(separator: " ") }
    #expect(match.columns.allSatisfy(spaced.contains))
    #expect(inspection.records == 3)
  }

  @Test("A file that lacks one of the columns is not recognised", arguments: PublishedLayout.all)
  func lacking(layout: PublishedLayout) throws {
    let folder = try TemporaryFolder()
    let other = PublishedLayout(
      profile: "", fileName: layout.fileName, separator: layout.separator,
      columns: layout.columns.dropLast() + ["something else"])
    let path = try folder.write(other.fileName, other.text())
    #expect(
      try Inspection(file: path, profiles: Self.profiles()).match?.profile.id != layout.profile)
  }

  @Test("Every profile that comes with the tool is tried above")
  func complete() throws {
    let tried = PublishedLayout.all.map(\.profile) + ["pupil-characteristics-shares"]
    // Layouts of the synthetic files only: no published file of these could be seen.
    let own = [
      "adult-education-learners", "higher-education-credits", "secondary-to-higher-education",
    ]
    #expect(Set(try Self.profiles().profiles.map(\.id)) == Set(tried + own))
  }

  @Test("Two folders of profiles are read as one; a folder that is not there has none")
  func folders() throws {
    let folder = try TemporaryFolder()
    try folder.write("own.yaml", "description: Own\ndetect: [a, b, c]\nlist: own\n")
    let both = try ProfileFolder([Checkout.folder + "/Profiles", folder.path, folder.path + "/no"])
    #expect(both.match(header: ["c", "B ", "a"])?.profile.id == "own")
    #expect(both.match(header: ["a", "b"]) == nil)
  }

  @Test("A profile without columns to know it by is refused with its file")
  func nothingToDetect() throws {
    let folder = try TemporaryFolder()
    try folder.write("own.yaml", "description: Own\nlist: own\n")
    let error = #expect(throws: StudyError.self) { try ProfileFolder([folder.path]) }
    #expect(error?.code == "key-missing")
    #expect(error?.file == folder.path + "/own.yaml")
  }
}
