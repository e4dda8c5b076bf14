/// Divides whole numbers so that the parts add up again: largest remainders first.
enum Apportionment {
  /// Parts of a total in proportion to weights.
  ///
  /// No part exceeds its weight when the total is at most the sum of the weights, so that weights
  /// may be what there is room for.
  ///
  /// - Returns: one part for each weight; without any weight above 0 all weights count alike.
  static func parts(of total: Int, weights: [Int]) -> [Int] {
    guard !weights.isEmpty, total > 0 else { return [Int](repeating: 0, count: weights.count) }
    let sum = weights.reduce(0, +)
    guard sum > 0 else {
      return parts(of: total, weights: [Int](repeating: 1, count: weights.count))
    }
    var parts = weights.map { total * $0 / sum }
    let missing = total - parts.reduce(0, +)
    guard missing > 0 else { return parts }
    let remainders = weights.map { total * $0 % sum }
    let order = weights.indices.sorted { (remainders[$1], $0) < (remainders[$0], $1) }
    for index in order.prefix(missing) { parts[index] += 1 }
    return parts
  }
}
