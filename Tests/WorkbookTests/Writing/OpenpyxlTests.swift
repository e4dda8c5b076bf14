import Testing
import Workbook

/// What an independent reader finds in a written workbook.
@Suite("WorkbookWriter: as openpyxl reads it")
struct OpenpyxlTests {
  static let questions: [(String, String)] = [
    // Properties; the moment by `date -u -d @1772355600`.
    ("p.title", "STEM in Brussel <2024> & \"rand\""),
    ("p.creator, p.language, p.subject", "Vlaamse Gemeenschapscommissie nl-BE Leerlingen"),
    ("p.created, p.modified", "2026-03-01 09:00:00 2026-03-01 09:00:00"),
    ("p.keywords, p.description", "STEM, onderwijs Aantallen en aandelen."),
    // Sheets and views
    ("w.sheetnames", "['Voorblad', '2024', \"Aandelen d'Ixelles\"]"),
    ("w.active.title, [s.sheet_state for s in w]", "Voorblad ['visible', 'visible', 'visible']"),
    ("c.freeze_panes, s.freeze_panes", "B5 None"),
    ("c.sheet_view.showGridLines, s.sheet_view.showGridLines", "False None"),
    ("v.sheet_properties.tabColor.rgb, c.sheet_properties.tabColor.rgb", "FF000000 FF1F3864"),
    ("round(c.column_dimensions['A'].width), c.row_dimensions[4].height", "25 30.0"),
    ("v.row_dimensions[1].height, v.row_dimensions[2].height", "22.0 None"),
    // Cells
    ("v['A1'].value, v['A5'].value", "STEM in Brussel Letterlijk: _x0041_ en a_b"),
    ("v['A2'].value, v['A8'].value, v['A8'].font.b", "Let op: voorlopige cijfers. Alles vet True"),
    ("v['A6'].value, v['A6'].data_type, v['A7'].value", "True b None"),
    ("v['A3'].hyperlink.location, v['A3'].value", "'2024'!A1 Naar de aantallen"),
    ("v['A4'].hyperlink.target", "https://www.vgc.be/onderwijs?jaar=2024&taal=nl"),
    ("v['A4'].hyperlink.location", "top"),
    ("[x.value for x in c[5]], c['B5'].data_type", "['Anderlecht', 120, 480] n"),
    ("c['B11'].value, d['2024']['B11'].value", "=SUM(B5:B10) 576"),
    (
      "s['B5'].value, d[s.title]['B5'].value",
      "=IF(ISNUMBER('2024'!B5),'2024'!B5/'2024'!C5,'2024'!B5) 0.25"
    ),
    ("d[s.title]['A11'].value", "[c]"),
    // Styles
    ("v['A1'].style, c['A11'].style, c['B5'].style", "Heading 1 Total Normal"),
    ("s['A1'].style, s['A1'].font.sz, s['A1'].font.b", "Heading 2 16.0 True"),
    ("v['A1'].font.sz, v['A1'].font.b, v['A1'].font.color.rgb", "16.0 True FF1F3864"),
    ("c['A5'].font.name, c['A5'].font.sz, c['A5'].font.color.rgb", "Arial 10.0 FF000000"),
    ("c['B5'].number_format, s['B5'].number_format, c['A5'].number_format", "#,##0 0.0% General"),
    ("c['B4'].fill.fgColor.rgb, c['B4'].border.bottom.style", "FFD9E2F3 medium"),
    ("c['B4'].alignment.horizontal, c['B4'].alignment.wrap_text", "right True"),
    ("c['B11'].border.top.style, c['B11'].border.top.color.rgb", "thin FF1F3864"),
    ("c['A3'].alignment.indent, c['A3'].alignment.horizontal", "1.0 left"),
    ("v['A3'].font.u, v['A1'].alignment.vertical", "single top"),
    // Tables, names, colours
    ("t.ref, t.name, t.displayName, t.autoFilter", "A4:C10 Leerlingen Leerlingen None"),
    (
      "[x.name for x in t.tableColumns], t.totalsRowCount",
      "['Gemeente', 'Meisjes', 'Leerlingen'] None"
    ),
    ("t.tableStyleInfo.name, t.tableStyleInfo.showRowStripes", "None False"),
    ("w.defined_names['Leerlingen_BHG'].attr_text", "'2024'!$B$5:$C$10"),
    ("[str(r.sqref) for r in c.conditional_formatting]", "['B5:B10', 'C5:C10']"),
    (
      "[x.rgb for x in list(c.conditional_formatting)[0].rules[0].colorScale.color]",
      "['FFFFFFFF', 'FF5B9BD5']"
    ),
    // Print
    ("c.print_title_rows, c.page_setup.paperSize", "$4:$4 9"),
    ("c.page_setup.orientation, v.page_setup.orientation", "landscape portrait"),
    ("c.sheet_properties.pageSetUpPr.fitToPage, c.page_setup.fitToHeight", "True 0"),
    ("c.oddFooter.left.text, c.oddFooter.right.text", "Bron: AGODI && Statbel &P / &N"),
    ("[b.id for b in c.row_breaks.brk]", "[12]"),
    ("len(c._charts), len(s._charts), len(v._charts)", "2 3 0"),
  ]

  @Test("openpyxl finds what the workbook holds", arguments: questions)
  func found(_ expression: String, _ expected: String) throws {
    #expect(try Self.answers.get()[expression] == expected)
  }

  /// All questions in one run of Python: starting it takes longer than all answers.
  private static let answers = Result { try askAll() }

  private static func askAll() throws -> [String: String] {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(SampleWorkbook.make(), to: scratch.path("book.xlsx"))
    let output = try OtherProgram.python(
      script, [scratch.path("book.xlsx")] + questions.map(\.0))
    let found = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    try #require(found.count == questions.count, "\(output)")
    return Dictionary(uniqueKeysWithValues: zip(questions.map(\.0), found))
  }

  /// Prints one line per expression; `w` has formulas, `d` their results.
  private static let script = """
    import sys, openpyxl
    w = openpyxl.load_workbook(sys.argv[1], rich_text=False)
    d = openpyxl.load_workbook(sys.argv[1], data_only=True)
    v, c, s = w.worksheets
    p, t = w.properties, c.tables["Leerlingen"]
    for expression in sys.argv[2:]:
        found = eval(expression)
        print(*(found if isinstance(found, tuple) else (found,)))
    """
}
