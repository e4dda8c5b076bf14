/// A region composed of municipalities, provinces and other regions.
public struct StudyRegion: Hashable, Sendable {
  /// The identifier, which is the name of its file.
  public let id: RegionIdentifier
  /// The name that tables show.
  public let name: LocalizedText
  /// What stands before the name in a sentence, such as "het"; nil or empty where nothing does.
  public let article: LocalizedText?
  /// The regions it consists of; they may overlap.
  public let members: [RegionIdentifier]

  /// A region made of other regions.
  public init(
    id: RegionIdentifier, name: LocalizedText, article: LocalizedText? = nil,
    members: [RegionIdentifier]
  ) {
    self.id = id
    self.name = name
    self.article = article
    self.members = members
  }
}
