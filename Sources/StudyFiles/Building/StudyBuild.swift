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
  /// The answers of all checks of the data.
  public let screening: ScreeningReport
  /// The rows that can't be used.
  public let rejected: [RejectedRow]
  /// What was hidden to protect people; nil when the study has no key `protect`.
  public let protected: ProtectedTables?
  /// The tables of partner workbooks; nil when the study has no key `share`.
  let partners: PartnerReleases?
  /// Puts publications together; holds no data that were not read.
  let builder: PublicationBuilder
  /// The true numbers of hidden cells, to see that no file holds them.
  let hidden: [HiddenNumber]

  /// What was read from each source.
  public var sources: [SourceRecord] { publication.sources }

  /// Reads a study and its sources and calculates its tables, without writing anything.
  ///
  /// - Parameter only: the identifiers of the tables wanted; all when empty.
  /// - Parameter keepsSums: whether what reading large sources gave is kept next to the study, and taken
  ///   from there while study and sources are the same.
  /// - Parameter progress: gets a few words before each step.
  /// - Throws: `StudyError`, `RegionFileError`, `ReadError`.
  public init(
    studyFile: String, data: DataFolder, only: [String] = [], keepsSums: Bool = false,
    progress: (String) -> Void = { _ in }
  ) throws {
    progress("Reading the study and its regions")
    setting = try StudySetting(studyFile: studyFile, data: data)
    progress("Reading the sources")
    let opened = try OpenedSources(setting)
    try StudyFit(setting: setting, sources: opened).check()
    let sources = try opened.load(setting, cache: keepsSums ? SumsCache(setting) : nil)
    try PeriodFit(study: setting.study, cuboids: sources.cuboids).check()
    progress("Calculating the tables")
    let (setting, builder) = (setting, PublicationBuilder(setting: setting, sources: sources))
    self.builder = builder
    let (made, screened) = concurrently(
      { Result { try builder.publication() } },
      {
        let sources = ScreenedSources(
          sources: sources, study: setting.study, placeDimensions: setting.placeDimensions)
        let report = sources.report
        return (report: report, findings: sources.findings(report))
      })
    let (publication, found, leftOut, protected, partners, hidden) = try made.get()
    self.protected = protected
    self.partners = partners
    self.hidden = hidden
    screening = screened.report
    rejected = sources.rejected
    var whole = publication
    whole.screening = screening
    self.publication = try whole.limited(to: only, setting.study, leftOut: leftOut)
      .captioned(by: setting.theme)
    findings = screened.findings + found
  }

  /// Whether the data have errors; then nothing may be written.
  public var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// Writes the files of each language: all of them, or nothing.
  ///
  /// - Parameter formats: the kinds of file; a workbook comes with its tidy twin.
  /// - Parameter folder: where to write; the folder of the study's `output` when nil.
  /// - Returns: the paths written.
  /// - Throws: `WorkbookError`, or `VerificationFailure` when a file lacks a property of a good
  ///   workbook; then nothing is left behind.
  public func write(
    _ languages: [Language], formats: [OutputFormat] = [.xlsx], folder: String?, version: String,
    progress: (String) -> Void = { _ in }
  ) throws -> [String] {
    let conversion = formats.contains(.ods) ? try SpreadsheetConversion() : nil
    var output = try OutputFolder(folder ?? outputFolder)
    for language in languages {
      progress("Writing the files (\(language.rawValue))")
      var files = PublicationFiles(
        publication: publication, language: language, theme: setting.theme, version: version)
      files.hidden = hidden
      try files.add(formats, name: fileName(language), conversion: conversion, to: &output)
      if formats.contains(.xlsx) {
        progress("Verifying the workbook (\(language.rawValue))")
        try files.verify(name: fileName(language), in: output)
      }
    }
    progress("Attacking the files")
    try attack(output.files)
    try addScreening(to: &output)
    return try output.publish()
  }

  /// Writes what the checks of the data found, and the rows that can't be used, without a workbook.
  ///
  /// - Returns: the paths written.
  /// - Throws: `WorkbookError`; then nothing is left behind.
  public func writeScreening(folder: String?) throws(WorkbookError) -> [String] {
    var output = try OutputFolder(folder ?? outputFolder)
    try addScreening(to: &output)
    return try output.publish()
  }

  private func addScreening(to output: inout OutputFolder) throws(WorkbookError) {
    let base = setting.study.output.name
    try output.add(base + ".screening.csv") { (path) throws(WorkbookError) in
      try OutputFolder.write(screening.csv(), to: path)
    }
    guard !rejected.isEmpty else { return }
    try output.add(base + ".rejects.csv") { (path) throws(WorkbookError) in
      try OutputFolder.write(RejectedRow.csv(rejected), to: path)
    }
  }

  /// Checks that the workbook of each language can be written, without writing it.
  public func checkWorkbooks(
    _ languages: [Language], version: String, progress: (String) -> Void = { _ in }
  ) throws(WorkbookError) {
    for language in languages {
      progress("Checking the workbook (\(language.rawValue))")
      try WorkbookWriter.check(
        WorkbookLayout(version: version, theme: setting.theme)
          .workbook(publication, language: language))
    }
  }

  /// The paths that `write` makes for some languages in the folder of the study.
  public func outputPaths(_ languages: [Language]) -> [String] {
    let base = setting.study.output.name
    let names =
      languages.flatMap { [fileName($0) + ".xlsx", fileName($0) + ".csv"] }
      + [base + ".screening.csv"] + (rejected.isEmpty ? [] : [base + ".rejects.csv"])
    return names.map { FilePath.join(outputFolder, $0) }
  }

  var outputFolder: String {
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
  func limited(
    to ids: [String], _ study: Study, leftOut: [LeftOutTables]
  ) throws(StudyError) -> Publication {
    guard !ids.isEmpty else { return self }
    let known = tables.map(\.table.id)
    for id in ids where !known.contains(id) {
      if let group = leftOut.first(where: { $0.tables.contains { $0.id == id } }) {
        throw group.error(about: id, study: study.file)
      }
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
