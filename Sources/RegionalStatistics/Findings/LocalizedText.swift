/// A language in which a study can be published.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// Dutch.
  case nl
  /// French.
  case fr
  /// English.
  case en
}

/// A text in every publication language.
///
/// All three languages are required, so that a missing translation is found when a file is read
/// and never shows up in a published annex.
public struct LocalizedText: Hashable, Sendable {
  /// The Dutch text.
  public let nl: String
  /// The French text.
  public let fr: String
  /// The English text.
  public let en: String

  /// A text with its three translations; the French one gets the spaces that French prints.
  public init(nl: String, fr: String, en: String) {
    self.nl = nl
    self.fr = FrenchSpacing.applied(to: fr)
    self.en = en
  }

  /// A text that is the same in every language, such as a proper name.
  public init(all text: String) {
    nl = text
    fr = text
    en = text
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .fr: fr
    case .en: en
    }
  }
}
