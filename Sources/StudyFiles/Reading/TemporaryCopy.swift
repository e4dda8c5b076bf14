internal import Foundation
internal import RegionalStatistics

/// A file in a temporary folder of its own that goes when the value does.
///
/// Whoever has opened the file by then can go on reading it.
final class TemporaryCopy {
  let path: String
  private let folder: String

  /// Makes a folder and names a file in it, which isn't made.
  init(named name: String, source: String) throws(ReadError) {
    folder = NSTemporaryDirectory() + "stemregio-" + UUID().uuidString
    path = folder + "/" + name
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw Self.failure(source)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes all bytes of a stream to a file.
  convenience init(of stream: UnpackedStream) throws(ReadError) {
    try self.init(named: "unpacked", source: stream.name)
    var stream = stream
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let handle = FileHandle(forWritingAtPath: path)
    else { throw Self.failure(stream.name) }
    defer { try? handle.close() }
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try stream.read(into: &block, 0..<block.count)
      guard count > 0 else { return }
      do {
        try handle.write(contentsOf: block[..<count])
      } catch {
        throw Self.failure(stream.name)
      }
    }
  }

  private static func failure(_ source: String) -> ReadError {
    ReadError(
      "temporary-file", file: source, "The file can't be unpacked to the temporary folder.",
      remedy: "Check that \(NSTemporaryDirectory()) has room, or unpack the file yourself.")
  }
}
