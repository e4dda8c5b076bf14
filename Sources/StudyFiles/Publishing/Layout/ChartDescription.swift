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

  /// Title, what the chart shows, and what it can't show.
  ///
  /// The largest rows come first where there are too many to name.
  var sentence: String {
    "\(chart.title[text.language]). "
      + (longest + limited(parts) + omissions).joined(separator: " ")
  }

  private var parts: [String] {
    switch chart.kind {
    case .line, .slope: selection.rows.map(change)
    case .bar, .column, .pyramid, .scatter: selection.columns.map(extremes)
    case .stacked:
      chart.bars == .rows
        ? selection.rows.map { row in
          largest(
            label(row)[text.language],
            selection.columns.map {
              (label(column: $0)[text.language], selection.number(row, $0))
            })
        }
        : selection.columns.map { column in
          largest(
            label(column: column)[text.language],
            selection.rows.map {
              (label($0)[text.language], selection.number($0, column))
            })
        }
    }
  }

  /// Readers of spreadsheets cut a description off at 2,000 characters or so.
  private func limited(_ parts: [String]) -> [String] {
    var room = 1_300
    let kept = parts.prefix { part in
      room -= part.utf8.count + 1
      return room > 0
    }
    guard kept.count < parts.count else { return parts }
    let count = parts.count - kept.count
    return kept + [
      (count == 1 ? Self.oneMore : Self.more).replacing(
        "{count}", with: LocalizedText(all: "\(count)"))[text.language]
    ]
  }

  private static let oneMore = LocalizedText(
    nl: "Nog 1 andere staat in de tabel.", fr: "1 autre figure dans le tableau.",
    en: "1 more is in the table.")
  private static let more = LocalizedText(
    nl: "Nog {count} andere staan in de tabel.", fr: "{count} autres figurent dans le tableau.",
    en: "{count} more are in the table.")

  private var longest: [String] {
    guard selection.shorter > 0 else { return [] }
    return [
      Self.onlyLongest.replacing(selection.drawnOfAll)[text.language]
    ]
  }

  private static let onlyLongest = LocalizedText(
    nl: "Getekend: de {count} rijen met de hoogste cijfers, van {all}.",
    fr: "Représenté : les {count} lignes aux valeurs les plus élevées, sur {all}.",
    en: "Drawn: the {count} rows with the highest numbers, of {all}.")

  private var omissions: [String] { unpublished + zeros }

  private var zeros: [String] {
    guard !selection.zeros.isEmpty else { return [] }
    return [
      Self.onlyZeros.replacing(
        "{count}", with: LocalizedText(all: "\(selection.zeros.count)"))[text.language]
    ]
  }

  private static let onlyZeros = LocalizedText(
    nl: "Niet getekend: rijen met alleen nullen ({count}).",
    fr: "Non représenté : lignes qui ne contiennent que des zéros ({count}).",
    en: "Not drawn: rows of zeros only ({count}).")

  private var unpublished: [String] {
    guard !selection.omitted.isEmpty else { return [] }
    let names = selection.omitted.prefix(5).map { selection.label($0, text.language) }
    let rest = selection.omitted.count > 5 ? ", …" : ""
    return [
      Self.notDrawn.replacing(
        "{rows}", with: LocalizedText(all: names.joined(separator: ", ") + rest))[text.language]
    ]
  }

  private static let notDrawn = LocalizedText(
    nl: "Niet getekend, want niet elk cijfer is gepubliceerd: {rows}.",
    fr: "Non représenté, car tous les chiffres ne sont pas publiés : {rows}.",
    en: "Not drawn, because not every number is published: {rows}.")

  private func largest(_ bar: String, _ parts: [(name: String, number: Double)]) -> String {
    let sum = parts.reduce(0) { $0 + $1.number }
    guard sum > 0, let most = parts.max(by: { $0.number < $1.number }) else { return "" }
    let share = NumberText.text(most.number / sum, .percent(decimals: 0), text.language)
    return Self.largestPart.replacing([
      "{bar}": LocalizedText(all: bar), "{part}": LocalizedText(all: most.name),
      "{share}": LocalizedText(all: share),
    ])[text.language]
  }

  private static let largestPart = LocalizedText(
    nl: "{bar}: het grootste deel is {part} ({share}).",
    fr: "{bar} : la plus grande part est {part} ({share}).",
    en: "{bar}: the largest part is {part} ({share}).")

  private func label(_ row: Int) -> LocalizedText {
    LocalizedText(all: selection.label(row, text.language))
  }

  private func label(column: Int) -> LocalizedText {
    LocalizedText(all: selection.name(column: column, text.language))
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
      "{first}": label(column: first), "{last}": label(column: last),
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
      "{column}": label(column: column),
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
