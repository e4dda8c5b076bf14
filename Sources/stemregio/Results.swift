import Glibc
import Workbook

/// The standard output, which carries results and nothing else.
enum Results {
  /// Writes a line.
  static func show(_ line: String) throws { try write(line + "\n") }

  /// Writes a text as it is.
  ///
  /// A reader that has seen enough (`| head`) ends the process quietly.
  ///
  /// - Throws: `WorkbookError` with the code `output-not-created`, for a full disk.
  static func write(_ text: String) throws(WorkbookError) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EPIPE { exit(EXIT_SUCCESS) }
      guard count > 0 else {
        throw WorkbookError(
          "output-not-created",
          "Can't write to the standard output: \(unsafe String(cString: strerror(errno))).",
          remedy: "Check the file or program that it goes to.")
      }
      bytes = bytes.dropFirst(count)
    }
  }
}
