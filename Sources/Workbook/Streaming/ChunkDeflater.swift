internal import CZlib

/// Packs the chunks of a long part one by one, on any thread.
///
/// Each chunk is a piece of one deflate stream: it ends at a whole byte, and begins with the end of
/// the chunk before it as known, so that hardly anything is lost by the division.
@safe struct ChunkDeflater: ~Copyable {
  /// What deflate can look back at.
  static let window = 1 << 15

  private let stream: UnsafeMutablePointer<z_stream>

  init() throws(WorkbookError) {
    unsafe stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = Int32(unsafe MemoryLayout<z_stream>.size)
    let code = unsafe deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    guard code == Z_OK else {
      unsafe stream.deallocate()
      throw outOfMemory("pack a sheet")
    }
  }

  deinit {
    unsafe deflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// The packed bytes of a chunk.
  ///
  /// - Parameter before: the last bytes of the chunk before it, at most `window`.
  func packed(
    _ chunk: [UInt8], after before: [UInt8], isLast: Bool
  ) throws(WorkbookError) -> [UInt8] {
    guard unsafe deflateReset(stream) == Z_OK else { throw outOfMemory("pack a sheet") }
    if !before.isEmpty {
      let code = unsafe before.withUnsafeBufferPointer {
        unsafe deflateSetDictionary(stream, $0.baseAddress, UInt32($0.count))
      }
      guard code == Z_OK else { throw outOfMemory("pack a sheet") }
    }
    // Room for the end of the chunk too, which the bound doesn't count.
    let room = Int(unsafe deflateBound(stream, uLong(chunk.count))) + 64
    var output = [UInt8](repeating: 0, count: room)
    let (code, left) = unsafe chunk.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.pointee.next_in = unsafe UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = target.baseAddress
        unsafe stream.pointee.avail_out = UInt32(target.count)
        let code = unsafe deflate(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
        return unsafe (code, Int(stream.pointee.avail_out))
      }
    }
    guard code == (isLast ? Z_STREAM_END : Z_OK), left > 0 else {
      throw outOfMemory("pack a sheet")
    }
    output.removeLast(left)
    return output
  }
}

/// The CRC-32 of bytes of which only the parts are known.
enum JoinedChecksum {
  static func join(_ first: UInt32, _ second: UInt32, secondLength: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: crc32_combine(uLong(first), uLong(second), secondLength))
  }
}
