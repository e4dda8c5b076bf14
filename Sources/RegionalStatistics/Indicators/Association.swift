/// How two indicators go together over units such as schools, each unit counted by its weight.
public enum Association {
  /// A unit with two indicators and its weight.
  public struct Unit: Hashable, Sendable {
    /// The first indicator.
    public var x: Double
    /// The second indicator.
    public var y: Double
    /// The weight, more than 0: the pupils of a school.
    public var weight: Double

    /// Makes a unit.
    public init(x: Double, y: Double, weight: Double) {
      self.x = x
      self.y = y
      self.weight = weight
    }
  }

  /// The weighted correlation of Pearson.
  ///
  /// Covariance over the product of the standard deviations, with the weights as shares in each sum. With
  /// whole weights it is the correlation over pupils who all have the two values of their school.
  ///
  /// - Units: −1 to 1; nil for fewer than three units or where an indicator doesn't vary.
  /// - Source: Pearson, K. (1895), Notes on regression and inheritance.
  public static func pearson(_ units: [Unit]) -> Double? {
    guard units.count >= 3 else { return nil }
    let whole = units.reduce(0) { $0 + $1.weight }
    let meanX = units.reduce(0) { $0 + $1.weight * $1.x } / whole
    let meanY = units.reduce(0) { $0 + $1.weight * $1.y } / whole
    var (varianceX, varianceY, covariance) = (0.0, 0.0, 0.0)
    for unit in units {
      let (x, y) = (unit.x - meanX, unit.y - meanY)
      varianceX += unit.weight * x * x
      varianceY += unit.weight * y * y
      covariance += unit.weight * x * y
    }
    let scale = varianceX.squareRoot() * varianceY.squareRoot()
    guard scale > 0 else { return nil }
    return min(max(covariance / scale, -1), 1)
  }

  /// The weighted rank correlation of Spearman: that of Pearson over the weighted ranks.
  ///
  /// The rank of a unit is the weight below it and half the weight that ties with it: the mean rank of its
  /// pupils among all pupils.
  ///
  /// - Units: −1 to 1; nil for fewer than three units or where an indicator doesn't vary.
  /// - Source: Spearman, C. (1904), The proof and measurement of association between two things.
  public static func spearman(_ units: [Unit]) -> Double? {
    let weights = units.map(\.weight)
    let ranks = zip(ranks(units.map(\.x), weights), ranks(units.map(\.y), weights))
    return pearson(zip(ranks, weights).map { Unit(x: $0.0, y: $0.1, weight: $1) })
  }

  /// The weight below each value and half the weight of those that equal it.
  static func ranks(_ values: [Double], _ weights: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var below = 0.0
    var start = 0
    while start < order.count {
      let end = order[start...].firstIndex { values[$0] != values[order[start]] } ?? order.count
      let tied = order[start..<end].reduce(0) { $0 + weights[$1] }
      for place in order[start..<end] { ranks[place] = below + tied / 2 }
      below += tied
      start = end
    }
    return ranks
  }
}
