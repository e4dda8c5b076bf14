import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("YAML values")
struct YAMLValueTests {
  static func root(_ text: String) throws -> YAMLValue { try YAMLValue(text: text, file: "f.yaml") }

  @Test("A value knows its key and its line, also where the value begins below the key")
  func lines() throws {
    let entries = try Self.root("a: 1\n\nb:\n  c: 2\n").entries()
    #expect(entries.map(\.key) == ["a", "b"])
    #expect(entries.map(\.value.name) == ["a", "b"])
    #expect(entries.map(\.value.line) == [1, 4])
    #expect(entries.map(\.value.keyLine) == [1, 3])
  }

  @Test("Texts are taken as they are written, whatever YAML makes of them")
  func texts() throws {
    let values = try Self.root("[1.10, 007, yes, 2020-2021, \"a: b\", 'it''s']").list()
    #expect(
      try values.map { try $0.string() } == ["1.10", "007", "yes", "2020-2021", "a: b", "it's"])
  }

  @Test(
    "Values of another kind are refused with what was found",
    arguments: [
      ("[1, 2]", "a text, not a list"), ("{a: 1}", "a text, not a mapping"),
    ])
  func wrongKind(text: String, words: String) throws {
    let value = try Self.root(text)
    let error = #expect(throws: StudyError.self) { try value.string() }
    #expect(error?.code == "wrong-type")
    #expect(error?.problem.contains(words) == true)
  }

  @Test("Whole numbers and truth values have one spelling")
  func scalars() throws {
    #expect(try Self.root("12").integer() == 12)
    #expect(try Self.root("true").boolean())
    #expect(try !Self.root("false").boolean())
    for text in ["1.5", "a", "1e3", "1 000"] {
      #expect(throws: StudyError.self) { try Self.root(text).integer() }
    }
    for text in ["yes", "True", "1"] {
      #expect(throws: StudyError.self) { try Self.root(text).boolean() }
    }
  }

  @Test("A single value counts as a list of one, and a key without value as none")
  func lists() throws {
    #expect(try Self.root("a").list().count == 1)
    #expect(try Self.root("[a, b]").list().count == 2)
    #expect(try Self.root("[]").list().isEmpty)
    let mapping = try Self.root("a:\nb: ~\nc: \"\"\n").mapping(["a", "b", "c"])
    #expect(mapping["a"] == nil)
    #expect(mapping["b"] == nil)
    #expect(mapping["c"] != nil)
  }

  @Test("A text for all languages, or one for each, and no other language")
  func localized() throws {
    #expect(try Self.root("x").localized() == LocalizedText(all: "x"))
    #expect(
      try Self.root("{nl: a, fr: b, en: c}").localized()
        == LocalizedText(nl: "a", fr: "b", en: "c"))
    #expect(throws: StudyError.self) { try Self.root("{nl: a, fr: b, en: [c]}").localized() }
  }

  @Test("An anchor is the value that it names, and a key that is a list is refused")
  func anchors() throws {
    let entries = try Self.root("a: &x [1]\nb: *x\n").entries()
    #expect(try entries[1].value.list().map { try $0.string() } == ["1"])
    let error = #expect(throws: StudyError.self) { try Self.root("? [a]\n: b\n").entries() }
    #expect(error?.code == "wrong-type")
  }

  @Test("An error is one line: place, code, problem, remedy")
  func description() {
    let error = StudyError("key-missing", file: "a.yaml", line: 3, "It must be.", remedy: "Add it.")
    #expect(error.description == "a.yaml:3: error: [key-missing] It must be. Add it.")
    #expect(
      StudyError("file-empty", file: "a.yaml", "It can't be.").description
        == "a.yaml: error: [file-empty] It can't be.")
  }

  @Test(
    "A path is joined to a folder unless it is absolute",
    arguments: [
      ("a", "b", "a/b"), ("a/", "b", "a/b"), (".", "b", "b"), ("a", "/b", "/b"), ("/", "b", "/b"),
    ])
  func paths(folder: String, path: String, joined: String) {
    #expect(FilePath.join(folder, path) == joined)
    #expect(FilePath.name(of: joined) == "b")
  }
}
