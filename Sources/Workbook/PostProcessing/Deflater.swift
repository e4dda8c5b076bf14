internal import CDeflate
internal import Synchronization

/// Deflate without a header, as zip entries hold it, over libdeflate.
@safe final class Deflater: @unchecked Sendable {
  /// About as small as level 6 of zlib makes the parts of a workbook, in half of the time.
  private static let level: Int32 = 5

  /// Those that no thread uses: each takes several hundred kilobytes to prepare.
  private static let idle = Mutex<[Deflater]>([])

  private let compressor: OpaquePointer

  private init() throws(WorkbookError) {
    guard let new = unsafe libdeflate_alloc_compressor(Self.level) else {
      throw outOfMemory("pack a part")
    }
    unsafe compressor = unsafe new
  }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  /// Packed data for bytes; equal bytes give equal data.
  static func packed(_ bytes: [UInt8]) throws(WorkbookError) -> [UInt8] {
    let free = idle.withLock { $0.popLast() }
    let deflater = if let free { free } else { try Deflater() }
    defer { idle.withLock { $0.append(deflater) } }
    return deflater.packed(bytes)
  }

  /// The CRC-32 of bytes.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
  }

  private func packed(_ bytes: [UInt8]) -> [UInt8] {
    let room = unsafe libdeflate_deflate_compress_bound(compressor, bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { target, count in
      unsafe bytes.withUnsafeBytes { source in
        count = unsafe libdeflate_deflate_compress(
          compressor, source.baseAddress, source.count, target.baseAddress, target.count)
      }
    }
  }
}
