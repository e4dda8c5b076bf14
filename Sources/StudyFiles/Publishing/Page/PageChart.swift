internal import RegionalStatistics

/// A chart of a table as a figure: title, drawing, and the description for those who do not see it.
struct PageChart {
  /// What is drawn, and the numbers behind it.
  struct Contents {
    let template: TemplateChart
    let selection: ChartSelection
    let text: TableText
    /// How many colours the theme has for series; further series start again.
    let colors: Int
    var language: Language { text.language }
    var table: StatisticalTable { selection.table }

    /// How the numbers of the first column are shown, which the value axis follows.
    var kind: NumberKind { table.columns[selection.columns[0]].format }

    var scale: AxisScale {
      AxisScale(selection.numbers, isWhole: kind == .count || kind == .signedCount)
    }

    /// The title of the category axis.
    var categoryAxis: String { text.categoryAxis(of: template, selection) }

    /// The pixels that the labels of a standing value axis take.
    var axisRoom: Double {
      let scale = scale
      let labels = scale.ticks.map { scale.label($0, kind, language) }
      return (labels.map { TextWidth.pixels($0, size: 9) }.max() ?? 0) + 14
    }

    func number(_ row: Int, _ column: Int) -> Double { selection.number(row, column) }

    /// The class that gives a series its colour.
    func color(_ series: Int) -> (String, String) { ("class", "series-\(series % colors)") }

    func rowLabel(_ row: Int) -> String { table.rows[row].labels[0][language] }

    func columnLabel(_ column: Int) -> String { table.columns[column].label[language] }
  }

  private let contents: Contents
  private let name: String

  /// Nil when the table has nothing to draw.
  init?(
    _ template: TemplateChart, of published: PublishedTable, language: Language, theme: Theme,
    name: String
  ) {
    let selection = ChartSelection(published.table, template)
    guard !selection.isEmpty else { return nil }
    contents = Contents(
      template: template, selection: selection, text: TableText(published, language: language),
      colors: theme.series.count)
    self.name = name
  }

  var figure: Markup {
    let title = contents.text.title(of: contents.template, contents.selection)
    let description = ChartDescription(
      contents.selection, contents.template, contents.text
    ).sentence
    let (height, shapes) = drawing
    return .element(
      "figure", height > Self.tallest ? [("class", "tall")] : [],
      [
        .lines([
          .element("figcaption", [], title),
          .element(
            "div", [("class", "chart")],
            [Self.picture(name: name, description: description, height: height, shapes)]),
          .element("p", [("class", "source")], contents.text.sourceLine),
          .element(
            "details", [],
            [
              .element("summary", [], PageWording.description[contents.language]),
              .element("p", [], description),
            ]),
        ])
      ])
  }

  /// A higher drawing does not fit under a table on a page that lies on its side.
  private static let tallest = 400.0

  private var drawing: (height: Double, shapes: [Markup]) {
    switch contents.template.kind {
    case .line: LineDrawing(contents).drawing
    case .bar: BarDrawing(contents).drawing
    case .column: ColumnDrawing(contents).drawing
    case .stacked: StackedDrawing(contents).drawing
    case .pyramid: PyramidDrawing(contents).drawing
    case .scatter: ScatterDrawing(contents).drawing
    case .slope: SlopeDrawing(contents).drawing
    }
  }

  /// The width of every drawing, in its own pixels.
  static let width = 760.0

  /// A drawing that readers of the page hear as one picture with a description.
  static func picture(
    name: String, description: String, width: Double = width, height: Double, _ shapes: [Markup]
  ) -> Markup {
    .element(
      "svg",
      [
        ("viewBox", "0 0 \(Drawing.number(width)) \(Drawing.number(height))"),
        ("preserveAspectRatio", "xMinYMin meet"),
        ("role", "img"),
        ("aria-labelledby", name),
      ], [.element("desc", [("id", name)], description), .lines(shapes)])
  }
}
