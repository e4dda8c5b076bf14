/// A set of municipalities at a day, that can be the focus or the reference of a study.
public struct Region: Hashable, Sendable {
  /// The level of a region.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A region of the country: the Flemish or the Brussels-Capital Region.
    case gewest
    /// One of the five Flemish provinces.
    case province
    /// An arrondissement.
    case arrondissement
    /// A municipality.
    case municipality
    /// A region composed for studies, such as the Vlaamse Rand.
    case study
  }

  /// The identifier: the NIS code as text, or the name of the file of a study region.
  public let id: RegionIdentifier
  /// The level.
  public let kind: Kind
  /// The name that tables show.
  public let name: LocalizedText
  /// What stands before the name in a sentence, such as "het"; nil or empty where nothing does.
  public let article: LocalizedText?
  /// Other identifiers of the same region.
  public let aliases: [RegionIdentifier]

  /// A region with its name and level.
  public init(
    id: RegionIdentifier, kind: Kind, name: LocalizedText, article: LocalizedText? = nil,
    aliases: [RegionIdentifier] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.article = article
    self.aliases = aliases
  }
}
