/// The SHA-256 of a file's bytes: what proves which version of a source was used.
public struct ContentDigest: Hashable, Sendable {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// The digest as 64 lower-case hexadecimal digits.
  public var text: String {
    bytes.reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The digest of some bytes.
  init(of bytes: some Sequence<UInt8>) {
    let running = RunningDigest()
    running.add(Array(bytes)[...])
    self.bytes = running.digest()?.bytes ?? []
  }

  init(of text: String) { self.init(of: text.utf8) }

  /// Reads a stream to its end and digests it, with memory for one block.
  public static func digest(of stream: any ByteStream) throws(ReadError) -> ContentDigest {
    var digesting = DigestingStream(stream)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while try digesting.read(into: &block, 0..<block.count) > 0 {}
    return try digesting.digest()
  }
}

extension ContentDigest: CustomStringConvertible {
  /// The digest as 64 lower-case hexadecimal digits.
  public var description: String { text }
}
