internal import Foundation
internal import RegionalStatistics

/// Keeps what reading large sources gave next to the study, so that they needn't be read again.
///
/// Kept sums are taken only when they answer the same question (the same columns, regions,
/// classification and groupings) about the same files. A file is the same when its SHA-256 is; that
/// is not calculated anew while the file system says that the file wasn't touched. What can't be
/// read, doesn't fit or has a wrong checksum is no error: the sources are read, and kept again.
struct SumsCache {
  /// Smaller sources are read so quickly that nothing is kept.
  static let usualLeastBytes: Int64 = 16 << 20
  /// More cells than this are not kept: writing them takes too long.
  static let mostCells = 4_000_000
  /// The folder beside the study file.
  static let folderName = ".stemregio-cache"

  private let folder: String
  private let name: String
  private let context: String
  private let leastBytes: Int64

  /// A cache for a study.
  ///
  /// - Parameter leastBytes: the size of the sources of one body of facts from which they are kept.
  init(_ setting: StudySetting, leastBytes: Int64 = Self.usualLeastBytes) {
    self.leastBytes = leastBytes
    folder = FilePath.join(setting.study.folder, Self.folderName)
    name = FilePath.name(of: setting.study.file)
    context = CacheContext(setting).text
  }

  /// What reading the facts gives: from the cache where that can be, else by reading.
  func facts(
    of source: StreamedFacts, plan: CuboidPlan, reading: () throws -> ScannedFacts
  ) throws -> ScannedFacts {
    let identities = source.parts.map { FileIdentity(path: $0.path) }
    let size = identities.reduce(0) { $0 + ($1?.size ?? 0) }
    guard size >= leastBytes else { return try reading() }
    let question = question(source, plan)
    if let stored = load(source.id), stored.question == question,
      isAbout(stored, source, identities), let facts = stored.facts(source, plan: plan)
    {
      return facts
    }
    let facts = try reading()
    if facts.cuboids.reduce(0, { $0 + $1.count }) <= Self.mostCells {
      let settled = identities.map { $0?.isSettled == true ? $0 : nil }
      store(StoredSums(facts, question: question, identities: settled), source.id)
    }
    return facts
  }

  private func isAbout(
    _ stored: StoredSums, _ source: StreamedFacts, _ identities: [FileIdentity?]
  ) -> Bool {
    guard stored.files.count == source.parts.count else { return false }
    return zip(stored.files, zip(source.parts, identities)).allSatisfy { file, part in
      if let identity = part.1, identity == file.identity { return true }
      let digest = try? ContentDigest.digest(of: FileStream(path: part.0.path))
      return digest?.text == file.digest
    }
  }

  private func question(_ source: StreamedFacts, _ plan: CuboidPlan) -> String {
    // Titles and lines of the study change nothing.
    let parts = source.parts.map {
      CanonicalDescription.text(
        of: [$0.source, $0.columns] as [Any], without: ["title", "origin", "line"])
    }
    let asked = CanonicalDescription.text(of: plan)
    return ContentDigest(of: ([context, asked] + parts).joined(separator: "\n")).text
  }

  // MARK: The files

  private func path(_ facts: FactsID) -> String { "\(folder)/\(name).\(facts.rawValue)" }

  private func load(_ facts: FactsID) -> StoredSums? {
    guard let data = FileManager.default.contents(atPath: path(facts)), data.count > 64 else {
      return nil
    }
    let body = Data(data.dropFirst(64))
    guard Data(ContentDigest(of: body).text.utf8) == data.prefix(64) else { return nil }
    return try? PropertyListDecoder().decode(StoredSums.self, from: body)
  }

  /// Keeps sums; a folder that can't be written to only means that nothing is kept.
  private func store(_ sums: StoredSums, _ facts: FactsID) {
    let encoder = PropertyListEncoder()
    encoder.outputFormat = .binary
    guard let body = try? encoder.encode(sums) else { return }
    let files = FileManager.default
    try? files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let whole = Data(ContentDigest(of: body).text.utf8) + body
    try? whole.write(to: URL(fileURLWithPath: path(facts)), options: .atomic)
  }
}

/// What beside the sources and the tables decides what a row counts as.
struct CacheContext {
  let text: String

  init(_ setting: StudySetting) {
    let folders = ["Regions", "Classifications"].flatMap {
      [setting.data.path + "/" + $0, FilePath.join(setting.study.folder, $0.lowercased())]
    }
    let contents = folders.flatMap { folder in
      TextFile.names(in: folder).map { name in
        FileManager.default.contents(atPath: folder + "/" + name).map { ContentDigest(of: $0).text }
          ?? name
      }
    }
    let chosen = [
      CanonicalDescription.text(of: setting.vintage),
      CanonicalDescription.text(of: setting.study.classification as Any),
      setting.placeDimensions.map(\.rawValue).sorted().joined(separator: ","),
      Self.program,
    ]
    text = (chosen + contents).joined(separator: "\n")
  }

  /// The program that reads: another build of it may understand a source differently.
  private static var program: String {
    DataFolder.runningExecutable.flatMap { FileIdentity(path: $0) }
      .map { CanonicalDescription.text(of: $0) } ?? ""
  }
}
