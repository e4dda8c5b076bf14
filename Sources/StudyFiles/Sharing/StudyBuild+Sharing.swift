internal import Dispatch
public import RegionalStatistics
internal import Synchronization
internal import Workbook

/// What sharing a study did.
public struct SharedFiles: Sendable {
  /// Workbooks that were written.
  public let written: Int
  /// Workbooks that were there already, as they must be.
  public let kept: Int
  /// The files of the index.
  public let index: [String]
  /// Workbooks of earlier runs that nobody gets any more.
  public let stale: [String]
  /// Partners without a workbook, since it would be about too few schools.
  public let excluded: [String]
}

extension StudyBuild {
  /// Writes a workbook for each partner of the study, in each language, and the index.
  ///
  /// Workbooks of an earlier run that are as they must be are kept. Each workbook is verified before it
  /// gets its place, and searched for schools that are not the partner's.
  ///
  /// - Parameter folder: where to write; inside the study's `output` when nil.
  /// - Throws: `StudyError` when the study has no key `share`; `WorkbookError`; `VerificationFailure`, also
  ///   when all workbooks and the main release together tell a hidden number too closely; then nothing is
  ///   written.
  public func share(
    _ languages: [Language], folder: String?, version: String,
    progress: @Sendable (String) -> Void = { _ in }
  ) throws -> SharedFiles {
    guard let partners else {
      throw StudyError(
        "key-missing", file: setting.study.file,
        "The study must have the key \"share\" to be shared.",
        remedy: "Add \"share: {by: school, templates: partner}\".")
    }
    progress("Attacking the tables of all workbooks together")
    try attackTables(of: partners)
    let target = folder ?? FilePath.join(outputFolder, partners.sharing.folder)
    let run = try SharingRun(
      partners: partners, builder: builder, languages: languages, version: version,
      folder: PartnerFolder(target))
    return try run.run(progress)
  }
}

/// Writes the workbooks of all partners, several at a time.
struct SharingRun: Sendable {
  /// A workbook to make.
  private struct Job: Sendable {
    let release: PartnerRelease
    let language: Language
    let name: String
  }

  private let partners: PartnerReleases
  private let builder: PublicationBuilder
  private let languages: [Language]
  private let version: String
  private let folder: PartnerFolder
  private let publications: PartnerPublications
  private let schools: OtherSchools

  init(
    partners: PartnerReleases, builder: PublicationBuilder, languages: [Language],
    version: String, folder: PartnerFolder
  ) {
    self.partners = partners
    self.builder = builder
    self.languages = languages
    self.version = version
    self.folder = folder
    publications = PartnerPublications(builder: builder, releases: partners)
    schools = OtherSchools(builder.sources.cuboids, partners: partners)
  }

  func run(_ progress: @Sendable (String) -> Void) throws -> SharedFiles {
    let finished = folder.finished()
    let earlier = Dictionary(finished.map { ($0.file, $0) }) { $1 }
    let jobs = jobs
    try folder.startJournal()
    let state = Mutex(Progress(count: jobs.count))
    DispatchQueue.concurrentPerform(iterations: jobs.count) { index in
      guard state.withLock({ $0.error == nil }) else { return }
      do {
        let (entry, isKept) = try write(jobs[index], earlier)
        let done = state.withLock { $0.add(entry, isKept, at: index) }
        progress("Writing the workbooks of partners (\(done) of \(jobs.count))")
      } catch {
        state.withLock { $0.error = $0.error ?? error }
      }
    }
    let result = state.withLock { $0 }
    if var failure = result.error as? VerificationFailure {
      failure.finished = result.done
      throw failure
    }
    if let error = result.error { throw error }
    let entries = result.entries.compactMap(\.self) + excluded
    let index = try writeIndex(entries)
    let names = Set(entries.map(\.file))
    let stale = Set(finished.map(\.file)).subtracting(names).sorted()
      .map { FilePath.join(folder.path, $0) }.filter(TextFile.exists)
    return SharedFiles(
      written: jobs.count - result.kept, kept: result.kept, index: index, stale: stale,
      excluded: partners.excluded.map(\.id))
  }

  private struct Progress {
    var entries: [PartnerEntry?]
    var kept = 0
    var done = 0
    var error: (any Error)?

    init(count: Int) { entries = Array(repeating: nil, count: count) }

    mutating func add(_ entry: PartnerEntry, _ isKept: Bool, at index: Int) -> Int {
      entries[index] = entry
      done += 1
      kept += isKept ? 1 : 0
      return done
    }
  }

  private var jobs: [Job] {
    var names = PartnerFileNames()
    return partners.releases.flatMap { release in
      let name = names.name(id: release.partner.id, name: release.partner.name.nl)
      return languages.map { language in
        Job(
          release: release, language: language,
          name: name + (languages.count == 1 ? "" : ".\(language.rawValue)") + ".xlsx")
      }
    }
  }

  private func write(
    _ job: Job, _ earlier: [String: PartnerEntry]
  ) throws -> (entry: PartnerEntry, isKept: Bool) {
    let publication = publications.publication(of: job.release)
    let content = try PublicationDigest(theme: builder.setting.theme, version: version)
      .text(publication, language: job.language)
    var entry = entry(job, content)
    if let before = earlier[job.name], before.content == content, folder.holds(before) {
      entry.digest = before.digest
      return (entry, true)
    }
    var files = PublicationFiles(
      publication: publication, language: job.language, theme: builder.setting.theme,
      version: version)
    files.hidden = job.release.hidden
    entry.digest = try folder.add(
      job.name, write: { try files.writeWorkbook(to: $0) },
      look: { path, target in
        try files.verify(path: path, target: target)
        try schools.search(path, of: job.release.partner, target: target)
      })
    try folder.note(entry)
    return (entry, false)
  }

  private func entry(_ job: Job, _ content: String) -> PartnerEntry {
    let release = job.release
    let cells = release.tables.flatMap { $0.cells.joined() }
    return PartnerEntry(
      partner: release.partner.id, name: release.partner.name[job.language],
      language: job.language.rawValue, file: job.name, digest: "", content: content,
      area: (release.area?.name ?? SharingWording.noSurroundings)[job.language],
      tables: release.tables.count - release.leftOut.flatMap(\.tables).count,
      hidden: cells.count { $0.value == .missing(.suppressed) },
      remark: remark(release)[job.language])
  }

  private func remark(_ release: PartnerRelease) -> LocalizedText {
    guard partners.sharing.showsOwnSmallNumbers else { return LocalizedText(all: "") }
    return partners.showsOwnNumbers(to: release.partner)
      ? SharingWording.ownShown : SharingWording.ownHidden
  }

  /// Who gets no workbook, and why.
  private var excluded: [PartnerEntry] {
    let language = languages.first ?? .nl
    return partners.excluded.map { partner in
      PartnerEntry(
        partner: partner.id, name: partner.name[language], language: language.rawValue, file: "",
        digest: "", content: "", area: "", tables: 0, hidden: 0,
        remark: SharingWording.tooFewSchools[language])
    }
  }

  private func writeIndex(_ entries: [PartnerEntry]) throws -> [String] {
    let language = languages.first ?? .nl
    let index = PartnerIndex(
      entries: entries.filter { $0.language == language.rawValue }, builder: builder,
      language: language)
    let files = PublicationFiles(
      publication: index.publication, language: language, theme: builder.setting.theme,
      version: version)
    _ = try folder.add(
      "partners.xlsx", write: { try files.writeWorkbook(to: $0) },
      look: { try files.verify(path: $0, target: $1) })
    return [try folder.publish(entries), FilePath.join(folder.path, "partners.xlsx")]
  }
}
