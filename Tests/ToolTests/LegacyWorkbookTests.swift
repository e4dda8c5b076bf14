import Foundation
import Testing

@Suite("Legacy workbooks", .enabled(if: Oracle.calculates, "needs soffice"))
struct LegacyWorkbookTests {
  /// The sheet of annex 3 as an XLS file, made by LibreOffice.
  private func legacyWorkbook(in folder: TemporaryFolder) throws -> String {
    try folder.write("annex.csv", "studierichting,2020-2021\nElektromechanica,6\nFotografie,7\n")
    let made = try ProgramRun([
      "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless",
      "--convert-to", "xls", "--outdir", folder.path, folder("annex.csv"),
    ])
    try #require(made.status == 0, "\(made.messages)")
    return folder("annex.xls")
  }

  @Test("LibreOffice converts them, and the report says so")
  func converted() throws {
    let folder = try TemporaryFolder()
    let run = try Tool.run("inspect", try legacyWorkbook(in: folder))
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.results.contains("records: 2"))
    #expect(run.results.contains("converted from XLS (Excel 97 to 2003) by LibreOffice"))
  }

  @Test("They may be packed with gzip or zip")
  func packed() throws {
    let folder = try TemporaryFolder()
    let file = try legacyWorkbook(in: folder)
    let program = """
      import gzip, sys, zipfile
      name = sys.argv[1]
      gzip.open(name + ".gz", "wb").write(open(name, "rb").read())
      zipfile.ZipFile(name + ".zip", "w").write(name, "annex.xls")
      """
    try #require(ProgramRun(["python3", "-c", program, file]).status == 0)
    for packed in [file + ".gz", file + ".zip"] {
      let run = try Tool.run("inspect", packed)
      #expect(run.status == 0, "\(run.messages)")
      #expect(run.results.contains("records: 2"))
    }
  }

  @Test("Without LibreOffice the message has the one command that converts them")
  func withoutLibreOffice() throws {
    let folder = try TemporaryFolder()
    let file = try legacyWorkbook(in: folder)
    let run = try ProgramRun([Tool.path, "inspect", file], ["PATH": "/usr/nowhere"])
    #expect(run.status == 66)
    #expect(run.messages.contains("soffice --headless --convert-to xlsx \(file)"))
  }
}
