/// How unevenly two groups are spread over units such as schools.
public enum Segregation {
  /// The dissimilarity index: the share of either group that would have to change school for both to be
  /// spread alike.
  ///
  /// `½ Σ |a / A − b / B|` over schools with `a` and `b` pupils of two groups of `A` and `B` pupils.
  ///
  /// - Units: fraction, 0 (spread alike) to 1 (never in one school); nil when a group is empty.
  /// - Source: Duncan, O. D. and Duncan, B. (1955), A methodological analysis of segregation indexes.
  public static func dissimilarity(_ units: [(Double, Double)]) -> Double? {
    let first = units.reduce(0) { $0 + $1.0 }
    let second = units.reduce(0) { $0 + $1.1 }
    guard first > 0, second > 0 else { return nil }
    return units.reduce(0) { $0 + ($1.0 / first - $1.1 / second).magnitude } / 2
  }
}
