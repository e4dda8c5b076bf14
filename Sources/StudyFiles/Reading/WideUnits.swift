/// Bytes as UTF-16.
struct WideUnits {
  let bytes: ArraySlice<UInt8>
  let isLittleEndian: Bool

  /// The character at a byte offset; `nil` where none is whole and right.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard let first = unit(at: offset) else { return nil }
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard UTF16.isLeadSurrogate(first), let second = unit(at: offset + 2),
      UTF16.isTrailSurrogate(second)
    else { return nil }
    return Unicode.Scalar(
      0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF)))
  }

  /// Whether what stands where no character could be read can't become one with more bytes.
  func isWrong(at offset: Int, isEnd: Bool) -> Bool {
    guard offset < bytes.count else { return false }
    guard let first = unit(at: offset) else { return isEnd }
    return UTF16.isTrailSurrogate(first) || unit(at: offset + 2) != nil || isEnd
  }

  private func unit(at offset: Int) -> UInt16? {
    guard offset + 1 < bytes.count else { return nil }
    let first = UInt16(bytes[bytes.startIndex + offset])
    let second = UInt16(bytes[bytes.startIndex + offset + 1])
    return isLittleEndian ? second << 8 | first : first << 8 | second
  }
}
