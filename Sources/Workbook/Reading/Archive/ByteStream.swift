/// Bytes that come one block after the other.
public protocol ByteStream: AnyObject {
  /// Fills the buffer from an index to its end, at most; returns how many bytes came, 0 at the end.
  func read(into buffer: inout [UInt8], from index: Int) throws(WorkbookError) -> Int
}

/// Bytes already in memory, as a stream.
public final class MemoryStream: ByteStream {
  private let bytes: [UInt8]
  private var position = 0

  /// Makes a stream of these bytes.
  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Copies the next bytes.
  public func read(into buffer: inout [UInt8], from index: Int) throws(WorkbookError) -> Int {
    let count = max(0, min(buffer.count - index, bytes.count - position))
    for step in 0..<count { buffer[index + step] = bytes[position + step] }
    position += count
    return count
  }
}

extension ByteStream {
  /// All that is left, refused beyond a number of bytes.
  func readAll(atMost limit: Int, name: String) throws(WorkbookError) -> [UInt8] {
    var all: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try read(into: &block, from: 0)
      guard count > 0 else { return all }
      all.append(contentsOf: block[..<count])
      guard all.count <= limit else {
        throw WorkbookError("part-too-large", "\(name) must have at most \(limit) bytes.")
      }
    }
  }
}
