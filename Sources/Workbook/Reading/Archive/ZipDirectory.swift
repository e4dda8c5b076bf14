/// Reads the list of parts at the end of a zip archive.
struct ZipDirectory {
  let source: ByteSource
  let limits: ReadingLimits

  private struct Place {
    var offset: Int
    var size: Int
    var count: Int
  }

  func entries() throws(WorkbookError) -> [ZipEntry] {
    let place = try place()
    guard place.count <= limits.entries else {
      throw WorkbookError(
        "too-many-parts", file: source.path,
        "The archive must have at most \(limits.entries) parts, its directory says \(place.count).")
    }
    // 65,535 bytes each for name, extra field and comment are the most an entry can have.
    guard place.size <= 46 * place.count + min(32 << 20, place.count * 196_605) else {
      throw damaged("its directory is larger than its parts allow")
    }
    let bytes = try source.bytes(at: place.offset, count: place.size)
    var entries: [ZipEntry] = []
    var position = 0
    for _ in 0..<place.count {
      entries.append(try entry(bytes, &position, directoryOffset: place.offset))
    }
    return entries
  }

  private func place() throws(WorkbookError) -> Place {
    let tailSize = min(source.size, 65_557)
    guard tailSize >= 22 else { throw source.truncated() }
    let tail = try source.bytes(at: source.size - tailSize, count: tailSize)
    var end = tailSize - 22
    while end >= 0 {
      if tail.number32(end) == 0x0605_4b50, tail.number16(end + 20) <= tailSize - end - 22 { break }
      end -= 1
    }
    guard end >= 0 else { throw source.truncated() }
    let place = Place(
      offset: tail.number32(end + 16), size: tail.number32(end + 12),
      count: tail.number16(end + 10))
    let locator = end - 20
    guard locator >= 0, tail.number32(locator) == 0x0706_4b50 else { return place }
    return try largePlace(tail.number64(locator + 8))
  }

  private func largePlace(_ offset: Int?) throws(WorkbookError) -> Place {
    guard let offset else { throw damaged("its zip64 directory has no place") }
    let record = try source.bytes(at: offset, count: 56)
    guard record.number32(0) == 0x0606_4b50, let count = record.number64(32),
      let size = record.number64(40), let place = record.number64(48)
    else { throw damaged("its zip64 directory can't be read") }
    return Place(offset: place, size: size, count: count)
  }

  private func entry(
    _ bytes: [UInt8], _ position: inout Int, directoryOffset: Int
  ) throws(WorkbookError) -> ZipEntry {
    guard position + 46 <= bytes.count, bytes.number32(position) == 0x0201_4b50 else {
      throw damaged("its directory can't be read at byte \(position)")
    }
    let nameStart = position + 46
    let extraStart = nameStart + bytes.number16(position + 28)
    let commentStart = extraStart + bytes.number16(position + 30)
    let next = commentStart + bytes.number16(position + 32)
    guard next <= bytes.count else { throw damaged("its directory is cut off") }
    let name = String(decoding: bytes[nameStart..<extraStart], as: UTF8.self)
    var entry = ZipEntry(
      name: name.split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "/"),
      packedSize: bytes.number32(position + 20), size: bytes.number32(position + 24),
      checksum: UInt32(truncatingIfNeeded: bytes.number32(position + 16)),
      method: bytes.number16(position + 10),
      isEncrypted: bytes.number16(position + 8) & 1 != 0,
      stamp: UInt32(truncatingIfNeeded: bytes.number32(position + 12)),
      headerOffset: bytes.number32(position + 42))
    try largeSizes(&entry, Array(bytes[extraStart..<commentStart]))
    guard entry.headerOffset < directoryOffset, entry.packedSize <= source.size else {
      throw damaged("the part '\(entry.name)' lies outside of the file")
    }
    position = next
    return entry
  }

  /// Takes the sizes that don't fit in 32 bits from the zip64 extra field.
  private func largeSizes(_ entry: inout ZipEntry, _ extra: [UInt8]) throws(WorkbookError) {
    let unset = 0xFFFF_FFFF
    guard entry.size == unset || entry.packedSize == unset || entry.headerOffset == unset else {
      return
    }
    var field = 0
    while field + 4 <= extra.count, extra.number16(field) != 1 {
      field += 4 + extra.number16(field + 2)
    }
    var position = field + 4
    for path in [\ZipEntry.size, \ZipEntry.packedSize, \ZipEntry.headerOffset]
    where entry[keyPath: path] == unset {
      guard let value = extra.number64(position) else {
        throw damaged("the part '\(entry.name)' has no zip64 size")
      }
      entry[keyPath: path] = value
      position += 8
    }
  }

  private func damaged(_ what: String) -> WorkbookError {
    WorkbookError(
      "zip-damaged", file: source.path, "The zip archive can't be read: \(what).",
      remedy: "Get the file again.")
  }
}
