internal import RegionalStatistics

extension Inspection {
  /// What an analyst must know before using the file, one sentence each, the most general first.
  public var remarks: [String] {
    format.steps.map { "The file was \($0)." } + sheetRemarks + headerRemarks + profileRemarks
      + rowRemarks + columns.flatMap(Self.remarks)
  }

  private var sheetRemarks: [String] {
    guard let workbook = format.workbook else { return [] }
    var remarks: [String] = []
    if !workbook.otherSheets.isEmpty {
      remarks.append(
        "Only the sheet \"\(workbook.sheet)\" was read; others are"
          + " \(Self.quoted(workbook.otherSheets)): name one with --sheet, or \"sheet:\" in the study."
      )
    }
    if !workbook.hiddenSheets.isEmpty {
      remarks.append("Hidden sheets were not read: \(Self.quoted(workbook.hiddenSheets)).")
    }
    if workbook.headerRows.count > 1 {
      remarks.append(
        "The header stands in rows \(workbook.headerRows.lowerBound) to"
          + " \(workbook.headerRows.upperBound): the text of a merged cell was put before each name"
          + " under it.")
    }
    return remarks
  }

  private var headerRemarks: [String] {
    var remarks: [String] = []
    let spaced = header.filter { !CanonicalText.normalized($0).steps.isEmpty }
    if let first = spaced.first {
      remarks.append(
        "\(Self.count(spaced.count, "column name")) with double, hard or surrounding spaces or line"
          + " breaks, such as \"\(CanonicalText.normalized(first).value)\": they don't count when"
          + " names are compared.")
    }
    let names = columns.map(\.name)
    let repeatedNames = Set(names.filter { name in names.count { $0 == name } > 1 }).sorted()
    if !repeatedNames.isEmpty {
      remarks.append(
        "Several columns are called \(Self.quoted(repeatedNames)): only the first can be used.")
    }
    return remarks
  }

  private var profileRemarks: [String] {
    guard let profile = match?.profile else { return [] }
    var remarks: [String] = []
    let missing = profile.missing(from: header)
    if !missing.isEmpty {
      remarks.append(
        "The profile \"\(profile.id)\" also knows columns that are not here: \(Self.quoted(missing))."
      )
    }
    if profile.isYearInFileName {
      remarks.append(
        schoolYearInName.map { "The school year \($0) was found in the name of the file." }
          ?? "The school year must be in the name of the file, such as 2023-2024, but isn't.")
    }
    return remarks
  }

  private var rowRemarks: [String] {
    var remarks: [String] = []
    if records == 0 { remarks.append("There is nothing under the header.") }
    if let first = ragged.first {
      remarks.append(
        "\(Self.count(raggedCount, "record")) without exactly \(columns.count) fields, the first in"
          + " row \(first.line) with \(first.fieldCount).")
    }
    if let line = repeated.firstLine {
      remarks.append(
        "\(Self.count(repeated.count, "row")) repeating an earlier row in every column, the first"
          + " in row \(line)\(repeated.isComplete ? "" : "; the last rows were not compared").")
    }
    if blankLines > 0 { remarks.append("\(Self.count(blankLines, "blank row")) passed over.") }
    if let line = strayQuoteLine {
      remarks.append("A quote in row \(line) neither encloses a field nor is doubled; it was kept.")
    }
    return remarks
  }

  private static func remarks(_ column: ColumnSummary) -> [String] {
    var remarks: [String] = []
    func add(_ values: ValueCount, _ noun: String, _ rest: (String) -> String) {
      guard let example = values.example else { return }
      remarks.append("Column \"\(column.name)\": \(count(values.count, noun)) \(rest(example)).")
    }
    add(column.repairedCodes, "code") {
      "lost the leading zero and will be repaired, such as \($0) -> 0\($0)"
    }
    add(column.numbers.thousandsMarks, "number") {
      "with thousands marks, such as \($0), read as \(plain($0))"
    }
    add(column.numbers.zeroDecimals, "whole number") { "written with decimals, such as \($0)" }
    add(column.errors, "cell") { "with an error in the place of a value, such as \($0)" }
    if column.kind != .text {
      add(column.masks, "value") { "without a number, such as \($0)" }
    }
    if let total = column.totals.keys.min() {
      let rows = column.totals.values.reduce(0, +)
      remarks.append(
        "Column \"\(column.name)\": \(count(rows, "row")) that must be \(rows == 1 ? "a total" : "totals"),"
          + " such as \"\(total)\": with \"control-total\" they are compared with the sum of the others,"
          + " else they count twice.")
    }
    if column.numbers.isMixed {
      remarks.append("Column \"\(column.name)\": some numbers have decimal points, others commas.")
    }
    return remarks
  }

  private static func plain(_ number: String) -> String {
    String(number.filter { $0.isASCII && $0.isNumber || $0 == "-" })
  }

  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  private static func quoted(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
