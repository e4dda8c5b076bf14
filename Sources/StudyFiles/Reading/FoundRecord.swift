/// The place of one record in a block.
struct FoundRecord {
  /// Where the record begins.
  var start: Int
  /// Its fields, as indexes of the ends that the scanner wrote.
  var fields: Range<Int>
  /// Where the next record begins.
  var next: Int

  /// All whole records of a block.
  static func all(in bytes: [UInt8], ends: [UInt32], found: FieldScanner.Found) -> [Self] {
    var records: [Self] = []
    records.reserveCapacity(found.records)
    var (start, first) = (0, 0)
    for index in 0..<found.fields {
      let end = Int(ends[index])
      guard let next = next(after: end, in: bytes) else { continue }
      records.append(Self(start: start, fields: first..<(index + 1), next: next))
      (start, first) = (next, index + 1)
    }
    return records
  }

  /// Whether the record is a line without a byte.
  func isBlank(_ ends: [UInt32]) -> Bool {
    fields.count == 1 && Int(ends[fields.lowerBound]) == start
  }

  /// The raw bytes of a field, counted from 0 within the record.
  func rawRange(_ field: Int, _ ends: [UInt32]) -> Range<Int> {
    let index = fields.lowerBound + field
    return (field == 0 ? start : Int(ends[index - 1]) + 1)..<Int(ends[index])
  }

  /// Where a record begins after a field that ends here, or `nil` when a separator stands here.
  @inline(__always)
  static func next(after end: Int, in bytes: [UInt8]) -> Int? {
    switch bytes[end] {
    case 0x0A: end &+ 1
    case 0x0D: bytes[end &+ 1] == 0x0A ? end &+ 2 : end &+ 1
    default: nil
    }
  }
}
