public import RegionalStatistics

extension ScreeningReport {
  /// The report for a terminal: a line per check, the first examples of what was found, and where
  /// the rows went.
  ///
  /// - Parameter showsValues: whether cells may be shown that could identify people.
  public func text(showsValues: Bool = false) -> String {
    let width = results.map(\.code.rawValue.count).max() ?? 0
    let lines = results.flatMap { result in
      [Self.line(result, width)] + result.examples.map { "    " + Self.line($0, showsValues) }
        + (result.outcome == .pass ? [] : ["    \(result.remedy)"])
    }
    return (lines + normalizingLines + [accountLine]).joined(separator: "\n") + "\n"
  }

  /// A line per column and step, all files together; the CSV file tells them apart.
  private var normalizingLines: [String] {
    var files: [[String]: Set<String>] = [:]
    var cells: [[String]: Int] = [:]
    for count in normalizing {
      files[[count.column, count.step], default: []].insert(count.file)
      cells[[count.column, count.step], default: 0] += count.cells
    }
    return cells.keys.sorted { $0.lexicographicallyPrecedes($1) }.map { key in
      let several = files[key].map { $0.count > 1 ? " in \($0.count) files" : "" } ?? ""
      return "NORMALIZED  column \"\(key[0])\": \(key[1])  \(cells[key] ?? 0)\(several)"
    }
  }

  private static func line(_ result: CheckResult, _ width: Int) -> String {
    let outcome = result.outcome.rawValue
    let padding = String(repeating: " ", count: max(1, 9 - outcome.count))
    let code =
      result.code.rawValue + String(repeating: " ", count: width - result.code.rawValue.count)
    let count = result.count == 0 ? "" : "  \(result.count)"
    return "\(outcome)\(padding)\(code)\(count)"
      + (result.waiver.map { "  waived: \($0.en)" } ?? "")
  }

  private static func line(_ example: Example, _ showsValues: Bool) -> String {
    let place = example.place.description
    let found = example.shownValue(showsValues).map { ", not \"\($0)\"" } ?? ""
    return (place.isEmpty ? "" : "\(place): ") + example.expected + found + "."
      + (example.remedy.map { " \($0)" } ?? "")
  }

  /// Where the rows went, in one line.
  public var accountLine: String {
    let total = total
    return "Rows read \(total.read) = used \(total.used) + merged \(total.merged)"
      + " + outside the study \(total.leftOut) + rejected \(total.rejected)"
  }

  /// The report as `NAME.screening.csv`: a row per check, one per example, and one per column and
  /// step of normalizing.
  public func csv(showsValues: Bool = false) -> String {
    let header = [
      "check", "outcome", "count", "file", "sheet", "row", "column", "expected", "found", "remedy",
      "waiver",
    ]
    var rows = [header]
    for result in results {
      rows.append(Self.row(result))
      rows += result.examples.map { Self.row($0, of: result, showsValues) }
    }
    rows += normalizing.map { count in
      [
        "normalized", "NORMALIZED", "\(count.cells)", count.file, "", "", count.column, count.step,
        "", "", "",
      ]
    }
    return CSVText.text(rows)
  }

  private static func row(_ result: CheckResult) -> [String] {
    let remedy = result.outcome == .pass ? "" : result.remedy
    return [
      result.code.rawValue, result.outcome.rawValue, "\(result.count)", "", "", "", "",
      result.title.en, "", remedy, result.waiver?.en ?? "",
    ]
  }

  private static func row(
    _ example: Example, of result: CheckResult, _ showsValues: Bool
  ) -> [String] {
    let head = [result.code.rawValue, "", ""]
    let tail = [
      example.expected, example.shownValue(showsValues) ?? "", example.remedy ?? "", "",
    ]
    return head + CSVText.place(example.place) + tail
  }
}

/// Writes CSV: commas, quotes where needed, and a line feed after each row.
enum CSVText {
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
  }

  static func place(_ place: Place) -> [String] {
    [
      place.file ?? "", place.sheet ?? "", place.row.map { "\($0)" } ?? "", place.column ?? "",
    ]
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
