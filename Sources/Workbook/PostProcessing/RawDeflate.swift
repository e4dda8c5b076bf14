internal import CZlib

/// Deflate without a header, as zip entries hold it, over zlib.
enum RawDeflate {
  /// The bytes behind packed data, or nil when they aren't exactly `size` bytes.
  static func unpacked(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    let structureSize = Int32(unsafe MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, -15, ZLIB_VERSION, structureSize) == Z_OK else {
      return nil
    }
    defer { unsafe inflateEnd(&stream) }
    // One byte more than expected, so that longer data show themselves.
    var output = [UInt8](repeating: 0, count: size + 1)
    let code = unsafe run(&stream, packed, into: &output) { unsafe inflate($0, Z_FINISH) }
    guard code == Z_STREAM_END, unsafe Int(stream.total_out) == size, unsafe stream.avail_in == 0
    else { return nil }
    output.removeLast()
    return output
  }

  /// Packed data for bytes.
  static func packed(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    let structureSize = Int32(unsafe MemoryLayout<z_stream>.size)
    let start = unsafe deflateInit2_(
      &stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      structureSize)
    guard start == Z_OK else { return nil }
    defer { unsafe deflateEnd(&stream) }
    let room = unsafe deflateBound(&stream, uLong(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(room))
    let code = unsafe run(&stream, bytes[...], into: &output) { unsafe deflate($0, Z_FINISH) }
    guard code == Z_STREAM_END else { return nil }
    let size = unsafe Int(stream.total_out)
    output.removeLast(output.count - size)
    return output
  }

  /// The CRC-32 of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      UInt32(truncatingIfNeeded: unsafe crc32_z(0, buffer.baseAddress, buffer.count))
    }
  }

  private static func run(
    _ stream: inout z_stream, _ input: ArraySlice<UInt8>, into output: inout [UInt8],
    _ step: (UnsafeMutablePointer<z_stream>) -> Int32
  ) -> Int32 {
    unsafe input.withUnsafeBufferPointer { source in
      unsafe output.withUnsafeMutableBufferPointer { target in
        unsafe stream.next_in = unsafe UnsafeMutablePointer(mutating: source.baseAddress)
        unsafe stream.avail_in = UInt32(clamping: source.count)
        unsafe stream.next_out = target.baseAddress
        unsafe stream.avail_out = UInt32(clamping: target.count)
        return unsafe step(&stream)
      }
    }
  }
}
