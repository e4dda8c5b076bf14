import RegionalStatistics
import StudyFiles
import Testing

@Suite("SourceFiles")
struct SourceFilesTests {
  @Test("A pattern gives the files in the order of their names, and never folders")
  func pattern() throws {
    let folder = try TemporaryFolder()
    for name in ["enrolments-2023.csv", "enrolments-2021.csv", "enrolments-2022.csv", "a[1].csv"] {
      _ = try folder.write([0x61], name)
    }
    let found = try SourceFiles.expand(folder.path + "/enrolments-*.csv")
    #expect(found == [2021, 2022, 2023].map { "\(folder.path)/enrolments-\($0).csv" })
    #expect(try SourceFiles.expand(folder.path + "/a[1].csv") == [folder.path + "/a[1].csv"])
    #expect(try SourceFiles.expand(folder.path + "/*2023*").count == 1)
  }

  @Test("A missing file is named with the one that was probably meant")
  func missing() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write([0x61], "students.csv")
    let errors = [
      #expect(throws: ReadError.self) { try SourceFiles.expand(folder.path + "/studnets.csv") },
      #expect(throws: ReadError.self) { try FileStream(path: folder.path + "/studnets.csv") },
    ]
    for error in errors {
      #expect(error?.code == "file-missing")
      #expect(error?.remedy == "Did you mean \"students.csv\"?")
      #expect(error?.file == folder.path + "/studnets.csv")
    }
    let nowhere = #expect(throws: ReadError.self) { try FileStream(path: "/no-such-folder/x.csv") }
    #expect(nowhere?.remedy == "There is no folder \"/no-such-folder\".")
    #expect(throws: ReadError.self) { try SourceFiles.expand(folder.path + "/*.txt") }
    #expect(throws: ReadError.self) { try FileStream(path: folder.path) }
  }
}
