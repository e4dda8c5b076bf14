/// Where a number stands among others.
enum Ranking {
  /// The rank: one more than how many are larger, so that equal numbers share the better place.
  static func rank(of number: Double, among others: some Sequence<Double>) -> Double {
    Double(1 + others.count { $0 > number })
  }

  /// What a division leaves behind its last exact digit must not add a whole person.
  static let tolerance = 1e-9

  /// The smallest whole number that is not below a number.
  static func roundedUp(_ number: Double) -> Double { (number - tolerance).rounded(.up) + 0 }
}
