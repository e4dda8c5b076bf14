public import RegionalStatistics
public import Workbook

/// The main job: from a study file to workbooks.
public struct StudyBuild: Sendable {
  /// The study with its regions and templates.
  public let setting: StudySetting
  /// All tables with their notes and sources.
  public let publication: Publication
  /// What is wrong or noteworthy in the data.
  public let findings: [Finding]

  /// What was read from each source.
  public var sources: [SourceRecord] { publication.sources }

  /// Reads a study and its sources and calculates its tables, without writing anything.
  ///
  /// - Parameter only: the identifiers of the tables wanted; all when empty.
  /// - Parameter progress: gets a few words before each step.
  /// - Throws: `StudyError`, `RegionFileError`, `ReadError`.
  public init(
    studyFile: String, data: DataFolder, only: [String] = [],
    progress: (String) -> Void = { _ in }
  ) throws {
    progress("Reading the study and its regions")
    setting = try StudySetting(studyFile: studyFile, data: data)
    progress("Reading the sources")
    let sources = try LoadedSources(setting.study)
    try StudyFit(setting: setting, sources: sources).check()
    progress("Calculating the tables")
    let (publication, found) = PublicationBuilder(setting: setting, sources: sources)
      .publication()
    self.publication = try publication.limited(to: only, study: setting.study)
    findings = sources.findings + found
  }

  /// Whether the data have errors; then nothing may be written.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Writes the workbook and the tidy twin of each language: all of them, or nothing.
  ///
  /// - Parameter folder: where to write; the folder of the study's `output` when nil.
  /// - Returns: the paths written.
  /// - Throws: `WorkbookError`, or `VerificationFailure` when a file lacks a property of a good
  ///   workbook; then nothing is left behind.
  public func write(
    _ languages: [Language], folder: String?, version: String,
    progress: (String) -> Void = { _ in }
  ) throws -> [String] {
    var output = try OutputFolder(folder ?? outputFolder)
    for language in languages {
      progress("Writing the workbook (\(language.rawValue))")
      let workbook = WorkbookLayout(version: version).workbook(publication, language: language)
      let name = fileName(language)
      let twin = TidyTwin.text(publication.tables.map(\.table))
      try output.add(name + ".xlsx") { (path) throws(WorkbookError) in
        try WorkbookWriter.write(workbook, to: path)
      }
      try output.add(name + ".csv") { (path) throws(WorkbookError) in
        try OutputFolder.write(twin, to: path)
      }
      progress("Verifying the workbook (\(language.rawValue))")
      try output.inspect(name + ".xlsx") { path, target in
        let findings = try PublicationVerification(
          publication: publication, language: language, model: workbook, twin: twin
        ).findings(inFile: path)
        guard findings.isEmpty else { throw VerificationFailure(file: target, findings: findings) }
      }
    }
    return try output.publish()
  }

  /// Checks that the workbook of each language can be written, without writing it.
  public func checkWorkbooks(
    _ languages: [Language], version: String, progress: (String) -> Void = { _ in }
  ) throws(WorkbookError) {
    for language in languages {
      progress("Checking the workbook (\(language.rawValue))")
      try WorkbookWriter.check(
        WorkbookLayout(version: version).workbook(publication, language: language))
    }
  }

  /// The paths that `write` makes for some languages in the folder of the study.
  public func outputPaths(_ languages: [Language]) -> [String] {
    languages.flatMap { language in
      [".xlsx", ".csv"].map { FilePath.join(outputFolder, fileName(language) + $0) }
    }
  }

  private var outputFolder: String {
    FilePath.join(setting.study.folder, setting.study.output.folder)
  }

  /// The name of a file without extension; it tells the language unless the study has only that one.
  private func fileName(_ language: Language) -> String {
    let study = setting.study
    return study.output.name + (study.languages == [language] ? "" : ".\(language.rawValue)")
  }
}

extension Publication {
  /// The publication with only some of its tables and their notes; an unknown identifier is an error.
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
    return limited.withUsedNotes()
  }
}
