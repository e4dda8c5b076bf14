/// Labels with texts of their own: each on one line, at its side of its point.
enum ChartLabels {
  static func complete(_ text: inout PartText, _ chart: Chart) throws(WorkbookError) {
    var start = 0
    for series in chart.series {
      start = try text.place(of: "<c:ser>", from: start).upperBound
      guard case .texts(let texts) = series.labels else { continue }
      for position in texts.keys.sorted() {
        let label = try text.place(of: "<c:dLbl><c:idx val=\"\(position)\"/>", from: start)
        // LibreOffice breaks what is wider than a fifth of the chart.
        let body = try text.place(of: "<a:bodyPr/>", from: label.upperBound)
        text.bytes.replaceSubrange(body, with: "<a:bodyPr wrap=\"none\"/>".utf8)
        guard let side = series.labelSides[position]?.code else { continue }
        let value = try text.place(of: "<c:showVal val=\"1\"/>", from: label.upperBound)
        text.bytes.insert(
          contentsOf: "<c:dLblPos val=\"\(side)\"/>".utf8, at: value.lowerBound)
      }
    }
  }
}

extension ChartSeries.LabelSide {
  /// The name in the file format; nil for the side that needs none.
  fileprivate var code: String? {
    switch self {
    case .right: nil
    case .left: "l"
    case .above: "t"
    case .below: "b"
    }
  }
}
