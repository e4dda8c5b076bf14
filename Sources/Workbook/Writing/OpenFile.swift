import Glibc

/// A file that is being written: the only owner of its descriptor.
struct OpenFile: ~Copyable {
  let descriptor: Int32

  /// Opens a file that exists, and empties it.
  init(emptying path: String) throws(WorkbookError) {
    descriptor = unsafe open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard descriptor >= 0 else { throw outputNotCreated("open \"\(path)\" again") }
  }

  deinit { Glibc.close(descriptor) }

  /// Brings the file to the disk and closes it.
  consuming func close() throws(WorkbookError) {
    let descriptor = descriptor
    discard self
    let isOnDisk = fsync(descriptor) == 0
    let number = errno
    let isClosed = Glibc.close(descriptor) == 0
    if !isOnDisk { errno = number }
    guard isOnDisk, isClosed else { throw outputNotCreated("bring the file to the disk") }
  }

  func write(_ bytes: [UInt8]) throws(WorkbookError) { try write(bytes[...]) }

  func write(_ bytes: ArraySlice<UInt8>) throws(WorkbookError) {
    try Self.write(bytes, to: descriptor)
  }

  /// The number of bytes written so far.
  func position() throws(WorkbookError) -> Int {
    let position = Int(lseek(descriptor, 0, SEEK_CUR))
    guard position >= 0 else { throw outputNotCreated("measure the file") }
    return position
  }

  /// Writes over earlier bytes.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws(WorkbookError) {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, offset)
    }
    guard count == bytes.count else { throw outputNotCreated("write the file") }
  }

  static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(WorkbookError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, bytes.count - written)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw outputNotCreated("write the file") }
      written += count
    }
  }
}
