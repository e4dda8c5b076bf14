import Foundation
import Testing

@Suite("stemregio share and stemregio attack")
struct ShareTests {
  /// A copy of the study that uses every key, with workbooks for partners.
  private func study() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: folder.path)
    try FileManager.default.copyItem(
      atPath: Checkout.folder + "/Tests/ToolTests/Studies/complete", toPath: folder.path)
    return folder
  }

  @Test("share prints the index, and keeps what is finished the second time")
  func share() throws {
    let folder = try study()
    let first = try Tool.run("share", folder("study.yaml"))
    #expect(first.status == 0, "\(first.messages)")
    #expect(
      first.results.split(separator: "\n").count == 2
        && first.messages.contains("Wrote 3 workbooks"))
    let files = folder.files(endingIn: ".xlsx")
    #expect(
      files.count == 4 && files.contains("uitvoer/partners/proef-proefgroep.fr.xlsx"), "\(files)")
    let bytes = try files.map { try Data(contentsOf: URL(filePath: folder($0))) }
    let second = try Tool.run("share", folder("study.yaml"))
    #expect(second.messages.contains("Wrote 0 workbooks, kept 3."), "\(second.messages)")
    #expect(try files.map { try Data(contentsOf: URL(filePath: folder($0))) } == bytes)
  }

  @Test("a study that shares with nobody is refused")
  func nobody() throws {
    let run = try Tool.run("share", Checkout.study)
    #expect(run.status == 65 && run.messages.contains("[key-missing]"), "\(run.messages)")
  }

  @Test(
    "attack ends with 1 when a hidden count can be told, with 0 when none can, and with 66 without files"
  )
  func attack() throws {
    let folder = try TemporaryFolder()
    let header = "table,row,column,measure,value,symbol\r\n"
    try folder.write("release.csv", header + "t,a,x,p,,[c]\r\nt,b,x,p,9,\r\nt,totaal,x,p,12,\r\n")
    let broken = try Tool.run("attack", folder.path)
    #expect(broken.status == 1 && broken.results.contains("a, x is in [3, 3]"), "\(broken.results)")
    try folder.write("release.csv", header + "t,a,x,p,,[c]\r\nt,b,x,p,,[c]\r\nt,totaal,x,p,12,\r\n")
    let safe = try Tool.run("attack", folder.path, "--format", "json")
    #expect(safe.status == 0 && safe.results.contains("\"to\" : 12"), "\(safe.results)")
    #expect(try Tool.run("attack", folder("nowhere")).status == 66)
    #expect(try Tool.run("attack", folder.path, "--threshold", "0").status == 64)
  }

  @Test(
    "attack reads workbooks of others: blocks of cells, symbols and formulas",
    .enabled(if: Oracle.readsWorkbooks))
  func others() throws {
    let folder = try TemporaryFolder()
    let script = """
      import sys, openpyxl
      w = openpyxl.Workbook(); s = w.active
      for row in [["Cijfers"], [], ["Richting", "M", "V"], ["Hout", 12, "*"], ["Chemie", 30, 41], ["Totaal", 42, 44]]:
          s.append(row)
      w.save(sys.argv[1])
      """
    _ = try ProgramRun(["python3", "-c", script, folder("others.xlsx")])
    let run = try Tool.run("attack", folder.path)
    #expect(run.status == 1, "\(run.results)\(run.messages)")
    #expect(run.results.contains("others.xlsx[Sheet]!C4: error: [too-narrow] Hout, V is in [3, 3]"))
  }
}
