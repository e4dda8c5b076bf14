/// Reads the charts, pictures and shapes of a drawing part.
struct DrawingReading {
  private let package: Package
  private let part: String

  init(_ package: Package, _ part: String) {
    self.package = package
    self.part = part
  }

  func drawings() throws(WorkbookError) -> [ReadDrawing] {
    guard let root = try package.tree(part) else { return [] }
    let relationships = try package.relationships(of: part)
    var drawings: [ReadDrawing] = []
    for anchor in root.children {
      guard let properties = anchor.descendants("cNvPr").first else { continue }
      let isChart = !anchor.all("graphicFrame").isEmpty
      let isPicture = !anchor.all("pic").isEmpty
      let from = anchor.child("from")
      var drawing = ReadDrawing(
        kind: isChart ? .chart : isPicture ? .picture : .shape, name: properties["name"] ?? "",
        alternativeText: properties["descr"] ?? "",
        isDecorative: properties.descendants("decorative").first?.flag("val") ?? false,
        anchor: CellAddress(row: Self.number(from, "row"), column: Self.number(from, "col")),
        series: [], text: "")
      if isChart, let chart = anchor.descendants("chart").first?.prefixed("id"),
        let target = relationships.first(where: { $0.identifier == chart })?.target
      {
        drawing.series = try series(target)
      }
      if drawing.kind == .shape {
        drawing.text = anchor.descendants("t").map(\.text).joined(separator: " ")
      }
      drawings.append(drawing)
    }
    return drawings
  }

  private static func number(_ element: MarkupElement?, _ name: MarkupName) -> Int {
    element?.child(name).flatMap { Int($0.text) } ?? 0
  }

  private func series(_ part: String) throws(WorkbookError) -> [ReadSeries] {
    guard let root = try package.tree(part) else { return [] }
    return root.descendants("ser").map { series in
      let values = series.child("val") ?? series.child("yVal")
      let categories = series.child("cat") ?? series.child("xVal")
      var cached: [Int: Double] = [:]
      for point in values?.descendants("pt") ?? [] {
        guard let index = point.integer("idx") else { continue }
        cached[index] = point.child("v").flatMap { Double($0.text) }
      }
      return ReadSeries(
        categories: categories?.descendants("f").first?.text ?? "",
        values: values?.descendants("f").first?.text ?? "", cachedValues: cached)
    }
  }
}
