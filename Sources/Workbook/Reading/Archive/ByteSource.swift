internal import Glibc

/// The only owner of an open file, read in blocks at any place.
///
/// Never maps the file: a file that shrinks while it is read gives an error, not a signal.
public final class ByteSource: Sendable {
  /// The path the file was opened with.
  public let path: String
  /// Bytes in the file when it was opened.
  public let size: Int
  private let descriptor: Int32

  /// Opens a file for reading.
  ///
  /// - Throws: `file-not-readable` or `not-a-file`.
  public init(path: String) throws(WorkbookError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw WorkbookError(
        "file-not-readable", file: path, "The file can't be opened (system error \(errno)).",
        remedy: "Check the path and the permissions.")
    }
    var facts = stat()
    guard unsafe fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw WorkbookError("not-a-file", file: path, "The path must name a regular file.")
    }
    self.path = path
    self.size = Int(facts.st_size)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Fills the buffer from an index on with the bytes at an offset; returns how many came.
  public func read(
    at offset: Int, into buffer: inout [UInt8], from index: Int = 0
  ) throws(WorkbookError) -> Int {
    guard offset >= 0, index >= 0, index < buffer.count, offset < size else { return 0 }
    let count = unsafe buffer.withUnsafeMutableBytes { memory in
      let room = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[index...])
      return unsafe pread(descriptor, room.baseAddress, room.count, offset)
    }
    guard count >= 0 else {
      throw WorkbookError(
        "file-not-readable", file: path, "Reading failed at byte \(offset) (system error \(errno))."
      )
    }
    return count
  }

  /// Exactly these bytes, or an error when the file ends before.
  public func bytes(at offset: Int, count: Int) throws(WorkbookError) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw truncated()
    }
    var buffer = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let more = try read(at: offset + filled, into: &buffer, from: filled)
      guard more > 0 else { throw truncated() }
      filled += more
    }
    return buffer
  }

  func truncated() -> WorkbookError {
    WorkbookError(
      "file-truncated", file: path, "The file ends before its content does: it is cut off.",
      remedy: "Get the file again.")
  }
}
