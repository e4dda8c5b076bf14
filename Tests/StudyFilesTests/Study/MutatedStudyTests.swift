import Foundation
import StudyFiles
import Testing

@Suite("Studies and templates with random damage")
struct MutatedStudyTests {
  @Test("A damaged study is read or refused, never a crash", arguments: 0..<8)
  func study(round: Int) throws {
    let text = try String(
      contentsOfFile: Checkout.folder + "/Examples/brussels-blueprint/study.yaml", encoding: .utf8)
    var random = SeededGenerator(seed: UInt64(round))
    var refused = 0
    for _ in 0..<150 {
      do {
        _ = try Study(text: Self.damaged(text, &random), file: "study.yaml")
      } catch {
        refused += 1
        #expect(!error.problem.isEmpty)
      }
    }
    // Most damage hits a name or a number; some of it must be noticed.
    #expect(refused > 10)
  }

  @Test("A damaged template is refused with its file, never a crash", arguments: 0..<4)
  func template(round: Int) throws {
    let text = try String(
      contentsOfFile: Checkout.folder + "/Templates/stem-2030.yaml", encoding: .utf8)
    var random = SeededGenerator(seed: UInt64(100 + round))
    for _ in 0..<150 {
      do {
        _ = try Template.description(text: Self.damaged(text, &random), file: "template.yaml")
      } catch {
        #expect(error.file == "template.yaml")
      }
    }
  }

  /// The text with one to four bytes removed, doubled or replaced by a sign that YAML gives a meaning.
  private static func damaged(_ text: String, _ random: inout SeededGenerator) -> String {
    var bytes = Array(text.utf8)
    let signs = Array("{}[]:,&*#?|-<>=!%@`\"'\n\t ~0".utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[place], at: place)
      default: bytes[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
