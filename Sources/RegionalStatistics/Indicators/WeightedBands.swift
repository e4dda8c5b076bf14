/// Puts units such as schools in bands with about as many pupils each.
public enum WeightedBands {
  /// The band of each unit, from 0 for the lowest values.
  ///
  /// Units stand in order of their value; a unit falls in the band in which the middle of its weight lies.
  /// Units with equal values are never parted, so that bands can differ in size.
  ///
  /// - Parameter units: value and weight, more than 0, of each unit.
  /// - Parameter count: the number of bands: 4 for quartiles.
  public static func bands(_ units: [(value: Double, weight: Double)], count: Int) -> [Int] {
    let whole = units.reduce(0) { $0 + $1.weight }
    return Association.ranks(units.map(\.value), units.map(\.weight)).map { middle in
      min(Int(middle / whole * Double(count)), count - 1)
    }
  }
}
