/// Which categories a selection takes in.
///
/// Plain selections are decided here; regions by the geography of the study.
public struct Membership: Sendable {
  private let regionContains: @Sendable (_ region: String, _ place: String) -> Bool

  /// Makes a membership with the rule that decides whether a place lies in a region.
  public init(regionContains: @escaping @Sendable (_ region: String, _ place: String) -> Bool) {
    self.regionContains = regionContains
  }

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
