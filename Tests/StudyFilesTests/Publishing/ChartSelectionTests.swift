import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("What a chart draws")
struct ChartSelectionTests {
  static func table(_ numbers: [[Double?]], totals: Int = 0) -> StatisticalTable {
    let names = numbers.indices.map { "r\($0)" }
    let roles = numbers.indices.map {
      $0 < numbers.count - totals ? StatisticalTable.Row.Role.body : .total
    }
    return SampleTable.table(
      "t", rows: names, columns: ["a", "b", "c"], roles: roles,
      numbers.map { row in
        row.map { $0.map { SampleTable.cell($0) } ?? TableCell(.missing(.notAvailable)) }
      })
  }

  static func selection(
    _ kind: TemplateChart.Kind, _ table: StatisticalTable, columns: [String] = [],
    rows: [String] = []
  ) -> (columns: [Int], rows: [Int]) {
    let chart = SampleTable.chart(kind, columns: columns, rows: rows)
    let selection = ChartSelection(table, chart)
    return (selection.columns, selection.rows)
  }

  @Test(
    "All numbers are drawn but totals",
    arguments: [TemplateChart.Kind.line, .bar, .column, .stacked])
  func all(kind: TemplateChart.Kind) {
    let found = Self.selection(kind, Self.table([[1, 2, 3], [4, 5, 6], [5, 7, 9]], totals: 1))
    #expect(found == ([0, 1, 2], [0, 1]))
  }

  @Test("A row without a number is left out and told", arguments: [TemplateChart.Kind.line, .bar])
  func gaps(kind: TemplateChart.Kind) {
    let table = Self.table([[1, 2, 3], [1, nil, 3], [4, 5, 6]])
    #expect(Self.selection(kind, table) == ([0, 1, 2], [0, 2]))
    #expect(ChartSelection(table, SampleTable.chart(kind)).omitted == [1])
    #expect(Self.selection(kind, table, columns: ["a", "c"]) == ([0, 2], [0, 1, 2]))
  }

  @Test(
    "A row of zeros has no bar",
    arguments: [
      (TemplateChart.Kind.bar, [0, 2]), (.pyramid, [0, 2]), (.stacked, [0, 2]), (.line, [0, 1, 2]),
      (.column, [0, 1, 2]),
    ])
  func zeros(kind: TemplateChart.Kind, rows: [Int]) {
    let table = Self.table([[1, 2, 3], [0, 0, 9], [0, 1, 9]])
    var chart = SampleTable.chart(kind, columns: ["a", "b"])
    chart.bars = .rows
    let selection = ChartSelection(table, chart)
    #expect(selection.rows == rows)
    #expect(selection.zeros == (rows.count == 2 ? [1] : []))
  }

  @Test(
    "Of many rows the longest bars are drawn, in the order of the table",
    arguments: [(["a"], 45), (["a", "b"], 30)])
  func longest(columns: [String], count: Int) {
    // The longest bars are at the end, but for the second row.
    let table = Self.table((0..<60).map { [Double($0 == 1 ? 1_000 : $0 + 1), 1, 1] })
    let selection = ChartSelection(table, SampleTable.chart(.bar, columns: columns))
    #expect(selection.rows == [1] + Array(60 - count + 1..<60))
    #expect(selection.shorter == 60 - count)
    let chart = SampleTable.chart(.bar, columns: columns)
    let text = TableText(SampleTable.published(table, sheet: "T"), language: .en)
    #expect(text.title(of: chart, selection) == "Chart (top\u{A0}\(count)\u{A0}of\u{A0}60)")
    #expect(
      ChartDescription(selection, chart, text).sentence.hasPrefix(
        "Chart. Drawn: the \(count) rows with the highest numbers, of 60."))
    #expect(ChartSelection(table, SampleTable.chart(.line, columns: columns)).shorter == 0)
  }

  @Test("A school year in the title of a chart is not broken at its hyphen")
  func title() {
    let table = Self.table([[1, 2, 3]])
    var chart = SampleTable.chart(.line)
    chart.title = LocalizedText(all: "STEM en niet-STEM, 2010-2011 tot 2020-2021")
    let text = TableText(SampleTable.published(table, sheet: "T"), language: .nl)
    #expect(
      text.title(of: chart, ChartSelection(table, chart))
        == "STEM en niet-STEM, 2010\u{2011}2011 tot 2020\u{2011}2021")
  }

  @Test("A slope runs from the first to the last column, and needs two")
  func slope() {
    #expect(Self.selection(.slope, Self.table([[1, nil, 3]])) == ([0, 2], [0]))
    #expect(Self.selection(.slope, Self.table([[1, nil, 3]]), columns: ["a"]).columns.isEmpty)
  }

  @Test(
    "A pyramid and a scatter take two columns in the order named",
    arguments: [TemplateChart.Kind.pyramid, .scatter])
  func pairs(kind: TemplateChart.Kind) {
    let table = Self.table([[1, 2, 3], [nil, 5, 6]])
    #expect(Self.selection(kind, table, columns: ["c", "a"]) == ([2, 0], [0]))
    #expect(Self.selection(kind, table, columns: ["c", "x"]).columns.isEmpty)
    #expect(Self.selection(kind, table, columns: ["pupils/c", "b"]) == ([2, 1], [0, 1]))
  }

  @Test("Only the rows and columns named are drawn, columns also by their measure")
  func named() {
    let table = Self.table([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    #expect(Self.selection(.line, table, columns: ["b", "c"], rows: ["r2"]) == ([1, 2], [2]))
    #expect(
      Self.selection(.bar, table, columns: ["pupils"], rows: ["r0", "r2"])
        == ([0, 1, 2], [0, 2]))
    #expect(Self.selection(.bar, table, columns: ["x"]).columns.isEmpty)
  }

  @Test("Texts and the total of a spread are not drawn, unless the total is named")
  func otherColumns() {
    var table = Self.table([[1, 2, 3], [4, 5, 6]])
    table.columns[2].id = "total"
    #expect(Self.selection(.line, table).columns == [0, 1])
    #expect(Self.selection(.line, table, columns: ["pupils"]).columns == [0, 1])
    #expect(Self.selection(.bar, table, columns: ["total"]).columns == [2])
    // A column of its own may well be called "total".
    table.columns[2].measure = "total"
    #expect(Self.selection(.bar, table).columns == [0, 1, 2])
    table.columns[0].format = .text
    table.cells[0][0] = TableCell(.text(LocalizedText(all: "x"), id: "x"))
    #expect(Self.selection(.bar, table) == ([1, 2], [0, 1]))
  }

  @Test("An empty table has nothing to draw")
  func empty() {
    #expect(Self.selection(.bar, Self.table([])).rows.isEmpty)
    #expect(Self.selection(.line, Self.table([[nil, nil, nil]])).rows.isEmpty)
  }
}

