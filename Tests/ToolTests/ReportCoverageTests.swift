import Testing

/// The page on what of the report is covered follows the template and the published values.
@Suite(
  "What of the report is covered", .enabled(if: Oracle.checksSchemas, "needs python3 with PyYAML"))
struct ReportCoverageTests {
  @Test("docs/coverage.md is current")
  func current() throws {
    let run = try ProgramRun([
      "python3", "\(Checkout.folder)/Tests/National/report_coverage.py", "--check",
    ])
    #expect(run.status == 0, "\(run.messages)")
  }
}
