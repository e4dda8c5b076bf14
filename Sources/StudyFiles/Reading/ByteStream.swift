/// A source of bytes that is read once, from its beginning to its end.
///
/// A file, an array in memory or an inflating stream can all feed the same readers.
public protocol ByteStream: Sendable {
  /// What the stream is called in messages: the path as the user wrote it.
  var name: String { get }

  /// Writes the next bytes over the beginning of a range of an array.
  ///
  /// - Parameter range: not empty and within the array, which keeps its length.
  /// - Returns: how many bytes were written: at least one until the end is reached, then 0. Fewer
  ///   than fit in the range doesn't mean the end.
  mutating func read(into bytes: inout [UInt8], _ range: Range<Int>) throws(ReadError) -> Int
}

/// Bytes that are in memory already.
public struct ArrayStream: ByteStream {
  /// What the stream is called in messages.
  public let name: String
  private let bytes: [UInt8]
  private let pieceLength: Int
  private var offset = 0

  /// Makes a stream of an array.
  ///
  /// - Parameter pieceLength: the most bytes given at once, so that tests can cut anywhere.
  public init(_ bytes: [UInt8], name: String = "", pieceLength: Int = .max) {
    self.bytes = bytes
    self.name = name
    self.pieceLength = max(1, pieceLength)
  }

  /// Writes the next bytes over the beginning of a range; 0 at the end.
  public mutating func read(
    into target: inout [UInt8], _ range: Range<Int>
  ) throws(ReadError) -> Int {
    let count = min(range.count, bytes.count - offset, pieceLength)
    target.overwrite(at: range.lowerBound, with: bytes, offset..<(offset + count))
    offset += count
    return count
  }
}
