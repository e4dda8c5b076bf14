public import RegionalStatistics

extension Template {
  /// Reads a template and fills in the parameters of a study.
  ///
  /// - Throws: `StudyError` with the line, for anything that is not as the schema says.
  public init(text: String, file: String, parameters: TemplateParameters) throws(StudyError) {
    let root = try YAMLValue(text: text, file: file).mapping(Self.keys)
    var periods: [String] = []
    for item in root["periods"]?.list() ?? [] { periods.append(try item.string()) }
    let decoder = TableDecoder(parameters: parameters.declaring(periods))
    var cover: [LocalizedText] = []
    for item in root["cover"]?.list() ?? [] { cover.append(try decoder.text(item)) }
    var tables: [TemplateTable] = []
    let parts = try Self.parts(root["parts"])
    for item in try parts.isEmpty ? root.required("tables").list() : root["tables"]?.list() ?? [] {
      let table = try decoder.table(item)
      guard !tables.contains(where: { $0.id == table.id }) else {
        throw item.error("duplicate-value", "Two tables can't both be called \"\(table.id)\".")
      }
      tables.append(table)
    }
    self.init(
      id: FilePath.name(of: file).replacing(".yaml", with: ""), file: file,
      description: try root.required("description").localized(), parts: parts, periods: periods,
      cover: cover,
      labels: try decoder.labels(root["labels"]),
      notes: try decoder.notes(root["notes"], tables: tables), tables: tables)
  }

  /// Reads only what the template is for, without a study.
  public static func description(
    text: String, file: String
  ) throws(StudyError) -> LocalizedText {
    try YAMLValue(text: text, file: file).mapping(keys).required("description").localized()
  }

  private static let keys: Set = [
    "description", "parts", "periods", "cover", "labels", "notes", "tables",
  ]

  private static func parts(_ value: YAMLValue?) throws(StudyError) -> [Study.Reference] {
    var parts: [Study.Reference] = []
    for item in value?.list() ?? [] {
      parts.append(Study.Reference(name: try item.string(), line: item.line))
    }
    return parts
  }

  /// Adds what a part has behind what is here; a label that is here already stays.
  mutating func add(_ part: Template) {
    periods += part.periods.filter { !periods.contains($0) }
    cover += part.cover
    for (dimension, others) in part.labels {
      labels[dimension, default: [:]].merge(others) { own, _ in own }
    }
    notes += part.notes
    tables += part.tables
  }
}
