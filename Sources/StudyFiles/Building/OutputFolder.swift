internal import Foundation
internal import Workbook

/// The folder that a build writes to: all files of a build appear in it, or none.
///
/// Files are made in a folder of its own inside, and get their place when all of them are whole.
struct OutputFolder: ~Copyable {
  private let path: String
  private let workshop: String
  /// The folders that were made for this build, outermost first.
  private let made: [String]
  private var names: [String] = []

  /// Makes the folder, and the folders above it, when they are not there.
  init(_ path: String) throws(WorkbookError) {
    self.path = path
    workshop = FilePath.join(path, ".stemregio-\(ProcessInfo.processInfo.processIdentifier)")
    made = Self.missing(path)
    for (index, folder) in (made + [workshop]).enumerated() {
      guard unsafe mkdir(folder, 0o777) == 0 else {
        let reason = Self.reason(errno)
        for folder in made.prefix(index).reversed() { unsafe rmdir(folder) }
        throw WorkbookError(
          "output-not-created", file: path, "Can't write in the output folder: \(reason).",
          remedy: "Choose another folder with --output or in the study's \"output\".")
      }
    }
  }

  /// Removes what is not published, and the folders that would stay empty.
  deinit {
    try? FileManager.default.removeItem(atPath: workshop)
    for folder in made.reversed() where TextFile.names(in: folder).isEmpty {
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  /// Makes a file with a function that gets the path to write to.
  mutating func add(
    _ name: String, _ write: (_ path: String) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    do {
      try write(FilePath.join(workshop, name))
    } catch {
      var placed = error
      placed.file = FilePath.join(path, name)
      throw placed
    }
    names.append(name)
  }

  /// The files that were made: where each is now, and where it will be.
  var files: [(path: String, target: String)] {
    names.map { (FilePath.join(workshop, $0), FilePath.join(path, $0)) }
  }

  /// Lets a function look at a file that was made, before it gets its place.
  func inspect(
    _ name: String, _ look: (_ path: String, _ target: String) throws -> Void
  ) throws {
    try look(FilePath.join(workshop, name), FilePath.join(path, name))
  }

  /// Gives every file its place, replacing older files.
  ///
  /// - Returns: the paths of the files, in the order in which they were made.
  consuming func publish() throws(WorkbookError) -> [String] {
    for name in names {
      let target = FilePath.join(path, name)
      guard !TextFile.isFolder(target) else {
        throw WorkbookError(
          "output-not-created", file: target, "Can't write the file: a folder has this name.",
          remedy: "Rename the folder, or change the name in the study's \"output\".")
      }
    }
    for name in names { try Self.move(FilePath.join(workshop, name), FilePath.join(path, name)) }
    return names.map { FilePath.join(path, $0) }
  }

  /// Writes a text file.
  static func write(_ text: String, to path: String) throws(WorkbookError) {
    // Foundation would wait for the disk, which renaming makes needless.
    let bytes = Array(text.utf8)
    let isWritten = unsafe fopen(path, "w").map { file in
      let count = unsafe fwrite(bytes, 1, bytes.count, file)
      return unsafe fclose(file) == 0 && count == bytes.count
    }
    guard isWritten == true else {
      throw WorkbookError(
        "output-not-created", file: path, "Can't write the file: \(reason(errno)).",
        remedy:
          "Check the free space, the limit for the size of a file (ulimit -f) and the permissions.")
    }
  }

  private static func move(_ source: String, _ target: String) throws(WorkbookError) {
    guard unsafe rename(source, target) == 0 else {
      throw WorkbookError(
        "output-not-created", file: target,
        "Can't put the finished file in its place: \(reason(errno)).",
        remedy: "Check the permissions of the folder and the file.")
    }
  }

  /// The folders on the way to a path that are not there, outermost first.
  private static func missing(_ path: String) -> [String] {
    var missing: [String] = []
    var folder = path
    while folder != ".", folder != "/", !TextFile.exists(folder) {
      missing.insert(folder, at: 0)
      folder = FilePath.folder(of: folder)
    }
    return missing
  }

  /// The system's own words, such as `No space left on device`.
  private static func reason(_ number: Int32) -> String {
    unsafe String(cString: strerror(number))
  }
}
