import Glibc
import Synchronization

/// The file that a workbook is written to, beside its destination, until it is whole.
///
/// Created under a name of its own in the destination's folder, so that the last step is an atomic
/// rename on one file system. It removes itself unless `publish` moved it.
struct OutputFile: ~Copyable {
  /// Where the finished workbook goes.
  let destination: String
  /// The folder of both files; the C library puts its temporary files for rich texts there too.
  let folder: String
  /// Where the work is done.
  let path: String

  private static let counter = Atomic<Int>(0)

  /// Creates the file, empty.
  init(besides destination: String) throws(WorkbookError) {
    self.destination = destination
    self.folder = Self.folder(of: destination)
    self.path = try Self.create(in: Self.folder(of: destination))
  }

  deinit { unsafe unlink(path) }

  /// Writes the file, brings it to the disk and renames it.
  consuming func publish(
    _ write: (borrowing OpenFile) throws(WorkbookError) -> Void
  ) throws(WorkbookError) {
    let file = try OpenFile(emptying: path)
    try write(file)
    try file.close()
    guard unsafe rename(path, destination) == 0 else {
      throw outputNotCreated("rename the finished file to \"\(destination)\"")
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A new empty file with the rights that any new file gets (`umask`).
  private static func create(in folder: String) throws(WorkbookError) -> String {
    while true {
      let number = counter.add(1, ordering: .relaxed).newValue
      let path = "\(folder)/.workbook-\(getpid())-\(number).tmp"
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        close(descriptor)
        return path
      }
      guard errno == EEXIST else { throw outputNotCreated("create a file in \"\(folder)\"") }
    }
  }
}

/// The error for output that the system refused, with the system's reason.
func outputNotCreated(_ action: String) -> WorkbookError {
  let number = errno
  let reason = unsafe String(cString: strerror(number))
  return WorkbookError(
    "output-not-created", "Can't \(action): \(reason).", remedy: remedy(for: number))
}

private func remedy(for number: Int32) -> String {
  switch number {
  case ENOENT, ENOTDIR: "Create the folder first."
  case EACCES, EPERM, EROFS: "Choose a folder in which files may be written."
  case ENOSPC, EDQUOT: "Make room on the disk."
  case EFBIG: "Raise the limit for the size of a file (ulimit -f)."
  case EISDIR: "Choose a file name that is not a folder."
  default: "Check the folder and the disk."
  }
}
