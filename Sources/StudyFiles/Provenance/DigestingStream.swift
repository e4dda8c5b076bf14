internal import RegionalStatistics

/// Passes on the bytes of another stream and digests them, so that a file is read only once.
///
/// Copies share one digest. Read the stream to its end before asking for it.
public struct DigestingStream: ByteStream {
  private var stream: any ByteStream
  private let digested = DigestInTurn()

  /// What the stream is called in messages.
  public var name: String { stream.name }

  /// Makes a stream that digests what is read from another.
  public init(_ stream: any ByteStream) { self.stream = stream }

  /// Writes the next bytes over the beginning of a range; 0 at the end.
  public mutating func read(
    into bytes: inout [UInt8], _ range: Range<Int>
  ) throws(ReadError) -> Int {
    pendingDigest?.finish()
    let count = try stream.read(into: &bytes, range)
    if count > 0 { digested.keep(bytes[range.lowerBound..<(range.lowerBound + count)]) }
    return count
  }

  /// What is to be done for the bytes that were read last, so that another thread can read on meanwhile.
  ///
  /// Whoever asks must finish it: nobody else does, and what comes after waits for it.
  var pendingDigest: PendingDigest? {
    digested.take().map { PendingDigest(piece: $0, digested: digested) }
  }

  /// The digest of all bytes read so far.
  ///
  /// - Throws: `digest-failed` when the cryptographic library refuses.
  public func digest() throws(ReadError) -> ContentDigest {
    pendingDigest?.finish()
    guard let digest = digested.digest() else {
      throw ReadError("digest-failed", file: name, "The file's SHA-256 can't be computed.")
    }
    return digest
  }
}

/// Bytes that were read and must still be added to a digest: work that another thread can do.
public struct PendingDigest: Sendable {
  fileprivate let piece: DigestInTurn.Piece
  fileprivate let digested: DigestInTurn

  /// Adds the bytes to the digest, once those that were read before are in it.
  public func finish() { digested.add(piece) }
}
