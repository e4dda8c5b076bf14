internal import Glibc

/// What tells that a file on disk is still the one that was read, without reading it again.
struct FileIdentity: Codable, Equatable {
  let device: UInt64
  let inode: UInt64
  /// The number of bytes.
  let size: Int64
  /// When the content changed last, in nanoseconds.
  let modified: Int64
  /// When something about the file changed last, in nanoseconds.
  let changed: Int64

  /// The identity of a file; nil when there is none.
  init?(path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int64(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  /// Whether a change from now on shows in the times of the file, which may be kept in steps of up to
  /// two seconds.
  var isSettled: Bool {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 else { return false }
    return Self.nanoseconds(now) - max(modified, changed) > 2_000_000_000
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}
