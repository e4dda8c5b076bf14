internal import RegionalStatistics

extension Inspection {
  /// The report for people: what the file is, its columns, and a `sources:` entry to copy.
  public func text() -> String {
    var lines = [file]
    lines += facts.map { "  \($0.name): \($0.value)" }
    lines.append("")
    lines += columnLines
    let remarks = remarks
    if !remarks.isEmpty { lines += ["", "Remarks:"] + remarks.map { "  - \($0)" } }
    lines += ["", "An entry for the study file:", ""]
    return (lines + SourceSuggestion(self).lines).joined(separator: "\n") + "\n"
  }

  /// The format and the size in words.
  var facts: [(name: String, value: String)] {
    formatFacts + [
      ("header", headerLine == 0 ? "none" : "row \(headerLine)"),
      ("records", "\(records)"), ("columns", "\(columns.count)"), ("profile", profileText),
      ("SHA-256", digest),
    ]
  }

  private var formatFacts: [(name: String, value: String)] {
    if let workbook = format.workbook {
      return [("format", "\(workbook.kind) workbook"), ("sheet", "\"\(workbook.sheet)\"")]
    }
    guard let text = format.text else { return [] }
    var facts = [("format", "delimited text")]
    if let encoding = text.encoding { facts.append(("encoding", encoding.words)) }
    facts.append(("separator", text.dialect.separatorWords))
    facts.append(("quotes", text.quoteWords))
    if let fit = text.detection, fit.fitting < fit.examined {
      facts.append(
        ("fit", "\(fit.fitting) of the first \(fit.examined) records have \(fit.columns) fields"))
    }
    if let mark = decimalMark { facts.append(("decimal mark", mark)) }
    return facts
  }

  /// The decimal mark of the file in words; nil when no column has decimals.
  private var decimalMark: String? {
    let marks = Set(columns.compactMap(\.numbers.decimalMark))
    guard let mark = marks.first else { return nil }
    return marks.count > 1 ? "differs between columns" : mark.rawValue
  }

  private var profileText: String {
    guard let match else { return "none fits: map the columns in the study" }
    let columns = match.columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return "\(match.profile.id) (\(match.profile.description.en)), because it has the columns"
      + " \(columns)"
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
    let examples = column.examples(3).map { $0.count > 24 ? $0.prefix(23) + "…" : $0 }
    return [
      column.name, column.kind.rawValue, "\(column.filled)",
      "\(distinct.count)\(distinct.isMore ? "+" : "")", "\(column.blanks)",
      "\(column.masks.count)", column.rangeText ?? "", examples.joined(separator: " | "),
    ]
  }
}

extension ColumnSummary {
  /// The smallest and largest value of numbers, days and school years.
  var rangeText: String? {
    if let period { return "\(period.lowerBound) to \(period.upperBound)" }
    guard [.integer, .decimal].contains(kind), let range = numbers.range else { return nil }
    return "\(CellText.number(range.lowerBound)) to \(CellText.number(range.upperBound))"
  }
}

extension DetectedEncoding {
  /// The encoding and the ground for it.
  var words: String {
    switch ground {
    case .onlyASCII: "\(encoding.rawValue) (no accented letters)"
    case .byteOrderMark: "\(encoding.rawValue) with a byte order mark"
    case .validUTF8: "\(encoding.rawValue) (valid throughout)"
    case .invalidUTF8: "\(encoding.rawValue) (not valid as UTF-8)"
    case .zeroBytes: "\(encoding.rawValue) (every second byte is zero)"
    case .declared: "\(encoding.rawValue), as declared"
    }
  }
}

extension FormatFacts.TextFacts {
  /// The quotes in words, and whether there are any.
  var quoteWords: String {
    guard dialect.quote != nil else { return "none, as declared" }
    let kind = dialect.quote == QuoteMark.single.byte ? "single" : "double"
    guard let detection else { return kind }
    return detection.quoted > 0
      ? "\(kind), around \(detection.quoted) of the first \(detection.filled) values"
      : "none around the first \(detection.filled) values"
  }
}

extension Dialect {
  /// The separator in words.
  var separatorWords: String {
    switch separator {
    case 0x09: "tab"
    case 0x2C: "comma"
    case 0x3B: "semicolon"
    case 0x7C: "bar"
    default: "\"\(Character(UnicodeScalar(separator)))\""
    }
  }
}
