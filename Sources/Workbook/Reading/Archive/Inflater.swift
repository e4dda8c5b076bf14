internal import CDeflate
internal import CZlib

/// The only owner of a zlib stream.
@safe
final class Inflater {
  enum Wrapper: Int32 {
    case raw = -15
    case gzip = 31
  }
  enum Outcome { case more, ended, damaged }

  private let stream: UnsafeMutablePointer<z_stream>

  init?(_ wrapper: Wrapper) {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(stream, wrapper.rawValue, ZLIB_VERSION, size) == Z_OK else {
      return nil
    }
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  func restart() { unsafe inflateReset(stream) }

  /// Unpacks from the input range into the output range and moves both starts.
  func inflate(
    _ input: [UInt8], _ source: inout Range<Int>, into output: inout [UInt8],
    _ room: inout Range<Int>
  ) -> Outcome {
    precondition(source.upperBound <= input.count && room.upperBound <= output.count)
    let before = room
    let result = unsafe input.withUnsafeBufferPointer { packed in
      unsafe output.withUnsafeMutableBufferPointer { unpacked in
        // zlib takes a pointer that isn't const, but never writes through it.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(
          mutating: packed.baseAddress.map { unsafe $0 + source.lowerBound })
        unsafe stream.pointee.avail_in = UInt32(source.count)
        unsafe stream.pointee.next_out = unpacked.baseAddress.map { unsafe $0 + before.lowerBound }
        unsafe stream.pointee.avail_out = UInt32(before.count)
        return unsafe CZlib.inflate(stream, Z_NO_FLUSH)
      }
    }
    source = unsafe (source.upperBound - Int(stream.pointee.avail_in))..<source.upperBound
    room = unsafe (room.upperBound - Int(stream.pointee.avail_out))..<room.upperBound
    switch result {
    case Z_STREAM_END: return .ended
    case Z_OK, Z_BUF_ERROR: return .more
    default: return .damaged
    }
  }
}

/// The running CRC-32 of a part.
struct Checksum {
  private(set) var value: UInt32 = 0

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    precondition(range.upperBound <= bytes.count)
    value = unsafe bytes.withUnsafeBytes { all in
      let part = unsafe UnsafeRawBufferPointer(rebasing: all[range])
      return unsafe libdeflate_crc32(value, part.baseAddress, part.count)
    }
  }
}
