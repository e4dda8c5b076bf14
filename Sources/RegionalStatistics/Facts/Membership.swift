/// Which categories a selection takes in.
///
/// Plain selections are decided here; regions by the geography of the study.
public struct Membership: Sendable {
  private let regionContains: @Sendable (_ region: String, _ place: String) -> Bool
  private let regionSplits: @Sendable (_ region: String, _ place: String) -> Bool

  /// Makes a membership with the rules that decide whether a place lies in a region, and whether it
  /// does so only in part.
  public init(
    regionContains: @escaping @Sendable (_ region: String, _ place: String) -> Bool,
    regionSplits: @escaping @Sendable (_ region: String, _ place: String) -> Bool = { _, _ in false
    }
  ) {
    self.regionContains = regionContains
    self.regionSplits = regionSplits
  }

  /// Whether a place lies partly in a region and partly outside, so that its count tells nothing of
  /// the region: a province of which the region is one municipality.
  public func splits(_ region: String, _ place: String) -> Bool { regionSplits(region, place) }

  /// Whether the selection takes in the category.
  public func contains(_ selection: Selection, _ category: String) -> Bool {
    switch selection {
    case .category(let only): only == category
    case .anyOf(let some): some.contains(category)
    case .containing(let texts):
      texts.contains { category.lowercased().contains($0.lowercased()) }
    case .region(let region, let excluded):
      regionContains(region, category) && !excluded.contains { regionContains($0, category) }
    }
  }
}
