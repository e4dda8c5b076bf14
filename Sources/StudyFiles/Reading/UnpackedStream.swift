internal import Synchronization
internal import Workbook

/// The unpacked bytes of a gzip file or of one part of a zip archive, for the text reader.
final class UnpackedBytes: Sendable {
  /// Where the bytes come from.
  enum Origin {
    case gzip(GzipStream)
    case zip(ZipEntryStream)
  }

  private let origin: Mutex<Origin>

  init(_ origin: sending Origin) { self.origin = Mutex(origin) }

  /// Puts the next bytes at the beginning of a buffer; 0 at the end.
  func fill(_ buffer: inout [UInt8]) throws(WorkbookError) -> Int {
    try origin.withLock { (origin) throws(WorkbookError) in
      switch origin {
      case .gzip(let stream): try stream.read(into: &buffer, from: 0)
      case .zip(let stream): try stream.read(into: &buffer, from: 0)
      }
    }
  }
}

/// Unpacked bytes as a stream that gives as many as asked for; copies share the place in them.
struct UnpackedStream: ByteStream {
  let name: String
  private let bytes: UnpackedBytes
  private var buffer: [UInt8]
  private var pending = 0..<0

  init(_ bytes: UnpackedBytes, name: String) {
    self.bytes = bytes
    self.name = name
    buffer = [UInt8](repeating: 0, count: 1 << 16)
  }

  /// The first bytes, which stay to be read.
  mutating func peek() throws(ReadError) -> ArraySlice<UInt8> {
    if pending.isEmpty { try refill() }
    return buffer[pending]
  }

  mutating func read(into target: inout [UInt8], _ range: Range<Int>) throws(ReadError) -> Int {
    if pending.isEmpty { try refill() }
    let count = min(range.count, pending.count)
    target.overwrite(
      at: range.lowerBound, with: buffer, pending.lowerBound..<(pending.lowerBound + count))
    pending = (pending.lowerBound + count)..<pending.upperBound
    return count
  }

  private mutating func refill() throws(ReadError) {
    do {
      pending = 0..<(try bytes.fill(&buffer))
    } catch {
      throw ReadError(error, file: name)
    }
  }
}
