internal import RegionalStatistics

/// Passes on the bytes of another stream and digests them, so that a file is read only once.
///
/// Copies share one digest. Read the stream to its end before asking for it.
public struct DigestingStream: ByteStream {
  private var stream: any ByteStream
  private let running: RunningDigest

  /// What the stream is called in messages.
  public var name: String { stream.name }

  /// Makes a stream that digests what is read from another.
  public init(_ stream: any ByteStream) {
    self.stream = stream
    running = RunningDigest()
  }

  /// Writes the next bytes over the beginning of a range; 0 at the end.
  public mutating func read(
    into bytes: inout [UInt8], _ range: Range<Int>
  ) throws(ReadError) -> Int {
    let count = try stream.read(into: &bytes, range)
    running.add(bytes[range.lowerBound..<(range.lowerBound + count)])
    return count
  }

  /// The digest of all bytes read so far.
  ///
  /// - Throws: `digest-failed` when the cryptographic library refuses.
  public func digest() throws(ReadError) -> ContentDigest {
    guard let digest = running.digest() else {
      throw ReadError("digest-failed", file: name, "The file's SHA-256 can't be computed.")
    }
    return digest
  }
}
