internal import Foundation
internal import Synchronization
internal import Workbook

/// The folder with the workbooks of partners.
///
/// Each workbook gets its place as soon as it is whole and verified, and a line in a journal, so that an
/// interrupted run goes on where it stopped. The index takes the place of the journal at the end; a run that
/// finished nothing leaves nothing.
final class PartnerFolder: Sendable {
  let path: String
  private let workshop: String
  private let journal = Mutex(Journal())

  private struct Journal {
    var descriptor: Int32 = -1
    /// Whether it tells of a finished file.
    var isEmpty = false
  }

  /// Makes the folder, and removes what an interrupted run left half-made.
  init(_ path: String) throws(WorkbookError) {
    self.path = path
    workshop = FilePath.join(path, ".stemregio-share")
    do {
      if TextFile.exists(workshop) { try FileManager.default.removeItem(atPath: workshop) }
      try FileManager.default.createDirectory(
        atPath: workshop, withIntermediateDirectories: true)
    } catch {
      throw WorkbookError(
        "output-not-created", file: path, "Can't write in the folder of partners.",
        remedy: "Choose another folder with --output or in the study's \"share\".")
    }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: workshop)
    journal.withLock { journal in
      if journal.descriptor >= 0 { close(journal.descriptor) }
      if journal.isEmpty { unsafe unlink(journalPath) }
    }
    // Stays unless it is empty.
    unsafe rmdir(path)
  }

  private var journalPath: String { FilePath.join(path, ".partners.journal.csv") }
  private var indexPath: String { FilePath.join(path, "partners.csv") }

  /// What earlier runs finished: the lines of the index and of the journal.
  func finished() -> [PartnerEntry] {
    PartnerEntry.entries(in: indexPath) + PartnerEntry.entries(in: journalPath)
  }

  /// Whether a file is there with the digest that it had when it was finished.
  func holds(_ entry: PartnerEntry) -> Bool {
    (try? digest(of: FilePath.join(path, entry.file))) == entry.digest && !entry.digest.isEmpty
  }

  /// Starts the journal; lines of an interrupted run stay.
  func startJournal() throws(WorkbookError) {
    let isNew = !TextFile.exists(journalPath)
    let descriptor = unsafe open(journalPath, O_WRONLY | O_CREAT | O_APPEND, 0o666)
    guard descriptor >= 0 else { throw notWritten(journalPath) }
    journal.withLock { $0 = Journal(descriptor: descriptor, isEmpty: isNew) }
    if isNew { try append(PartnerEntry.headerLine) }
  }

  /// Notes that a file is finished.
  func note(_ entry: PartnerEntry) throws(WorkbookError) {
    try append(entry.line)
    journal.withLock { $0.isEmpty = false }
  }

  private func append(_ text: String) throws(WorkbookError) {
    let bytes = Array(text.utf8)
    let count = journal.withLock { journal in
      unsafe bytes.withUnsafeBytes { unsafe write(journal.descriptor, $0.baseAddress, $0.count) }
    }
    guard count == bytes.count else { throw notWritten(journalPath) }
  }

  /// Makes a file, lets a function look at it, and gives it its place.
  ///
  /// - Returns: its SHA-256.
  func add(
    _ name: String, write: (_ path: String) throws -> Void,
    look: (_ path: String, _ target: String) throws -> Void = { _, _ in }
  ) throws -> String {
    let draft = FilePath.join(workshop, name)
    let target = FilePath.join(path, name)
    do {
      try write(draft)
    } catch var error as WorkbookError {
      error.file = target
      throw error
    }
    try look(draft, target)
    let digest = try digest(of: draft)
    guard unsafe rename(draft, target) == 0 else { throw notWritten(target) }
    return digest
  }

  private func digest(of path: String) throws -> String {
    try ContentDigest.digest(of: FileStream(path: path)).text
  }

  /// Writes the index and ends the journal.
  func publish(_ entries: [PartnerEntry]) throws -> String {
    let text = PartnerEntry.headerLine + entries.map(\.line).joined()
    _ = try add("partners.csv", write: { try OutputFolder.write(text, to: $0) })
    unsafe unlink(journalPath)
    journal.withLock { $0.isEmpty = false }
    return indexPath
  }

  private func notWritten(_ path: String) -> WorkbookError {
    WorkbookError(
      "output-not-created", file: path,
      "Can't write the file: \(unsafe String(cString: strerror(errno))).",
      remedy: "Check the free space and the permissions of the folder.")
  }
}
