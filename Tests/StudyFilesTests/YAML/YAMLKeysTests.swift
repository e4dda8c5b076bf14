import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("References as YAML keys")
struct YAMLKeysTests {
  /// Ten lists, each of nine times the one before: the last stands for nine to the tenth values.
  static let billions =
    "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + zip("abcdefghi", "bcdefghij").map { previous, next in
      "\(next): &\(next) [\(Array(repeating: "*\(previous)", count: 9).joined(separator: ","))]\n"
    }.joined()

  @Test(
    "A key that is a reference, or holds one, is refused before keys are compared",
    arguments: [
      ("? *j\n: 1\n", 11), ("k: {*j : 1}\n", 11), ("? [y, [*j]]\n: 1\n", 11),
      ("? {z: *j}\n: 1\n", 11),
    ])
  func refused(key: String, line: Int) {
    let error = #expect(throws: StudyError.self) {
      try YAMLValue(text: Self.billions + key, file: "f.yaml")
    }
    #expect(error?.code == "yaml-syntax")
    #expect(error?.line == line)
    #expect(error?.problem.contains("not a reference") == true)
  }

  @Test("References as values stay, also beside keys that are lists")
  func allowed() throws {
    for text in [
      "a: &a [1, 2]\nb: *a\nc: [*a, {d: *a}]\ne: {f: {g: *a}, h: *a}\n",
      "a: &x 1\n? [1, 2]\n: *x\nb: *x\n",
      "a: &x {b: 1}\nc: '*x: & *x :'\nd:\n  - *x\n  - e: *x\n    f: *x\n",
    ] {
      #expect(YAMLKeys.referenceLine(in: text) == nil)
      #expect(throws: Never.self) { try YAMLValue(text: text, file: "f.yaml") }
    }
  }
}
