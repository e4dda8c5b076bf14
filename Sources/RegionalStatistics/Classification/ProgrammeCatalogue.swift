/// The known programmes and the other names and codes by which sources know them.
public struct ProgrammeCatalogue: Hashable, Sendable {
  /// The names, sorted.
  public let names: [String]
  private let nameOf: [String: String]

  /// A catalogue without programmes.
  public static let empty = ProgrammeCatalogue(names: [], aliases: [:])

  /// Makes a catalogue; aliases are names or codes, and lead to one of the names.
  public init(names: [String], aliases: [String: String]) {
    self.names = Set(names).sorted()
    var nameOf: [String: String] = [:]
    for (alias, name) in aliases { nameOf[CanonicalText.comparisonKey(alias)] = name }
    for name in names { nameOf[CanonicalText.comparisonKey(name)] = name }
    self.nameOf = nameOf
  }

  /// The name of a programme by its name in any letter case, code or alias.
  public func name(of text: String) -> String? { nameOf[CanonicalText.comparisonKey(text)] }
}
