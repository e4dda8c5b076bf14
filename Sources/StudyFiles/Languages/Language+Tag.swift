internal import RegionalStatistics

extension Language {
  /// The BCP 47 tag of the language as it is written in Belgium (English: in Great Britain).
  var tag: String {
    switch self {
    case .nl: "nl-BE"
    case .fr: "fr-BE"
    case .en: "en-GB"
    }
  }
}
