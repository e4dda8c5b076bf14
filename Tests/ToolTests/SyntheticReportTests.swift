import Foundation
import Testing

/// The whole report from synthetic files, small; `make national` does the same at full size.
@Suite("The report from synthetic files", .enabled(if: Oracle.hasPython, "needs python3"))
struct SyntheticReportTests {
  @Test("Every cell of the report agrees with an independent calculation")
  func cells() throws {
    let folder = try TemporaryFolder()
    let made = try Tool.run("synthesize", folder.path, "--seed", "4", "--scale", "0.004")
    try #require(made.status == 0, "\(made.messages)")
    let built = try Tool.run("build", folder("study.yaml"))
    try #require(built.status == 0, "\(built.messages.suffix(2000))")
    let compared = try ProgramRun([
      "python3", "\(Checkout.folder)/Tests/National/independent_cells.py", folder.path,
      folder("output/synthetische-gegevens.csv"),
    ])
    #expect(compared.status == 0, "\(compared.results.suffix(2000))\(compared.messages)")
    #expect(compared.results.hasSuffix(" 0 differences\n"))
  }
}
