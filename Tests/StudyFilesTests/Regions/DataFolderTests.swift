import Foundation
import StudyFiles
import Testing

@Suite("Data folder")
struct DataFolderTests {
  @Test("The option comes before the variable, and both before the places beside the executable")
  func order() throws {
    let folder = try TemporaryFolder()
    for place in ["asked", "named", "prefix/share/stemregio", "prefix"] {
      try folder.write(place + "/Regions/a", "")
      try folder.write(place + "/Templates/a", "")
    }
    let executable = folder.path + "/prefix/bin/stemregio"
    let variables = ["STEMREGIO_DATA": folder.path + "/named"]
    let found = [
      try DataFolder.find(
        requested: folder.path + "/asked", environment: variables, executable: executable),
      try DataFolder.find(environment: variables, executable: executable),
      try DataFolder.find(environment: [:], executable: executable),
      try DataFolder.find(environment: [:], executable: folder.path + "/prefix/a/b/c"),
    ]
    let expected = ["/asked", "/named", "/prefix/share/stemregio", "/prefix"]
    #expect(found.map(\.path) == expected.map { folder.path + $0 })
    #expect(found[0].regions == folder.path + "/asked/Regions")
  }

  @Test("A folder that was named but isn't one is refused, and never replaced by another")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write("prefix/Regions/a", "")
    try folder.write("prefix/Templates", "a file")
    let path = folder.path + "/prefix"
    let error = #expect(throws: DataFolderError.self) {
      try DataFolder.find(requested: path, environment: [:], executable: path + "/bin/stemregio")
    }
    #expect(
      error?.description
        == "Folder \"\(path)\" of --data must contain the folders Regions and Templates.")
  }

  @Test("A search without result names every folder that was tried")
  func notFound() {
    let error = #expect(throws: DataFolderError.self) {
      try DataFolder.find(environment: [:], executable: "/nowhere/bin/stemregio")
    }
    #expect(
      error?.description
        == "Can't find the folder with Regions and Templates; tried \"/nowhere/share/stemregio\", "
        + "\"/nowhere/bin\", \"/nowhere\". Name it with --data or STEMREGIO_DATA.")
  }

  @Test("The running executable is known")
  func executable() {
    #expect(DataFolder.runningExecutable?.hasPrefix("/") == true)
  }
}
