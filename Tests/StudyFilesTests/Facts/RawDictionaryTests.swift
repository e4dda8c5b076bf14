import Testing

@testable import StudyFiles

@Suite("RawDictionary")
struct RawDictionaryTests {
  /// Values of all lengths up to 40 bytes, and some longer ones, that differ in one byte only, wherever
  /// that stands.
  private static let values: [String] =
    (Array(0...40) + [63, 64, 65, 127, 128, 129, 200]).flatMap { length -> [String] in
      let base = [UInt8](repeating: 0x61, count: length)
      return [String(decoding: base, as: UTF8.self)]
        + base.indices.map { position in
          var changed = base
          changed[position] = 0x62
          return String(decoding: changed, as: UTF8.self)
        }
    }

  @Test("equal values get equal codes and different ones different codes, whatever their length")
  func codes() throws {
    let text = "k;v\n" + (Self.values + Self.values.reversed()).map { "x;\($0)\n" }.joined()
    var reader = try DelimitedReader(
      ArrayStream(Array(text.utf8)), dialect: Dialect(), blockLength: 64)
    var dictionary = RawDictionary()
    var codeOf: [String: Int32] = [:]
    var codes: [Int32] = []
    var fresh = 0
    while let batch = try reader.next() {
      let rows = dictionary.encode(batch, column: 1, into: &codes)
      fresh += rows.count
      for row in 0..<batch.rowCount {
        let value = batch.text(row: row, column: 1)
        let known = codeOf[value] ?? Int32(codeOf.count)
        #expect(codes[row] == known)
        codeOf[value] = known
      }
    }
    #expect(codeOf.count == Self.values.count)
    #expect(dictionary.count == Self.values.count)
    #expect(fresh == Self.values.count)
  }

  @Test("repeated keys are found until the set is full, with the line of the first")
  func rowKeys() {
    var keys = RowKeys()
    let firsts = [(7, 2), (0, 3), (7, 4)].map { keys.insert($0.0, line: $0.1) }
    #expect(firsts == [nil, nil, 2])
    var others = RowKeys()
    for key in 0..<1000 { _ = others.insert(UInt64(key) &* 0x9E37_79B9_7F4A_7C15, line: key + 10) }
    let repeated = keys.merge(others)
    #expect(repeated.map(\.first) == [3])
    #expect(keys.count == 1001)
  }
}
