internal import RegionalStatistics

internal import Glibc

/// The bytes of a file on disk, read in blocks at explicit offsets.
///
/// Copies share the open file but not the place in it, so that threads can read different parts.
public struct FileStream: ByteStream {
  /// What the stream is called in messages.
  public let name: String
  private let descriptor: OpenDescriptor
  private var offset = 0

  /// Opens a regular file for reading.
  ///
  /// - Parameters:
  ///   - path: where the file is.
  ///   - name: what messages call it; the path when left out.
  /// - Throws: `file-missing`, `file-not-regular` or `file-unreadable`.
  public init(path: String, name: String? = nil) throws(ReadError) {
    self.name = name ?? path
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw Self.openingFailed(errno, path: path, name: self.name) }
    descriptor = OpenDescriptor(number: number)
    var status = stat()
    guard unsafe fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw ReadError("file-not-regular", file: self.name, "The source must be a regular file.")
    }
  }

  /// Writes the next bytes over the beginning of a range; 0 at the end.
  public mutating func read(
    into bytes: inout [UInt8], _ range: Range<Int>
  ) throws(ReadError) -> Int {
    let (number, start) = (descriptor.number, offset)
    let count = unsafe bytes.withUnsafeMutableBytes { target in
      unsafe readAgain(number, UnsafeMutableRawBufferPointer(rebasing: target[range]), start)
    }
    guard count >= 0 else {
      throw ReadError("file-unreadable", file: name, "The file can't be read: \(reason(errno)).")
    }
    offset += count
    return count
  }

  /// Reads, again where a signal came between.
  private func readAgain(
    _ number: Int32, _ target: UnsafeMutableRawBufferPointer, _ offset: Int
  ) -> Int {
    while true {
      let count = unsafe pread(number, target.baseAddress, target.count, offset)
      if count >= 0 || errno != EINTR { return count }
    }
  }

  private static func openingFailed(
    _ number: Int32, path: String, name: String
  ) -> ReadError {
    guard number == ENOENT || number == ENOTDIR else {
      return ReadError(
        "file-unreadable", file: name, "The file can't be opened: \(reason(number)).")
    }
    var error = SourceFiles.missing(path)
    error.file = name
    return error
  }
}

/// The operating system's words for an error number.
func reason(_ number: Int32) -> String {
  unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
}

/// Closes the file when the last stream over it goes.
private final class OpenDescriptor: Sendable {
  let number: Int32
  init(number: Int32) { self.number = number }
  deinit { close(number) }
}
