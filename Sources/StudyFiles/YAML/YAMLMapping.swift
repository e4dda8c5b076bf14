internal import RegionalStatistics

/// A mapping with a fixed set of keys; a key that is not among them is an error with a suggestion.
struct YAMLMapping {
  let value: YAMLValue
  private let entries: [String: YAMLValue]

  init(_ value: YAMLValue, keys: Set<String>) throws(StudyError) {
    self.value = value
    var known: [String: YAMLValue] = [:]
    for (key, entry) in try value.entries() {
      guard keys.contains(key) else {
        throw entry.keyError(key, allowed: keys)
      }
      known[key] = entry
    }
    entries = known
  }

  /// The value of a key, if it is given.
  subscript(_ key: String) -> YAMLValue? {
    guard let value = entries[key], !value.isNull else { return nil }
    return value
  }

  /// The value of a key that must be given.
  func required(_ key: String) throws(StudyError) -> YAMLValue {
    if let value = self[key] { return value }
    throw value.error(
      "key-missing", "\(value.subject) must have the key \"\(key)\".", remedy: "Add \"\(key):\".")
  }

  /// Refuses the first of these keys that is given, with the reason.
  func refuse(_ keys: [String], _ reason: String) throws(StudyError) {
    for key in keys {
      guard let value = entries[key] else { continue }
      throw StudyError(
        "key-conflict", file: value.file, line: value.keyLine,
        "The key \"\(key)\" can't be used \(reason).", remedy: "Remove it.")
    }
  }

  /// The items of a key that must be given, at least one.
  func items(_ key: String) throws(StudyError) -> [YAMLValue] {
    let value = try required(key)
    let items = value.list()
    guard !items.isEmpty else {
      throw value.error("value-missing", "\"\(key)\" must name at least one.")
    }
    return items
  }

  /// The text of a key that must be given.
  func string(_ key: String) throws(StudyError) -> String { try required(key).string() }
}

extension YAMLValue {
  func mapping(_ keys: Set<String>) throws(StudyError) -> YAMLMapping {
    try YAMLMapping(self, keys: keys)
  }

  /// A text in three languages: `{nl: …, fr: …, en: …}`, or one text for all three.
  func localized() throws(StudyError) -> LocalizedText {
    if isScalar { return LocalizedText(all: try string()) }
    let texts = try mapping(["nl", "fr", "en"])
    return LocalizedText(
      nl: try texts.string("nl"), fr: try texts.string("fr"), en: try texts.string("en"))
  }
}
