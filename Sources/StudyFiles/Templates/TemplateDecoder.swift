public import RegionalStatistics

extension Template {
  /// Reads a template and fills in the parameters of a study.
  ///
  /// - Throws: `StudyError` with the line, for anything that is not as the schema says.
  public init(text: String, file: String, parameters: TemplateParameters) throws(StudyError) {
    let root = try YAMLValue(text: text, file: file).mapping(Self.keys)
    let decoder = TableDecoder(parameters: parameters)
    var cover: [LocalizedText] = []
    for item in root["cover"]?.list() ?? [] { cover.append(try decoder.text(item)) }
    var tables: [TemplateTable] = []
    for item in try root.required("tables").list() {
      let table = try decoder.table(item)
      guard !tables.contains(where: { $0.id == table.id }) else {
        throw item.error("duplicate-value", "Two tables can't both be called \"\(table.id)\".")
      }
      tables.append(table)
    }
    self.init(
      id: FilePath.name(of: file).replacing(".yaml", with: ""), file: file,
      description: try root.required("description").localized(), cover: cover,
      labels: try decoder.labels(root["labels"]),
      notes: try decoder.notes(root["notes"], tables: tables), tables: tables)
  }

  /// Reads only what the template is for, without a study.
  public static func description(
    text: String, file: String
  ) throws(StudyError) -> LocalizedText {
    try YAMLValue(text: text, file: file).mapping(keys).required("description").localized()
  }

  private static let keys: Set = ["description", "cover", "labels", "notes", "tables"]
}
