internal import Synchronization

/// One part of the package as the file holds it.
struct PackedPart: Sendable {
  /// The path inside the package, such as `xl/workbook.xml`.
  let name: String
  /// The CRC-32 of the unpacked bytes.
  var checksum: UInt32
  /// The number of unpacked bytes.
  var size: Int
  /// The number of bytes as deflated; those of a streamed part are made while the file is written.
  var packedSize: Int
  /// The bytes as deflated.
  let bytes: [UInt8]
  /// The number of cells, in the part of a sheet.
  let cells: Int

  /// Packs a part when it is well-formed; the text of a streamed part has been taken out.
  init(_ part: WrittenPackage.Part) throws(WorkbookError) {
    name = part.name
    checksum = Deflater.checksum(part.bytes)
    size = part.bytes.count
    let isStreamed = part.bytes.isEmpty
    cells = isStreamed ? 0 : try WellFormedness.check(part.bytes, part: part.name)
    bytes = isStreamed ? [] : try Deflater.packed(part.bytes)
    packedSize = bytes.count
  }
}

extension PackedPart {
  /// The largest part that is kept.
  private static let keptLength = 1 << 14

  /// The parts of each name that were packed last.
  private static let kept = Mutex<[String: (bytes: [UInt8], packed: PackedPart)]>([:])

  /// A part packed, or taken from an earlier workbook where it was the same.
  ///
  /// Many workbooks of one publication have the same theme, styles and relationships.
  static func of(_ part: WrittenPackage.Part) throws(WorkbookError) -> PackedPart {
    guard part.bytes.count <= keptLength else { return try PackedPart(part) }
    if let known = kept.withLock({ $0[part.name] }), known.bytes == part.bytes {
      return known.packed
    }
    let packed = try PackedPart(part)
    kept.withLock { $0[part.name] = (part.bytes, packed) }
    return packed
  }
}
