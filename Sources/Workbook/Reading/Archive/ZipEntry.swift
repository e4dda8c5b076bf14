/// One part of a zip archive, as its directory states it.
public struct ZipEntry: Hashable, Sendable {
  /// The name, with `/` between folders.
  public var name: String
  /// Bytes in the archive.
  public var packedSize: Int
  /// Bytes when unpacked.
  public var size: Int
  /// CRC-32 of the unpacked bytes.
  public var checksum: UInt32
  /// How it is packed: 0 stored, 8 deflated; others are refused on opening.
  public var method: Int
  /// Whether the part is encrypted.
  public var isEncrypted: Bool
  /// Date and time as MS-DOS writes them: the date in the upper 16 bits.
  public var stamp: UInt32 = 0
  /// Where the local header of the part starts in the file.
  var headerOffset: Int

  /// Whether the entry is a folder: it has no content.
  public var isFolder: Bool { name.hasSuffix("/") }
}
