import RegionalStatistics
import StudyFiles
import Testing

/// A change to a good file that must be refused with a code, a line and words.
struct Mistake: CustomTestStringConvertible {
  let old: String
  let new: String
  let code: StudyError.Code
  /// A piece of the line that the message must name: the first line with it, or the last when it
  /// ends in a zero character.
  let line: String
  /// What the message and its remedy must say.
  let words: String

  init(
    _ old: String, _ new: String, _ code: StudyError.Code, at line: String, _ words: String
  ) {
    self.old = old
    self.new = new
    self.code = code
    self.line = line
    self.words = words
  }

  var testDescription: String { "\(code.rawValue): \(new)" }

  /// Checks that reading the changed text fails as it must.
  func check(in text: String, reading: (String) throws -> Void) throws {
    try #require(text.contains(old), "\(old)")
    let changed = text.replacing(old, with: new, maxReplacements: 1)
    let error = #expect(throws: StudyError.self) { try reading(changed) }
    #expect(error?.code == code, "\(error?.description ?? "")")
    #expect(error?.file == "a/file.yaml")
    #expect(error?.line == Self.number(of: line, in: changed), "\(error?.description ?? "")")
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("\n") == false)
  }

  private static func number(of piece: String, in text: String) -> Int? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard piece.hasSuffix("\0") else {
      return lines.firstIndex { $0.contains(piece) }.map { $0 + 1 }
    }
    return lines.lastIndex { $0.contains(piece.dropLast()) }.map { $0 + 1 }
  }
}
