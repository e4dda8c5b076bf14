/// Why a publication can't be protected.
public enum DisclosureError: Error, Hashable, Sendable {
  /// These cells would be exposed whatever else is hidden: too much must be shown.
  case unprotectable(cells: [Int])
  /// No additive rounding exists within the steps allowed.
  case notRoundable
}
