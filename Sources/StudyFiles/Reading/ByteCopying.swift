extension [UInt8] {
  /// Copies bytes of another array over the bytes from a position on; both lengths stay.
  ///
  /// As fast as the hardware in debug builds too, which `replaceSubrange` isn't.
  mutating func overwrite(at position: Int, with source: [UInt8], _ range: Range<Int>) {
    precondition(position >= 0 && position + range.count <= count, "the target must have room")
    precondition(range.lowerBound >= 0 && range.upperBound <= source.count, "no such bytes")
    unsafe withUnsafeMutableBytes { target in
      unsafe source.withUnsafeBytes { source in
        let part = unsafe UnsafeRawBufferPointer(rebasing: source[range])
        let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: target[position...])
        unsafe rest.copyMemory(from: part)
      }
    }
  }

  /// Appends zeros until the array has a number of bytes.
  mutating func grow(to length: Int) {
    if count < length { append(contentsOf: [UInt8](repeating: 0, count: length - count)) }
  }
}
