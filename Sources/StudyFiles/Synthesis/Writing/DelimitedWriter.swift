internal import Glibc
internal import Workbook

/// Writes a delimited text file in blocks, so that memory stays small.
struct DelimitedWriter: ~Copyable {
  private let descriptor: Int32
  private let file: String
  private var buffer: [UInt8] = []
  private static let blockSize = 1 << 20
  /// Lines written so far, with the header.
  private(set) var lines: Int

  /// Makes the file, with a header line.
  ///
  /// - Throws: `WorkbookError` with the code `output-not-created`.
  init(path: String, header: [UInt8]) throws(WorkbookError) {
    file = path
    descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.refused(path) }
    buffer.reserveCapacity(Self.blockSize + 4096)
    buffer += header + [UInt8(ascii: "\n")]
    lines = 1
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Adds bytes to the current line.
  mutating func append(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  /// Adds a number to the current line.
  mutating func append(_ number: Int) {
    guard number > 9 else { return buffer.append(UInt8(ascii: "0") + UInt8(max(0, number))) }
    buffer.append(contentsOf: String(number).utf8)
  }

  /// Ends the current line.
  mutating func endLine() throws(WorkbookError) {
    buffer.append(UInt8(ascii: "\n"))
    lines += 1
    if buffer.count >= Self.blockSize { try flush() }
  }

  /// Writes what is left.
  consuming func finish() throws(WorkbookError) { try flush() }

  private mutating func flush() throws(WorkbookError) {
    var written = 0
    while written < buffer.count {
      let (number, start) = (descriptor, written)
      let count = unsafe buffer.withUnsafeBytes { bytes in
        unsafe write(number, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.refused(file) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func refused(_ path: String) -> WorkbookError {
    let reason = unsafe String(cString: strerror(errno))
    return WorkbookError(
      "output-not-created", file: path, "Can't write the file: \(reason).",
      remedy: "Check the free space and the permissions of the folder.")
  }
}
