import Foundation
import RegionalStatistics
import StudyFiles
import Testing

@Suite("Study region files")
struct StudyRegionFileTests {
  static let name = "name: {nl: Een, fr: Un, en: One}\n"

  @Test("A folder of one's own adds regions that may use each other and those of the tool")
  func ownFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.name + "members: [b, \"21004\"]\n")
    try folder.write("b.yaml", Self.name + "members:\n  - vlaamse-rand\n  - 04000\n")
    try folder.write("readme.txt", "not a region")
    let gazetteer = try RegionFolder.load(Checkout.regions, studyFolders: [folder.path])
    #expect(try gazetteer.members(of: "a", at: Vintage(year: 2025)).count == 38)
    #expect(try gazetteer.region("a").name == LocalizedText(nl: "Een", fr: "Un", en: "One"))
  }

  @Test("The article of a region may be left out, whole or in a language")
  func article() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.yaml", Self.name + "article: {nl: de, fr: la}\nmembers: [brussels]\n")
    try folder.write("b.yaml", Self.name + "members: [brussels]\n")
    let gazetteer = try RegionFolder.load(Checkout.regions, studyFolders: [folder.path])
    #expect(
      try gazetteer.region("a").article == LocalizedText(nl: "de", fr: "la", en: ""))
    #expect(try gazetteer.region("b").article == nil)
  }

  @Test(
    "A wrong file is refused with its line and the remedy",
    arguments: [
      ("", nil, .missingKey, "File must have the keys \"name\" and \"members\"."),
      (
        "name: {nl: a, fr: b}\nmembers: [brussels]\n", 1, .missingKey,
        "Key \"name\" must have the key \"en\"."
      ),
      (
        "name: {nl: a, fr: b, en: ' '}\nmembers: [brussels]\n", 1, .wrongValue,
        "Name in \"en\" must be a text, and not empty."
      ),
      (name, 1, .missingKey, "Study region must have the key \"members\"."),
      (
        name + "member: [brussels]\n", 2, .unknownKey,
        "Study region can't have the key \"member\", only \"name\", \"article\", \"members\". "
          + "Did you mean \"members\"?"
      ),
      (
        name + "members: []\n", 2, .wrongValue,
        "Key \"members\" must be a list of at least one region."
      ),
      (
        name + "members:\n  - brussels\n  - brussel-en-rnd\n", 4, .unknownMember,
        "Can't find region \"brussel-en-rnd\". Did you mean \"brussel-en-rand\"?"
      ),
      (
        name + "members:\n  - brussels\n  - Asse\n", 4, .wrongValue,
        "Member must be a NIS code or an identifier in lower case, not \"Asse\"."
      ),
      (
        name + "members:\n  - brussels\n  - brussels\n", 4, .repeatedMember,
        "Member \"brussels\" must be listed once. Remove this line."
      ),
      (
        name + "members:\n  - brussels\n  - mine\n", 4, .cyclicRegion,
        "Region can't be part of itself: \"mine\" -> \"mine\". Remove one of these members."
      ),
      (
        name + name + "members: [brussels]\n", 1, .malformed,
        "Keys must occur once, but \"name\" occurs again."
      ),
      (
        "- a\n", 1, .wrongValue,
        "Study region must be a mapping with the keys \"name\", \"article\", \"members\"."
      ),
    ] as [(String, Int?, RegionFileError.Code, String)])
  func wrongFiles(
    text: String, line: Int?, code: RegionFileError.Code, message: String
  ) throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("mine.yaml", text)
    let path = folder.path
    let error = #expect(throws: RegionFileError.self) {
      try RegionFolder.load(Checkout.regions, studyFolders: [path])
    }
    #expect(error == RegionFileError(code, file: file, line: line, message))
  }

  @Test("Text that isn't YAML is refused with the line of the parser")
  func malformed() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine.yaml", "name: {nl: a\nmembers: [\n")
    let path = folder.path
    let error = #expect(throws: RegionFileError.self) {
      try RegionFolder.load(Checkout.regions, studyFolders: [path])
    }
    #expect(error?.code == .malformed)
    #expect(error?.line != nil)
  }

  @Test("Identifiers that are taken clash: of a province, an alias, or another folder's file")
  func clashes() throws {
    for name in ["10000.yaml", "limburg.yaml", "vlaamse-rand.yml"] {
      let folder = try TemporaryFolder()
      try folder.write(name, Self.name + "members: [brussels]\n")
      let path = folder.path
      let error = #expect(throws: RegionFileError.self) {
        try RegionFolder.load(Checkout.regions, studyFolders: [path])
      }
      #expect(error?.code == .duplicateRegion)
      #expect(error?.file == path + "/" + name)
    }
  }

  @Test("Two files that contain each other are refused")
  func cycle() throws {
    let folder = try TemporaryFolder()
    try folder.write("one.yaml", Self.name + "members:\n  - brussels\n  - two\n")
    try folder.write("two.yaml", Self.name + "members: [one]\n")
    let path = folder.path
    let error = #expect(throws: RegionFileError.self) {
      try RegionFolder.load(Checkout.regions, studyFolders: [path])
    }
    #expect(
      error?.description
        == "\(path)/one.yaml:4: error: [cyclic-region] Region can't be part of itself: "
        + "\"one\" -> \"two\" -> \"one\". Remove one of these members.")
  }

  @Test("A data file with a wrong line is refused with its place")
  func wrongData() throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/Regions"
    try FileManager.default.copyItem(atPath: Checkout.regions, toPath: target)
    try folder.write("Regions/mergers.csv", "effective,old,new\n2019-01-01,12030,12041\n2019,1,2\n")
    let error = #expect(throws: RegionFileError.self) { try RegionFolder.load(target) }
    #expect(
      error
        == RegionFileError(
          .wrongValue, file: target + "/mergers.csv", line: 3,
          "Column \"effective\" must be a day as yyyy-mm-dd, not \"2019\"."))
  }
}
