import Testing
import Workbook

/// Files by others, whose faults are known.
@Suite("WorkbookVerification: files by others")
struct ForeignWorkbookTests {
  /// What pandas writes, as the list of properties says of it: no table, no titles, bare metadata.
  private static let script = """
    import sys, openpyxl
    from openpyxl.comments import Comment
    w = openpyxl.Workbook()
    s = w.active
    s.append(["", "Evere", "Elsene"])
    s.append(["2023", 1200, None])
    s.append(["2024", "=B2*2", "-"])
    s["A3"].font = openpyxl.styles.Font(italic=True, size=8)
    s["B2"].comment = Comment("streng", "iemand")
    s.merge_cells("A5:B5")
    s["A5"] = "Bron"
    s["A5"].hyperlink = "http://voorbeeld.be"
    s.freeze_panes = "B2"
    h = w.create_sheet("Extra")
    h.sheet_state = "hidden"
    w.save(sys.argv[1])
    """

  @Test("a bare workbook fails what is known of it and passes the rest")
  func bare() throws {
    let scratch = try WritingScratch()
    _ = try OtherProgram.python(Self.script, [scratch.path("bare.xlsx")])
    let findings = try WorkbookVerification.findings(inFile: scratch.path("bare.xlsx"))
    let expected: Set = [
      "title-property", "author-property", "describing-properties", "language-declared",
      "nothing-attached", "cover-and-contents", "no-blank-sheet", "no-hidden-sheet", "sheet-names",
      "safe-links", "title-in-first-cell", "no-merged-cells", "no-blank-lines",
      "frozen-headers-only", "print-set-up", "plain-font", "data-in-tables", "no-bare-symbols",
      "cached-results",
    ]
    let found = Set(findings.map(\.check.code))
    #expect(expected.subtracting(found) == [])
    let passed: Set = [
      "well-formed-parts", "no-macros", "names-resolve", "no-filter-arrows", "no-errors",
      "plain-formulas", "charts-fit", "contrast", "no-empty-colour", "alternative-text",
    ]
    #expect(passed.intersection(found) == [])
  }

  @Test("a file that is no workbook is a failure, not a finding")
  func notAWorkbook() throws {
    let scratch = try WritingScratch()
    _ = try OtherProgram.python(
      "import sys; open(sys.argv[1], 'w').write('a,b')", [scratch.path("a.xlsx")])
    #expect(throws: WorkbookError.self) {
      try WorkbookVerification.findings(inFile: scratch.path("a.xlsx"))
    }
  }
}
