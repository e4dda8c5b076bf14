internal import RegionalStatistics
internal import Yams

/// A value in a YAML file that knows where it stands, so that every message can name the line.
struct YAMLValue {
  let file: String
  /// The key under which the value stands, for messages.
  let name: String
  /// The line of that key, from 1, which is not that of the value when the value begins below it.
  let keyLine: Int?
  let node: Node
  /// The value as the subject of a sentence.
  let subject: String

  /// Reads a whole file's text.
  init(text: String, file: String) throws(StudyError) {
    self.file = file
    name = "the file"
    subject = "The file"
    keyLine = nil
    if let line = YAMLKeys.referenceLine(in: text) {
      throw StudyError(
        "yaml-syntax", file: file, line: line, "A key must be a text, not a reference (\"*name\").",
        remedy: "Write the key out.")
    }
    do {
      guard let root = try Yams.compose(yaml: text, Self.resolver) else {
        throw StudyError("file-empty", file: file, "The file must hold YAML, but it is empty.")
      }
      node = root
    } catch let error as StudyError {
      throw error
    } catch let error as YamlError {
      throw Self.syntaxError(error, file: file)
    } catch {
      throw StudyError("yaml-syntax", file: file, "The file can't be read as YAML.")
    }
  }

  /// Only tells values that are left out: all others are read from their text as they are asked for,
  /// and trying every kind on every scalar takes longer than all the rest.
  private static let resolver = Resolver.basic.appending(.null)

  init(
    file: String, name: String, keyLine: Int? = nil, node: Node, isItem: Bool = false
  ) {
    subject = isItem ? "An item of \"\(name)\"" : "\"\(name)\""
    self.file = file
    self.name = name
    self.keyLine = keyLine
    self.node = node
  }

  /// The line of the value, from 1.
  var line: Int? { node.mark?.line }

  func error(_ code: StudyError.Code, _ problem: String, remedy: String? = nil) -> StudyError {
    StudyError(code, file: file, line: line, problem, remedy: remedy)
  }

  /// An error about the key of the value, which may stand lines above it.
  func keyError(_ key: String, allowed: Set<String>) -> StudyError {
    StudyError(
      "unknown-key", file: file, line: keyLine ?? line, "The key \"\(key)\" is not known here.",
      remedy: Suggestion.sentence(for: key, in: allowed)
        ?? "Known keys: \(Self.list(allowed)).")
  }

  /// The text of a scalar, as it is written.
  func string() throws(StudyError) -> String {
    guard case .scalar(let scalar) = node else {
      throw error("wrong-type", "\"\(name)\" must be a text, not \(kind).")
    }
    return scalar.string
  }

  /// A whole number.
  func integer() throws(StudyError) -> Int {
    let text = try string()
    guard let number = Int(text) else {
      throw error("wrong-type", "\"\(name)\" must be a whole number, not \"\(text)\".")
    }
    return number
  }

  /// `true` or `false`.
  func boolean() throws(StudyError) -> Bool {
    switch try string() {
    case "true": return true
    case "false": return false
    case let other:
      throw error("wrong-type", "\"\(name)\" must be true or false, not \"\(other)\".")
    }
  }

  /// One of a few words, with a suggestion when it is another.
  func choice<Value>(_ values: [String: Value]) throws(StudyError) -> Value {
    let text = try string()
    if let value = values[text] { return value }
    throw error(
      "unknown-value",
      "\"\(name)\" must be one of \(Self.list(values.keys)), not \"\(text)\".",
      remedy: Suggestion.sentence(for: text, in: values.keys))
  }

  /// The items of a list; a single value counts as a list of one.
  func list() -> [YAMLValue] {
    guard case .sequence(let items) = node else { return [self] }
    return items.map { YAMLValue(file: file, name: name, node: $0, isItem: true) }
  }

  /// The entries of a mapping, in the order of the file.
  func entries() throws(StudyError) -> [(key: String, value: YAMLValue)] {
    guard case .mapping(let mapping) = node else {
      throw error("wrong-type", "\"\(name)\" must be a mapping of keys to values, not \(kind).")
    }
    var entries: [(key: String, value: YAMLValue)] = []
    for (key, value) in mapping {
      guard let text = key.scalar?.string else {
        throw error("wrong-type", "A key of \"\(name)\" must be a text.")
      }
      let line = key.mark?.line
      entries.append((text, YAMLValue(file: file, name: text, keyLine: line, node: value)))
    }
    return entries
  }

  var isMapping: Bool { node.mapping != nil }
  var isScalar: Bool { node.scalar != nil }
  /// Whether the key was given without a value.
  var isNull: Bool { node.tag.rawValue.hasSuffix(":null") }

  private var kind: String { isMapping ? "a mapping" : isScalar ? "a text" : "a list" }

  static func list(_ names: some Sequence<String>) -> String {
    names.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static func syntaxError(_ error: YamlError, file: String) -> StudyError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      StudyError(
        "yaml-syntax", file: file, line: mark.line, "The YAML can't be read: \(problem).",
        remedy: "Check the indentation and the quotes on and above this line.")
    case .duplicatedKeysInMapping(let keys, let context):
      StudyError(
        "duplicate-key", file: file, line: context.mark.line,
        "A key can't stand twice in one mapping: \(list(keys.map { "\($0)" })).",
        remedy: "Remove or rename one of them.")
    default:
      StudyError("yaml-syntax", file: file, "The file can't be read as YAML: \(error).")
    }
  }
}
