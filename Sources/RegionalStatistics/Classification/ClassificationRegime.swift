/// A way to say what counts as STEM: classes, and the rules by which a programme gets its class.
///
/// Numbers of different regimes can't stand in one series, since programmes count as STEM in one
/// and not in another.
public struct ClassificationRegime: Hashable, Sendable {
  /// A stable name such as `stem-2030`.
  public let id: String
  /// The name to print.
  public let name: LocalizedText
  /// The classes and their names, in the order to show.
  public let classes: [Class]
  /// The rules, of which the first that fits decides.
  public let rules: [Rule]
  /// The class of what no rule fits; nil when that can't be classified.
  public let otherwise: String?

  /// A class of programmes.
  public struct Class: Hashable, Sendable {
    /// The category in the facts.
    public let id: String
    /// The name to print.
    public let name: LocalizedText
    /// Makes a class.
    public init(id: String, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  /// Conditions on the attributes of a programme, and the class of those that meet all of them.
  public struct Rule: Hashable, Sendable {
    /// The values allowed of each attribute, in comparison form.
    public let conditions: [DimensionID: Set<String>]
    /// The class.
    public let result: String
    /// Makes a rule; letter case and spaces of the values don't count.
    public init(conditions: [DimensionID: Set<String>], result: String) {
      self.conditions = conditions.mapValues { Set($0.map(CanonicalText.comparisonKey)) }
      self.result = result
    }
  }

  /// Makes a regime.
  public init(
    id: String, name: LocalizedText, classes: [Class], rules: [Rule], otherwise: String?
  ) {
    self.id = id
    self.name = name
    self.classes = classes
    self.rules = rules
    self.otherwise = otherwise
  }

  /// The attributes that the rules ask for, sorted.
  public var attributes: [DimensionID] {
    Set(rules.flatMap { $0.conditions.keys }).sorted()
  }

  /// The class of a programme with these attributes; nil when it can't be classified.
  ///
  /// A rule about an attribute that isn't given doesn't fit. ISCED-F fields are compared by their
  /// first digits: the rule `06` fits the detailed field `0613`.
  public func category(of attributes: [DimensionID: String]) -> String? {
    let keys = attributes.mapValues(CanonicalText.comparisonKey)
    return rules.first { Self.fits($0, keys) }?.result ?? otherwise
  }

  private static func fits(_ rule: Rule, _ attributes: [DimensionID: String]) -> Bool {
    rule.conditions.allSatisfy { attribute, values in
      guard let value = attributes[attribute] else { return false }
      return attribute == .iscedField
        ? values.contains { value.hasPrefix($0) } : values.contains(value)
    }
  }

  /// The regime with every class but the first merged into the last, as the report does.
  public var merged: ClassificationRegime {
    guard let first = classes.first, let last = classes.last, classes.count > 2 else { return self }
    return ClassificationRegime(
      id: id, name: name, classes: [first, last],
      rules: rules.map { rule in
        Rule(
          conditions: rule.conditions, result: rule.result == first.id ? first.id : last.id)
      },
      otherwise: otherwise.map { $0 == first.id ? first.id : last.id })
  }

  /// The regime with other ISCED-F fields as its first class.
  public func counting(iscedFields: Set<String>) -> ClassificationRegime {
    ClassificationRegime(
      id: id, name: name, classes: classes,
      rules: rules.map { rule in
        guard rule.conditions[.iscedField] != nil else { return rule }
        var conditions = rule.conditions
        conditions[.iscedField] = iscedFields
        return Rule(conditions: conditions, result: rule.result)
      }, otherwise: otherwise)
  }
}

extension DimensionID {
  /// The attribute with the ISCED-F 2013 field of a programme.
  static let iscedField: DimensionID = "isced-f"
}
