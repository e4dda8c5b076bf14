internal import RegionalStatistics

extension Inspection {
  /// The report for people: what the file is, its columns, and a `sources:` entry to copy.
  public func text() -> String {
    var lines = [file]
    lines += format.map { "  \($0.name): \($0.value)" }
    lines.append("  header: \(headerLine == 0 ? "none" : "row \(headerLine)")")
    lines.append("  records: \(records)")
    lines.append("  profile: \(profileText)")
    if let first = ragged.first {
      lines.append(
        "  \(ragged.count) records do not have \(columns.count) fields; the first is in row"
          + " \(first.line) with \(first.fieldCount).")
    }
    lines.append("")
    lines += columnLines
    lines.append("")
    lines.append("An entry for the study file:")
    lines.append("")
    return (lines + SourceSuggestion(self).lines).joined(separator: "\n") + "\n"
  }

  private var profileText: String {
    guard let match else { return "none fits: map the columns in the study" }
    return "\(match.profile.id) (\(match.profile.description.en)), because it has the columns "
      + YAMLValue.list(match.columns)
  }

  private var columnLines: [String] {
    let head = ["column", "type", "values", "distinct", "blank", "masked", "range", "examples"]
    let rows = [head] + columns.map(cells)
    let widths = head.indices.map { index in rows.map { $0[index].count }.max() ?? 0 }
    return rows.map { row in
      let padded = zip(row, widths).map { text, width in
        text + String(repeating: " ", count: width - text.count)
      }
      return "  " + padded.joined(separator: "  ").replacing(#/\s+$/#, with: "")
    }
  }

  private func cells(_ column: ColumnSummary) -> [String] {
    let distinct = column.distinctCount
    let isNumeric = [.integer, .decimal].contains(column.kind)
    let range = isNumeric ? column.range.map(Self.text) ?? "" : ""
    let examples = column.examples(3).map { $0.count > 24 ? $0.prefix(23) + "…" : $0 }
    return [
      CanonicalText.normalized(column.name).value, column.kind.rawValue, "\(column.filled)",
      "\(distinct.count)\(distinct.isMore ? "+" : "")", "\(column.blanks)", "\(column.masks)",
      range, examples.joined(separator: " | "),
    ]
  }

  private static func text(_ range: ClosedRange<Double>) -> String {
    "\(TidyTwin.number(range.lowerBound)) to \(TidyTwin.number(range.upperBound))"
  }
}
