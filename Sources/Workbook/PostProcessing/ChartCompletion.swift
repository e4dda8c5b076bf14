/// What the library can't draw in a chart: a source at its foot, room beside the plot, gaps in a
/// line, labels at every side of their points, and bars that run both ways.
enum ChartCompletion {
  static func complete(_ text: inout PartText, _ chart: Chart) throws(WorkbookError) {
    if chart.kind == .line {
      // Without it some programs take a blank cell for zero.
      try text.replace(
        "<c:plotVisOnly val=\"1\"/>",
        with: "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/>")
    }
    if chart.kind.hasUprightCategories { try keepEveryName(in: &text) }
    try ChartLabels.complete(&text, chart)
    if !chart.source.isEmpty { try addSource(chart.source, to: &text) }
    if let room = chart.roomRight { try addLayout(chart, roomRight: room, to: &text) }
    if chart.kind == .pyramid { try turnFirstSeries(chart, in: &text) }
  }

  /// Has LibreOffice write every name beside bars, however close: it leaves out those that would touch, unless a file
  /// says that names are not turned.
  private static func keepEveryName(in text: inout PartText) throws(WorkbookError) {
    let axis = try text.place(of: "<c:catAx>").upperBound
    let names = try text.place(of: "<c:txPr><a:bodyPr/>", from: axis)
    text.bytes.replaceSubrange(
      names, with: "<c:txPr><a:bodyPr rot=\"0\" vert=\"horz\"/>".utf8)
  }

  /// More paragraphs under the title of the lower axis.
  ///
  /// Under the title of the chart LibreOffice would show them as large as the title.
  private static func addSource(
    _ lines: [String], to text: inout PartText
  ) throws(WorkbookError) {
    let axis = try text.place(of: "<c:axPos val=\"b\"/>").upperBound
    let start = try text.place(of: "<a:p>", from: axis).lowerBound
    let end = try text.place(of: "</a:p>", from: start).upperBound
    let title = String(decoding: text.bytes[start..<end], as: UTF8.self)
    guard let opening = title.firstRange(of: "<a:t>"),
      let closing = title.firstRange(of: "</a:t>")
    else {
      throw text.unknown("<a:t>")
    }
    let paragraphs = lines.map {
      title[..<opening.upperBound] + PartText.escaped($0) + title[closing.lowerBound...]
    }
    text.bytes.insert(contentsOf: paragraphs.joined().utf8, at: end)
  }

  /// The inner plot area as parts of the chart, in thousandths.
  private static func addLayout(
    _ chart: Chart, roomRight: Double, to text: inout PartText
  ) throws(WorkbookError) {
    let plot = chart.plot(roomRight: roomRight)
    func part(_ name: String, _ value: Double) -> String {
      "<c:\(name) val=\"\((value * 1000).rounded() / 1000)\"/>"
    }
    let layout =
      "<c:layout><c:manualLayout><c:layoutTarget val=\"inner\"/><c:xMode val=\"edge\"/>"
      + "<c:yMode val=\"edge\"/>\(part("x", plot.x))\(part("y", plot.y))"
      + "\(part("w", plot.width))\(part("h", plot.height))</c:manualLayout></c:layout>"
    let place = try text.place(of: "<c:plotArea><c:layout/>")
    text.bytes.replaceSubrange(place, with: "<c:plotArea>\(layout)".utf8)
  }

  /// Puts the first series on axes of its own that run from right to left.
  ///
  /// Its bars then start in the middle and its numbers stay positive. The axes of the library are
  /// numbered; those added here get the same numbers with 9 behind them.
  private static func turnFirstSeries(
    _ chart: Chart, in text: inout PartText
  ) throws(WorkbookError) {
    let frame = try text.place(of: "<c:barChart>")
    let first = try text.place(of: "<c:ser>", from: frame.upperBound).lowerBound
    let second = try text.place(of: "</c:ser>", from: first).upperBound
    let rest = try text.place(of: "</c:ser>", from: second).upperBound
    let end = try text.place(of: "</c:barChart>", from: rest).upperBound
    func slice(_ from: Int, _ to: Int) -> String {
      String(decoding: text.bytes[from..<to], as: UTF8.self)
    }
    let opening = slice(frame.lowerBound, first)
    let closing = slice(rest, end)
    let numbers = try axisNumbers(closing, text)
    let turned = numbers.reduce(closing) { $0.replacing("\"\($1)\"", with: "\"\($1)9\"") }
    let bars =
      opening + slice(second, rest) + closing + opening + slice(first, second) + turned
    text.bytes.replaceSubrange(frame.lowerBound..<end, with: bars.utf8)
    let after = try text.place(of: "</c:valAx>").upperBound
    text.bytes.insert(contentsOf: secondAxes(chart, numbers).utf8, at: after)
  }

  private static func axisNumbers(
    _ closing: String, _ text: PartText
  ) throws(WorkbookError) -> [String] {
    let parts = closing.split(separator: "\"")
    let numbers = parts.indices.dropFirst().filter { parts[$0 - 1].hasSuffix("<c:axId val=") }
      .map { String(parts[$0]) }
    guard numbers.count == 2 else { throw text.unknown("<c:axId val=") }
    return numbers
  }

  private static func secondAxes(_ chart: Chart, _ numbers: [String]) -> String {
    let (category, value) = ("\(numbers[0])9", "\(numbers[1])9")
    let limit = chart.valueAxis.maximum ?? 0
    // Hidden, not deleted: LibreOffice takes a deleted axis for none at all.
    let categories = chart.categoryAxis.isReversed ? "maxMin" : "minMax"
    return "<c:valAx><c:axId val=\"\(value)\"/><c:scaling><c:orientation val=\"maxMin\"/>"
      + "<c:max val=\"\(limit)\"/><c:min val=\"\(-limit)\"/></c:scaling><c:delete val=\"0\"/>"
      + "<c:axPos val=\"t\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/>"
      + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"none\"/>"
      + "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val=\"\(category)\"/><c:crosses val=\"max\"/>"
      + "<c:crossBetween val=\"between\"/></c:valAx>"
      + "<c:catAx><c:axId val=\"\(category)\"/><c:scaling><c:orientation val=\"\(categories)\"/>"
      + "</c:scaling><c:delete val=\"1\"/><c:axPos val=\"r\"/><c:tickLblPos val=\"low\"/>"
      + "<c:crossAx val=\"\(value)\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>"
      + "<c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/></c:catAx>"
  }
}
