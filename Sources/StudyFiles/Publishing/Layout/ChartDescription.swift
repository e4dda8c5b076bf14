internal import RegionalStatistics

/// The sentence for those who do not see a chart, written from its numbers.
struct ChartDescription {
  let selection: ChartSelection
  let chart: TemplateChart
  let text: TableText

  init(_ selection: ChartSelection, _ chart: TemplateChart, _ text: TableText) {
    self.selection = selection
    self.chart = chart
    self.text = text
  }

  /// Title and what the chart shows: the change of each line, or the largest and smallest bar.
  var sentence: String {
    let parts =
      chart.kind == .line
      ? selection.rows.map(change) : selection.columns.map(extremes)
    return "\(chart.title[text.language]). " + parts.joined(separator: " ")
  }

  private func label(_ row: Int) -> LocalizedText {
    LocalizedText(all: selection.label(row, text.language))
  }

  private func change(_ row: Int) -> String {
    let first = selection.columns[0]
    let last = selection.columns[selection.columns.count - 1]
    return Self.change(
      of: selection.table.cells[row][first].number ?? 0,
      to: selection.table.cells[row][last].number ?? 0
    ).replacing([
      "{row}": label(row),
      "{from}": LocalizedText(all: text.cell(row, first)),
      "{to}": LocalizedText(all: text.cell(row, last)),
      "{first}": selection.table.columns[first].label,
      "{last}": selection.table.columns[last].label,
    ])[text.language]
  }

  private static func change(of first: Double, to last: Double) -> LocalizedText {
    if last > first {
      LocalizedText(
        nl: "{row} stijgt van {from} ({first}) naar {to} ({last}).",
        fr: "{row} passe de {from} ({first}) à {to} ({last}), une hausse.",
        en: "{row} rises from {from} ({first}) to {to} ({last}).")
    } else if last < first {
      LocalizedText(
        nl: "{row} daalt van {from} ({first}) naar {to} ({last}).",
        fr: "{row} passe de {from} ({first}) à {to} ({last}), une baisse.",
        en: "{row} falls from {from} ({first}) to {to} ({last}).")
    } else {
      LocalizedText(
        nl: "{row} blijft gelijk op {to} ({first}, {last}).",
        fr: "{row} reste à {to} ({first}, {last}).",
        en: "{row} stays at {to} ({first}, {last}).")
    }
  }

  private func extremes(_ column: Int) -> String {
    let byNumber = selection.rows.sorted { left, right in
      (selection.table.cells[left][column].number ?? 0, right)
        > (selection.table.cells[right][column].number ?? 0, left)
    }
    guard let largest = byNumber.first, let smallest = byNumber.last else { return "" }
    return Self.extremes.replacing([
      "{column}": selection.table.columns[column].label,
      "{most}": label(largest),
      "{mostValue}": LocalizedText(all: text.cell(largest, column)),
      "{least}": label(smallest),
      "{leastValue}": LocalizedText(all: text.cell(smallest, column)),
    ])[text.language]
  }

  private static let extremes = LocalizedText(
    nl: "{column}: het hoogst bij {most} ({mostValue}), het laagst bij {least} ({leastValue}).",
    fr: "{column} : maximum pour {most} ({mostValue}), minimum pour {least} ({leastValue}).",
    en: "{column}: highest for {most} ({mostValue}), lowest for {least} ({leastValue}).")
}
