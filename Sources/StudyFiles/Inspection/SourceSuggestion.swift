/// A `sources:` entry for an inspected file, ready to copy into a study.
struct SourceSuggestion {
  private let inspection: Inspection

  init(_ inspection: Inspection) { self.inspection = inspection }

  /// The lines of the entry: complete with a profile, otherwise with every column mapped.
  var lines: [String] {
    let name = FilePath.name(of: inspection.file)
    let id = name.prefix { $0 != "." }.lowercased().replacing(#/[^a-z0-9]+/#, with: "-")
    let head = [
      "  - id: \(id)", "    file: \(Self.quoted(inspection.file))",
      "    title: {nl: \"…\", fr: \"…\", en: \"…\"}",
      "    origin: {nl: \"…\", fr: \"…\", en: \"…\"}",
    ]
    guard let match = inspection.match else { return head + mapping }
    return head + ["    profile: \(match.profile.id)"]
  }

  /// Text columns as dimensions, the last number column as the measure.
  private var mapping: [String] {
    let numeric = inspection.columns.filter { [.integer, .decimal].contains($0.kind) }
    guard let measure = numeric.last else {
      return ["    list: \(FilePath.name(of: inspection.file).prefix { $0 != "." })"]
    }
    let dimensions = inspection.columns.filter { $0.name != measure.name && $0.kind != .empty }
    return ["    facts: enrolments", "    columns:"]
      + dimensions.map { "      \(Self.dimension($0)): \(Self.quoted($0.name))" }
      + ["    measures: {pupils: \(Self.quoted(measure.name))}"]
  }

  private static func dimension(_ column: ColumnSummary) -> String {
    switch column.kind {
    case .schoolYear: "school-year"
    case .nisCode: "region"
    default: ColumnName.key(column.name).replacing(#/[^a-z0-9]+/#, with: "-")
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
  }
}
