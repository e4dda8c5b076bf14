import Foundation
import Testing

@testable import Workbook

/// What the post-processor adds to charts and sheets, as other programs read it.
@Suite("What the library can't draw")
struct ChartCompletionTests {
  private static func at(_ row: Int, _ column: Int) -> CellAddress {
    SampleWorkbook.at(row, column)
  }

  /// The sample with a pyramid, a line with a gap, and sparklines.
  private static func workbook() -> Workbook {
    var workbook = SampleWorkbook.make()
    var sheet = workbook.sheets[1]
    let names = [CellRange(at(4, 0), at(9, 0))]
    let series = [1, 2].map { column in
      ChartSeries(
        name: "Reeks \(column)", sheet: sheet.name, categories: names,
        values: [CellRange(at(4, column), at(6, column)), CellRange(at(7, column), at(9, column))],
        color: 0x1F3864, labels: .allValues)
    }
    var pyramid = SampleWorkbook.chart(.bar, sheet.name, at(12, 0))
    pyramid.kind = .pyramid
    pyramid.source = ["Bron: <proef>", "met een tweede regel"]
    pyramid.series = series
    pyramid.valueAxis = ChartAxis(
      title: "Aantal", numberFormat: "0;0", minimum: -700, maximum: 700, majorUnit: 350)
    var line = SampleWorkbook.chart(.line, sheet.name, at(40, 0))
    line.series = series
    for index in line.series.indices {
      line.series[index].categories = [
        CellRange(at(4, 0), at(6, 0)), CellRange(at(30, 9), at(30, 9)),
        CellRange(at(7, 0), at(9, 0)),
      ]
      line.series[index].values.insert(CellRange(at(30, 9), at(30, 9)), at: 1)
    }
    line.series[0].labels = .none
    line.series[1].labels = .texts([0: "begin", 6: "einde"])
    line.series[1].labelSides = [0: .above]
    line.roomRight = 0.2
    sheet.charts = [pyramid, line]
    sheet.sparklines = (4...9).map {
      Sparkline(cell: at($0, 4), values: CellRange(at($0, 1), at($0, 2)))
    }
    sheet.sparklineMinimum = 0
    workbook.sheets[1] = sheet
    return workbook
  }

  private static let script = """
    import sys, zipfile, openpyxl, xml.dom.minidom
    z = zipfile.ZipFile(sys.argv[1])
    w = openpyxl.load_workbook(sys.argv[1])
    p, l = [c for s in w for c in s._charts][:2]
    print([type(c).__name__ for c in p._charts], [len(c.series) for c in p._charts])
    print([c.series[0].val.numRef.f for c in p._charts])
    print([c.y_axis.scaling.orientation for c in p._charts], [c.y_axis.scaling.max for c in p._charts])
    print(p._charts[0].y_axis.majorUnit, l.y_axis.majorUnit)
    print([r.t for q in p._charts[0].y_axis.title.tx.rich.p for r in q.r])
    v = l.series[1].val.numRef
    print(v.f, v.numCache.ptCount, [x.idx for x in v.numCache.pt])
    line = xml.dom.minidom.parseString(zipfile.ZipFile(sys.argv[1]).read("xl/charts/chart2.xml"))
    for d in line.getElementsByTagName("c:dLbl"):
        for b in d.getElementsByTagName("a:bodyPr"):
            print(d.firstChild.getAttribute("val"), b.getAttribute("wrap"), [x.getAttribute("val") for x in d.getElementsByTagName("c:dLblPos")])
    print(line.getElementsByTagName("c:dispBlanksAs")[0].getAttribute("val"))
    print(round(float(line.getElementsByTagName("c:w")[0].getAttribute("val")), 2))
    s = xml.dom.minidom.parseString(z.read("xl/worksheets/sheet2.xml"))
    print([f.getAttribute("scaleWithDoc") for f in s.getElementsByTagName("headerFooter")])
    g = s.getElementsByTagName("x14:sparklineGroup")[0]
    print(g.getAttribute("type"), g.getAttribute("manualMin"), g.getAttribute("minAxisType"))
    print([x.firstChild.data for x in g.getElementsByTagName("xm:f")][:2])
    print([x.firstChild.data for x in g.getElementsByTagName("xm:sqref")])
    c = xml.dom.minidom.parseString(z.read("xl/charts/chart1.xml")).getElementsByTagName("c:plotArea")[0]
    a = c.getElementsByTagName("c:catAx")[0]
    print([x.getAttribute("rot") for x in a.getElementsByTagName("a:bodyPr")][1:])
    print([x.getAttribute("val") for x in a.getElementsByTagName("c:tickLblSkip")])
    print([n.nodeName for n in c.childNodes])
    """

  @Test("openpyxl finds both halves of a pyramid, the gap, the room and the small drawings")
  func asOpenpyxlReads() throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(Self.workbook(), to: scratch.path("book.xlsx"))
    let found = try OtherProgram.python(Self.script, [scratch.path("book.xlsx")])
    #expect(
      found == """
        ['BarChart', 'BarChart'] [1, 1]
        ["('2024'!$C$5:$C$7,'2024'!$C$8:$C$10)", "('2024'!$B$5:$B$7,'2024'!$B$8:$B$10)"]
        ['minMax', 'maxMin'] [700.0, 700.0]
        350.0 None
        ['Aantal', 'Bron: <proef>', 'met een tweede regel']
        ('2024'!$C$5:$C$7,'2024'!$J$31,'2024'!$C$8:$C$10) 7 [0, 1, 2, 4, 5, 6]
        0 none ['t']
        6 none []
        gap
        0.68
        ['0']
        column 0.0 custom
        ["'2024'!B5:C5", "'2024'!B6:C6"]
        ['E5', 'E6', 'E7', 'E8', 'E9', 'E10']
        ['0']
        ['1']
        ['c:layout', 'c:barChart', 'c:barChart', 'c:catAx', 'c:valAx', 'c:valAx', 'c:catAx', 'c:spPr']
        """)
  }

  @Test(
    "LibreOffice takes the file and keeps the small drawings",
    .enabled(if: OtherProgram.hasLibreOffice))
  func asLibreOfficeReads() throws {
    let scratch = try WritingScratch()
    try WorkbookWriter.write(Self.workbook(), to: scratch.path("book.xlsx"))
    let outcome = try OtherProgram.run([
      "soffice", "-env:UserInstallation=file://\(scratch.path("profile"))", "--headless",
      "--convert-to", "fods", "--outdir", scratch.folder, scratch.path("book.xlsx"),
    ])
    try #require(outcome.status == 0, "\(outcome.output)")
    let text = try String(contentsOfFile: scratch.path("book.fods"), encoding: .utf8)
    #expect(text.components(separatedBy: "<calcext:sparkline ").count - 1 == 6)
    #expect(text.contains("calcext:type=\"column\""))
  }

  @Test("A sparkline over two rows or over itself is refused")
  func refused() {
    for values in [
      CellRange(Self.at(4, 1), Self.at(5, 2)), CellRange(Self.at(4, 1), Self.at(4, 4)),
    ] {
      var workbook = SampleWorkbook.make()
      workbook.sheets[1].sparklines = [Sparkline(cell: Self.at(4, 4), values: values)]
      let error = #expect(throws: WorkbookError.self) { try WorkbookWriter.check(workbook) }
      #expect(error?.code == "sparkline-range")
    }
  }
}
