internal import RegionalStatistics

/// The mark of the publisher, for pages.
struct Logo: Hashable, Sendable {
  /// The kinds of picture that every browser shows.
  enum Kind: String, CaseIterable {
    case svg, png, jpg

    var mediaType: String {
      switch self {
      case .svg: "image/svg+xml"
      case .png: "image/png"
      case .jpg: "image/jpeg"
      }
    }
  }

  let kind: Kind
  let bytes: [UInt8]
  /// What the mark says, for those who do not see it.
  let description: LocalizedText

  /// Pages hold the picture itself, so it must be small.
  static let mostBytes = 256 * 1024
}
