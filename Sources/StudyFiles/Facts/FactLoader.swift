internal import RegionalStatistics

/// Turns the rows of sources into facts, and reports each row that can't be used.
struct FactLoader {
  private let study: Study
  private(set) var tables: [FactsID: FactTable] = [:]
  private(set) var findings: [Finding] = []
  /// Where each combination of categories was met first.
  private var met: [FactsID: [[String]: Place]] = [:]

  init(study: Study) { self.study = study }

  /// Adds the rows of one file.
  mutating func add(
    _ table: SourceTable, as layout: SourceEntry.FactLayout, of source: SourceEntry,
    digest: String
  ) throws(StudyError) -> SourceRecord {
    let columns = try ColumnPlan(table, layout, source, study)
    try open(columns, layout, source)
    findings += table.findings
    var controls = ControlTotals(file: table.file)
    var used = 0
    for row in table.rows {
      let categories = columns.categories(of: row)
      if columns.isControlTotal(row) {
        controls.expect(columns.values(of: row).map(\.amountOrNil), at: row.line)
      } else {
        used += add(row, categories, columns, layout, &controls) ? 1 : 0
      }
    }
    findings += controls.findings(columns.valueNames)
    return SourceRecord(
      id: source.id, title: source.title, origin: source.origin,
      file: FilePath.name(of: table.file), digest: digest, rowsRead: table.rows.count,
      rowsUsed: used, rowsCompared: controls.count)
  }

  /// All sources of one body of facts must have the same dimensions and measures.
  private mutating func open(
    _ columns: ColumnPlan, _ layout: SourceEntry.FactLayout, _ source: SourceEntry
  ) throws(StudyError) {
    guard let known = tables[layout.facts] else {
      tables[layout.facts] = FactTable(
        id: layout.facts, dimensions: columns.dimensions, measures: columns.measures,
        absence: layout.absence)
      return
    }
    guard known.columns.map(\.dimension) == columns.dimensions,
      known.measures == columns.measures
    else {
      throw StudyError(
        "facts-differ", file: study.file, line: source.line,
        "Source \"\(source.id)\" must have the same dimensions and measures as the other sources of"
          + " \"\(layout.facts.rawValue)\": \(Self.list(known)).")
    }
  }

  private static func list(_ table: FactTable) -> String {
    (table.columns.map(\.dimension.rawValue) + table.measures.map(\.id.rawValue))
      .joined(separator: ", ")
  }

  /// Adds a row unless something is wrong with it; says whether it counts.
  private mutating func add(
    _ row: SourceTable.Row, _ categories: [String], _ columns: ColumnPlan,
    _ layout: SourceEntry.FactLayout, _ controls: inout ControlTotals
  ) -> Bool {
    let values = columns.values(of: row)
    let problems = values.compactMap(\.finding)
    guard problems.isEmpty else {
      findings += problems
      return false
    }
    controls.add(values.map(\.amountOrNil))
    var isUsed = false
    for (key, amounts) in columns.facts(categories, values.compactMap(\.amountOrNil)) {
      let place = Place(file: columns.file, row: row.line)
      if let first = met[layout.facts]?[key] {
        findings.append(duplicate(place, first: first))
      } else {
        met[layout.facts, default: [:]][key] = place
        tables[layout.facts]?.append(key, amounts)
        isUsed = true
      }
      if findings.last?.code == "duplicate-row" { break }
    }
    return isUsed
  }

  private func duplicate(_ place: Place, first: Place) -> Finding {
    Finding(
      "duplicate-row", place: place,
      expected: "A combination of categories can't stand twice; it stands already at \(first)",
      remedy: "Remove one of the two rows.")
  }
}
