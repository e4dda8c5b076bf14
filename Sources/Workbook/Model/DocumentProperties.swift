/// The facts about a document that file managers, screen readers and archives show.
public struct DocumentProperties: Hashable, Sendable {
  /// Title of the publication.
  public var title: String
  /// What the publication is about, in a few words.
  public var subject: String
  /// The publishing organisation, not a person.
  public var author: String
  /// Search terms, separated by commas.
  public var keywords: String
  /// A description of one or two sentences.
  public var description: String
  /// The language as a BCP 47 tag: `nl-BE`, `fr-BE` or `en-GB`.
  public var language: String
  /// The moment that counts as creation, in seconds since 1970-01-01 00:00 UTC: the release date of the study, never "now".
  public var created: Int64

  /// Makes properties with a title, an author, a language and a moment of creation.
  public init(
    title: String, subject: String = "", author: String, keywords: String = "",
    description: String = "", language: String, created: Int64
  ) {
    self.title = title
    self.subject = subject
    self.author = author
    self.keywords = keywords
    self.description = description
    self.language = language
    self.created = created
  }
}
