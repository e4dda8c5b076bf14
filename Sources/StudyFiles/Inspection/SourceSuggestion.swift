internal import RegionalStatistics

/// A `sources:` entry for an inspected file, ready to copy into a study.
struct SourceSuggestion {
  private let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  /// The lines of the entry: complete with a profile, otherwise with every column mapped.
  var lines: [String] {
    head + sheet + declared
      + (inspection.match.map { ["    profile: \($0.profile.id)"] } ?? mapping)
  }

  private var name: String {
    let slug = Self.slug(String(FilePath.name(of: inspection.file).prefix { $0 != "." }))
    return slug.isEmpty ? "source" : slug
  }

  private var head: [String] {
    let title = inspection.match.map { match in
      let text = match.profile.description
      return
        "{nl: \(Self.quoted(text.nl)), fr: \(Self.quoted(text.fr)), en: \(Self.quoted(text.en))}"
    }
    return [
      "  - id: \(name)", "    file: \(Self.quoted(inspection.file))",
      "    title: \(title ?? Self.toFill)", "    origin: \(Self.toFill)",
    ]
  }

  private static let toFill = "{nl: \"…\", fr: \"…\", en: \"…\"}"

  /// The sheet must be named where the study would not find it by itself.
  private var sheet: [String] {
    guard let workbook = inspection.format.workbook, !workbook.otherSheets.isEmpty else {
      return []
    }
    return ["    sheet: \(Self.quoted(workbook.sheet))"]
  }

  /// What was said on the command line, and so can't be detected.
  private var declared: [String] {
    let layout = inspection.declared
    let separator = layout.separator.map { Dialect(separator: $0).separatorWords }
    let pairs = [
      ("encoding", layout.encoding?.rawValue.lowercased()), ("separator", separator),
      ("quotes", layout.quotes?.rawValue), ("header", layout.headerCell.map(Self.quoted)),
    ]
    return pairs.compactMap { key, value in value.map { "    \(key): \($0)" } }
  }

  /// Text columns as dimensions, the number columns that count something as measures.
  private var mapping: [String] {
    let measures = inspection.columns.filter(Self.isMeasure)
    guard !measures.isEmpty else {
      return ["    list: \(name)"] + codes
    }
    let taken = Set(measures.map(\.name))
    let dimensions = inspection.columns.filter {
      !taken.contains($0.name) && ![.empty, .decimal].contains($0.kind)
    }
    return ["    facts: enrolments"] + constant
      + (dimensions.isEmpty ? [] : ["    columns:"])
      + named(dimensions, usual: Self.dimension) + ["    measures:"]
      + named(measures) { Self.countsPupils($0, alone: measures.count == 1) ? "pupils" : nil }
      + controlTotal(dimensions)
  }

  /// Rows that are totals are compared, not counted; where several names are totals, the user decides.
  private func controlTotal(_ dimensions: [ColumnSummary]) -> [String] {
    let named = dimensions.filter { !$0.totals.isEmpty }
    guard named.count == 1, let column = named.first, column.totals.count == 1,
      let total = column.totals.keys.first
    else { return [] }
    return ["    control-total: {\(Self.slug(column.name)): \(Self.quoted(total))}"]
  }

  /// The columns of a list that hold NIS codes.
  private var codes: [String] {
    let names = inspection.columns.filter { $0.kind == .nisCode }.map { Self.quoted($0.name) }
    return names.isEmpty ? [] : ["    codes: [\(names.joined(separator: ", "))]"]
  }

  private var constant: [String] {
    guard let year = inspection.schoolYearInName,
      !inspection.columns.contains(where: { $0.kind == .schoolYear })
    else { return [] }
    return ["    constant: {school-year: \(year)}"]
  }

  /// A number column counts something unless its name says that it is a code, a year or a rank.
  private static func isMeasure(_ column: ColumnSummary) -> Bool {
    guard column.kind == .integer else { return false }
    let words = slug(column.name).split(separator: "-")
    let codes: Set<Substring> = [
      "code", "id", "nr", "nummer", "zip", "postcode", "jaar", "year", "sequence", "volgnr",
      "volgnummer", "lvl", "level", "graad", "leerjaar",
    ]
    return !words.contains { codes.contains($0) || $0.hasSuffix("nummer") || $0.hasSuffix("code") }
  }

  /// One line for each column, with a name that no other line has.
  private func named(
    _ columns: [ColumnSummary], usual: (ColumnSummary) -> String?
  ) -> [String] {
    var taken: Set<String> = []
    return columns.map { column in
      let wanted = usual(column) ?? Self.slug(column.name)
      var name = wanted.isEmpty ? "column" : wanted
      var number = 2
      while !taken.insert(name).inserted {
        let own = Self.slug(column.name)
        name = number == 2 && own != wanted && !own.isEmpty ? own : "\(wanted)-\(number)"
        number += 1
      }
      return "      \(name): \(Self.quoted(column.name))"
    }
  }

  /// Whether a column of numbers holds pupils: its name says so, or says no more than "number".
  private static func countsPupils(_ column: ColumnSummary, alone isAlone: Bool) -> Bool {
    guard isAlone else { return false }
    let name = ColumnName.key(column.name)
    let number: Set = ["aantal", "aantallen", "n", "count", "number", "nombre", "totaal", "total"]
    let pupils = [
      "leerling", "student", "inschrijving", "pupil", "enrolment", "enrollment", "élève",
      "inscription", "étudiant", "cursist",
    ]
    return number.contains(name) || pupils.contains { name.contains($0) }
  }

  private static func dimension(_ column: ColumnSummary) -> String? {
    switch column.kind {
    case .schoolYear: "school-year"
    case .nisCode: "region"
    default: nil
    }
  }

  private static func slug(_ text: String) -> String {
    ColumnName.key(text).replacing(#/[^a-z0-9]+/#, with: "-").trimmingHyphens
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}

extension String {
  fileprivate var trimmingHyphens: String {
    var rest = self[...]
    while rest.first == "-" { rest.removeFirst() }
    while rest.last == "-" { rest.removeLast() }
    return String(rest)
  }
}
