import RegionalStatistics
import Yams

/// The YAML of a study region, checked key by key.
struct StudyRegionNode {
  private let file: String
  private let root: Node.Mapping

  /// Parses the text, which must be a mapping of `name` and `members`.
  init(file: String, text: String) throws(RegionFileError) {
    self.file = file
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch let error as YamlError {
      throw Self.malformed(file, error)
    } catch {
      throw RegionFileError(.malformed, file: file, "File must be YAML.")
    }
    guard let node else {
      throw RegionFileError(
        .missingKey, file: file, "File must have the keys \"name\" and \"members\".")
    }
    root = try Self.mapping(node, "Study region", keys: ["name", "article", "members"], file: file)
  }

  /// The name in all languages.
  func name() throws(RegionFileError) -> LocalizedText {
    let node = try value("name", in: root, of: "Study region")
    let languages = Language.allCases.map(\.rawValue)
    let mapping = try Self.mapping(node, "Key \"name\"", keys: languages, file: file)
    var texts: [String] = []
    for language in languages {
      let text = try value(language, in: mapping, of: "Key \"name\"")
      texts.append(try Self.scalar(text, "Name in \"\(language)\"", file: file))
    }
    return LocalizedText(nl: texts[0], fr: texts[1], en: texts[2])
  }

  /// What stands before the name in a sentence, in the languages that need it; nil without the key.
  func article() throws(RegionFileError) -> LocalizedText? {
    guard let node = root[Node("article")] else { return nil }
    let languages = Language.allCases.map(\.rawValue)
    let mapping = try Self.mapping(node, "Key \"article\"", keys: languages, file: file)
    var texts: [String] = []
    for language in languages {
      guard let text = mapping[Node(language)] else {
        texts.append("")
        continue
      }
      texts.append(try Self.scalar(text, "Article in \"\(language)\"", file: file))
    }
    return LocalizedText(nl: texts[0], fr: texts[1], en: texts[2])
  }

  /// The members with their lines.
  func members() throws(RegionFileError) -> [(id: RegionIdentifier, line: Int)] {
    let node = try value("members", in: root, of: "Study region")
    guard case .sequence(let sequence) = node, !sequence.isEmpty else {
      throw RegionFileError(
        .wrongValue, file: file, line: node.mark?.line,
        "Key \"members\" must be a list of at least one region.")
    }
    var members: [(id: RegionIdentifier, line: Int)] = []
    for element in sequence {
      let text = try Self.scalar(element, "Member", file: file)
      guard let id = RegionIdentifier(text) else {
        throw RegionFileError(
          .wrongValue, file: file, line: element.mark?.line,
          "Member must be a NIS code or an identifier in lower case, not \"\(text)\".")
      }
      members.append((id, element.mark?.line ?? 1))
    }
    return members
  }

  private func value(
    _ key: String, in mapping: Node.Mapping, of owner: String
  ) throws(RegionFileError) -> Node {
    guard let value = mapping[Node(key)] else {
      throw RegionFileError(
        .missingKey, file: file, line: mapping.mark?.line,
        "\(owner) must have the key \"\(key)\".")
    }
    return value
  }

  private static func mapping(
    _ node: Node, _ owner: String, keys: [String], file: String
  ) throws(RegionFileError) -> Node.Mapping {
    guard case .mapping(let mapping) = node else {
      throw RegionFileError(
        .wrongValue, file: file, line: node.mark?.line,
        "\(owner) must be a mapping with the keys \(quoted(keys)).")
    }
    for (key, _) in mapping {
      let text = key.scalar?.string ?? ""
      guard !keys.contains(text) else { continue }
      let hint = Suggestion.sentence(for: text, in: keys).map { " \($0)" } ?? ""
      throw RegionFileError(
        .unknownKey, file: file, line: key.mark?.line,
        "\(owner) can't have the key \"\(text)\", only \(quoted(keys)).\(hint)")
    }
    return mapping
  }

  private static func scalar(
    _ node: Node, _ owner: String, file: String
  ) throws(RegionFileError) -> String {
    guard case .scalar(let scalar) = node, scalar.string.contains(where: { !$0.isWhitespace })
    else {
      throw RegionFileError(
        .wrongValue, file: file, line: node.mark?.line, "\(owner) must be a text, and not empty.")
    }
    return scalar.string
  }

  private static func quoted(_ keys: [String]) -> String {
    keys.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  private static func malformed(_ file: String, _ error: YamlError) -> RegionFileError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      RegionFileError(
        .malformed, file: file, line: mark.line, "File must be well-formed YAML: \(problem).")
    case .duplicatedKeysInMapping(let keys, let context):
      RegionFileError(
        .malformed, file: file, line: context.mark.line,
        "Keys must occur once, but \(quoted(keys)) occurs again.")
    default:
      RegionFileError(.malformed, file: file, "File must be well-formed YAML.")
    }
  }
}
