public import RegionalStatistics

/// How a published file is laid out, as data: recognised by its columns, read without being asked.
public struct SourceProfile: Sendable {
  /// Name of the profile: that of its file.
  public let id: String
  /// What the published file is.
  public let description: LocalizedText
  /// Sets of columns by which the file is recognised: all of one set must be there.
  public let signatures: [[String]]
  /// The first cell of the header row, for files with text above it.
  public let headerCell: String?
  /// The sheet that holds the data; the first visible one when nil.
  public let sheet: String?
  /// The part of the file name that is a school year, for files that do not say it inside.
  public let isYearInFileName: Bool
  /// The columns that dimensions and measures are read from.
  let columnNames: [String]
  private let text: String
  private let file: String

  /// Reads a profile.
  ///
  /// - Throws: `StudyError` with file and line.
  init(text: String, file: String) throws(StudyError) {
    let root = try YAMLValue(text: text, file: file).mapping(Self.keys)
    id = FilePath.name(of: file).replacing(".yaml", with: "")
    description = try root.required("description").localized()
    headerCell = try root["header"]?.string()
    sheet = try root["sheet"]?.string()
    isYearInFileName = try root["file-name"]?.choice(["school-year": true]) ?? false
    signatures = try Self.signatures(root)
    columnNames = try Self.names(root["columns"]) + Self.names(root["measures"])
    self.text = text
    self.file = file
  }

  /// The body of the profile: the keys that a `sources:` entry would have.
  ///
  /// Read again each time: the tree of a YAML file can't be shared between threads.
  func layout() throws(StudyError) -> YAMLMapping {
    try YAMLValue(text: text, file: file).mapping(Self.keys)
  }

  /// The columns that the profile reads and a file lacks, in alphabetical order.
  func missing(from header: [String]) -> [String] {
    let present = Set(header.map(ColumnName.key))
    return columnNames.filter { !present.contains(ColumnName.key($0)) }.sorted()
  }

  private static let keys: Set = [
    "description", "detect", "detect-any", "header", "sheet", "file-name", "facts", "list",
    "codes", "columns", "measures", "constant", "spread", "blank", "absent", "control-total",
    "counted-elsewhere", "decimal-mark", "masks", "repeated-rows", "only", "classify", "regime",
    "encoding", "separator", "quotes",
  ]

  /// The column of each dimension or measure, however it is written.
  private static func names(_ value: YAMLValue?) throws(StudyError) -> [String] {
    var names: [String] = []
    for (_, column) in try value?.entries() ?? [] {
      if column.isScalar {
        names.append(try column.string())
      } else {
        let mapping = try column.mapping([
          "column", "columns", "unit", "times", "part-of", "oki-ticks-of", "as", "values",
        ])
        for name in [mapping["column"], mapping["times"]].compactMap(\.self) {
          names.append(try name.string())
        }
        for name in mapping["columns"]?.list() ?? [] { names.append(try name.string()) }
      }
    }
    return names
  }

  private static func signatures(_ root: YAMLMapping) throws(StudyError) -> [[String]] {
    var signatures: [[String]] = []
    for value in root["detect"].map({ [$0] }) ?? root["detect-any"]?.list() ?? [] {
      var columns: [String] = []
      for item in value.list() { columns.append(try item.string()) }
      signatures.append(columns)
    }
    guard !signatures.isEmpty else {
      throw root.value.error("key-missing", "A profile must have \"detect\" or \"detect-any\".")
    }
    return signatures
  }
}
