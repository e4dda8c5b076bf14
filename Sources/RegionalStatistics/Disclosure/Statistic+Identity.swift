extension Statistic {
  /// The identity as a text that is the same on every machine, for order and for noise.
  var identity: String {
    ([facts.rawValue, measure.rawValue] + distinct.map(\.rawValue) + population.map(\.identity))
      .joined(separator: "|")
  }
}

extension Constraint {
  fileprivate var identity: String {
    switch selection {
    case .category(let category): "\(dimension.rawValue)=\(category)"
    case .anyOf(let some): "\(dimension.rawValue)=\(some.joined(separator: "+"))"
    case .containing(let texts): "\(dimension.rawValue)~\(texts.joined(separator: "+"))"
    case .region(let region, let excluded):
      "\(dimension.rawValue)=\(region)" + excluded.map { "-\($0)" }.joined()
    }
  }
}
