/// A region of the country, a province or an arrondissement.
public struct AdministrativeArea: Hashable, Sendable {
  /// The NIS code, such as 10000 or 2000 (written `02000`).
  public let nis: Int
  /// The level of the area; never `municipality` or `study`.
  public let kind: Region.Kind
  /// The name that tables show.
  public let name: LocalizedText
  /// What stands before the name in a sentence, such as "het"; nil or empty where nothing does.
  public let article: LocalizedText?
  /// Further names that sources use, such as `"Provincie Antwerpen"`.
  public let otherNames: [String]
  /// Readable identifiers, such as `brussels`.
  public let aliases: [RegionIdentifier]
  /// The NIS code of the area it is part of, or `nil` for a region of the country.
  public let parent: Int?

  /// An area as registered.
  public init(
    nis: Int, kind: Region.Kind, name: LocalizedText, article: LocalizedText? = nil,
    otherNames: [String] = [], aliases: [RegionIdentifier] = [], parent: Int?
  ) {
    self.nis = nis
    self.kind = kind
    self.name = name
    self.article = article
    self.otherNames = otherNames
    self.aliases = aliases
    self.parent = parent
  }

  /// The identifier of the area as a region.
  public var identifier: RegionIdentifier { RegionIdentifier(nis: nis) }
}
