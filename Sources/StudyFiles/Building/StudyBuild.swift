public import RegionalStatistics
internal import Workbook

/// The main job: from a study file to workbooks.
public struct StudyBuild: Sendable {
  /// The study with its regions and templates.
  public let setting: StudySetting
  /// All tables with their notes and sources.
  public let publication: Publication
  /// What is wrong or noteworthy in the data.
  public let findings: [Finding]
  /// What was hidden to protect people; nil when the study has no key `protect`.
  public let protected: ProtectedTables?

  /// Reads a study and its sources and calculates its tables. Nothing is written.
  ///
  /// - Parameter only: the identifiers of the tables wanted; all when empty.
  /// - Throws: `StudyError`, `RegionFileError`, `ReadError`.
  public init(studyFile: String, data: DataFolder, only: [String] = []) throws {
    setting = try StudySetting(studyFile: studyFile, data: data)
    let sources = try LoadedSources(setting.study)
    try StudyFit(setting: setting, sources: sources).check()
    let (publication, found, protected) = try PublicationBuilder(
      setting: setting, sources: sources
    ).publication()
    self.protected = protected
    self.publication = try publication.limited(to: only, study: setting.study)
    findings = sources.findings + found
  }

  /// Whether the data have errors; then nothing may be written.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Writes the workbook and the tidy twin of one language.
  ///
  /// - Parameter folder: where to write; the folder of the study's `output` when nil.
  /// - Parameter isOneOfSeveral: whether the file names must tell the language.
  /// - Returns: the paths written.
  /// - Throws: `WorkbookError` or `ReadError`; then nothing is left behind.
  public func write(
    _ language: Language, folder: String?, isOneOfSeveral: Bool, version: String
  ) throws -> (workbook: String, twin: String) {
    let study = setting.study
    let target = folder ?? FilePath.join(study.folder, study.output.folder)
    let suffix = isOneOfSeveral ? ".\(language.rawValue)" : ""
    let base = FilePath.join(target, study.output.name + suffix)
    let value = WorkbookLayout(version: version).workbook(publication, language: language)
    try OutputFolder.make(target)
    try WorkbookWriter.write(value, to: base + ".xlsx")
    try OutputFolder.write(TidyTwin.text(publication.tables.map(\.table)), to: base + ".csv")
    return (base + ".xlsx", base + ".csv")
  }
}

extension Publication {
  /// The publication with only some of its tables; an unknown identifier is an error.
  func limited(to ids: [String], study: Study) throws(StudyError) -> Publication {
    guard !ids.isEmpty else { return self }
    let known = tables.map(\.table.id)
    for id in ids where !known.contains(id) {
      throw StudyError(
        "table-unknown", file: study.file, "The study has no table \"\(id)\".",
        remedy: Suggestion.sentence(for: id, in: known)
          ?? "Its tables are \(YAMLValue.list(known)).")
    }
    var limited = self
    limited.tables = tables.filter { ids.contains($0.table.id) }
    return limited
  }
}
