/// The bytes of a text file as UTF-8, whatever its encoding.
struct TextSource: Sendable {
  /// The stream the bytes come from.
  private var stream: any ByteStream
  /// Whether everything was given.
  private(set) var isAtEnd = false

  /// What the file is called in messages.
  var name: String { stream.name }

  init(_ stream: any ByteStream) {
    self.stream = stream
  }

  /// Fills `bytes` from `length` on up to `limit`.
  ///
  /// - Returns: the new length; less than `limit` at the end only.
  mutating func fill(_ bytes: inout [UInt8], from length: Int, to limit: Int) throws(ReadError)
    -> Int
  {
    var length = length
    while length < limit, !isAtEnd {
      let count = try stream.read(into: &bytes, length..<limit)
      isAtEnd = count == 0
      length += count
    }
    return length
  }
}
