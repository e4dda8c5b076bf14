/// Why a number is hidden.
public enum SuppressionReason: String, Hashable, Sendable, CaseIterable {
  /// It is a small count.
  case threshold
  /// It is a zero, and the rules say that zeros tell something about people.
  case zero
  /// One or a few schools make up most of it.
  case dominance
  /// It would give away another number.
  case secondary
  /// It is calculated from a hidden number.
  case derived
  /// The source hides it.
  case source
}
