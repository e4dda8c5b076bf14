/// What a cell without a number says.
public enum MaskMeaning: Hashable, Sendable {
  /// The number is hidden to protect people; it is lower than the limit when that is known.
  case suppressed(lowerThan: Int?)
  /// The number exists but isn't known here, or not yet.
  case notAvailable
  /// There can't be a number.
  case notApplicable
}

/// The signs that stand in the place of numbers, and what they mean.
public struct MaskTable: Hashable, Sendable {
  /// The signs in their comparison form (`CanonicalText.comparisonKey`).
  public private(set) var meanings: [String: MaskMeaning] = [:]

  /// Makes a table of signs; letter case and spaces around don't count.
  public init(_ meanings: [String: MaskMeaning]) {
    for (sign, meaning) in meanings { self[sign] = meaning }
  }

  /// The signs used in published education statistics of Belgium and by Eurostat.
  public static let standard = MaskTable([
    "*": .suppressed(lowerThan: nil), "c": .suppressed(lowerThan: nil),
    "[c]": .suppressed(lowerThan: nil), "x": .suppressed(lowerThan: nil),
    "-": .notApplicable, "–": .notApplicable, "/": .notApplicable, "z": .notApplicable,
    "[z]": .notApplicable, "n.v.t.": .notApplicable, "n.v.t": .notApplicable,
    "nvt": .notApplicable, "niet van toepassing": .notApplicable,
    "..": .notAvailable, "...": .notAvailable, "…": .notAvailable, ".": .notAvailable,
    ":": .notAvailable, "[x]": .notAvailable, "nb": .notAvailable, "n.b.": .notAvailable,
    "na": .notAvailable, "n/a": .notAvailable, "#n/a": .notAvailable, "#n/b": .notAvailable,
    "niet beschikbaar": .notAvailable, "nog niet beschikbaar": .notAvailable,
  ])

  /// The meaning of one sign.
  public subscript(sign: String) -> MaskMeaning? {
    get { meanings[CanonicalText.comparisonKey(sign)] }
    set { meanings[CanonicalText.comparisonKey(sign)] = newValue }
  }

  /// What a text means: a sign of the table, or a bound such as `<5` or `≤ 4`.
  public func meaning(of text: String) -> MaskMeaning? {
    self[text] ?? Self.bound(CanonicalText.comparisonKey(text))
  }

  private static func bound(_ text: String) -> MaskMeaning? {
    let signs: [(sign: String, more: Int)] = [("<=", 1), ("≤", 1), ("<", 0)]
    guard let match = signs.first(where: { text.hasPrefix($0.sign) }) else { return nil }
    let digits = text.dropFirst(match.sign.count).drop { $0 == " " }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
      let limit = Int(digits), limit < Int.max
    else { return nil }
    return .suppressed(lowerThan: limit + match.more)
  }
}