@Suite("Sentences about charts")
struct ChartDescriptionTests {
  static func sentences(_ kind: TemplateChart.Kind, _ table: StatisticalTable) -> [String] {
    let chart = SampleTable.chart(kind)
    let published = SampleTable.published(table, sheet: "S", charts: [chart])
    return [Language.nl, .fr, .en].map { language in
      let text = TableText(published, language: language)
      return ChartDescription(ChartSelection(table, chart), chart, text).sentence
    }
  }

  @Test("A line rises, falls or stays, in three languages")
  func lines() {
    let table = SampleTable.table(
      "t", rows: ["tso", "bso", "kso"], columns: ["2019", "2020"],
      [[1000, 1200], [20, 10], [5, 5]].map { row in row.map { SampleTable.cell($0) } })
    #expect(
      Self.sentences(.line, table) == [
        "Grafiek. tso stijgt van 1.000 (2019) naar 1.200 (2020). bso daalt van 20 (2019) naar 10 (2020). "
          + "kso blijft gelijk op 5 (2019, 2020).",
        "Graphique. tso-fr passe de 1\u{A0}000 (2019-fr) à 1\u{A0}200 (2020-fr), une hausse. "
          + "bso-fr passe de 20 (2019-fr) à 10 (2020-fr), une baisse. kso-fr reste à 5 (2019-fr, 2020-fr).",
        "Chart. tso-en rises from 1,000 (2019-en) to 1,200 (2020-en). "
          + "bso-en falls from 20 (2019-en) to 10 (2020-en). kso-en stays at 5 (2019-en, 2020-en).",
      ])
  }

  @Test(
    "Bars have a highest and a lowest, the first and last of equals",
    arguments: [TemplateChart.Kind.bar, .column])
  func bars(kind: TemplateChart.Kind) {
    let table = SampleTable.table(
      "t", rows: ["a", "b", "c", "d"], columns: ["x"], formats: [.percent(decimals: 0)],
      [[0.5], [0.5], [0.1], [0.1]].map { row in row.map { SampleTable.cell($0) } })
    #expect(
      Self.sentences(kind, table) == [
        "Grafiek. x: het hoogst bij a (50%), het laagst bij d (10%).",
        "Graphique. x-fr\u{A0}: maximum pour a-fr (50\u{A0}%), minimum pour d-fr (10\u{A0}%).",
        "Chart. x-en: highest for a-en (50%), lowest for d-en (10%).",
      ])
  }

  @Test("A bar has a largest part, without its unit; rows that can't be drawn are named")
  func stacked() {
    let table = SampleTable.table(
      "t", rows: ["aso", "tso", "kso"], columns: ["x (aantal)", "y"],
      [[30, 10], [1, 3], [nil, 3]].map { row in
        row.map { $0.map { SampleTable.cell($0) } ?? TableCell(.missing(.suppressed)) }
      })
    #expect(
      Self.sentences(.stacked, table)[0]
        == "Grafiek. aso: het grootste deel is x (75%). tso: het grootste deel is y (75%). "
        + "Niet getekend, want niet elk cijfer is gepubliceerd: kso.")
  }

  @Test("A long description ends before readers cut it off")
  func long() {
    let rows = (0..<200).map { "studierichting \($0)" }
    let table = SampleTable.table(
      "t", rows: rows, columns: ["x", "y"],
      rows.map { _ in [SampleTable.cell(1), SampleTable.cell(2)] })
    let sentence = Self.sentences(.slope, table)[0]
    #expect(sentence.utf8.count < 1_500)
    #expect(sentence.contains("andere staan in de tabel."))
  }

  @Test("Nested rows are told apart by all their labels")
  func nested() {
    var table = SampleTable.table(
      "t", rows: ["in", "out"], columns: ["x", "y"],
      [[1, 2], [3, 1]].map { row in row.map { SampleTable.cell($0) } })
    for row in table.rows.indices {
      table.rows[row].labels.insert(LocalizedText(all: "tso"), at: 0)
    }
    let sentence = Self.sentences(.line, table)[0]
    #expect(sentence.contains("tso, in stijgt"))
    #expect(sentence.contains("tso, out daalt"))
  }
}
