internal import RegionalStatistics
internal import Synchronization

/// Which regions the places of facts can be summed to.
///
/// Facts by province say nothing of a municipality: neither 0, nor what remains of Flanders without it.
/// Answers are remembered, since tables ask for the same regions again and again.
final class WholePlaces: Sendable {
  private struct Question: Hashable {
    let facts: FactsID
    let dimension: DimensionID
    let region: String
  }

  private let cuboids: [Cuboid]
  private let membership: Membership
  private let known = Mutex<[Question: Bool]>([:])

  init(cuboids: [Cuboid], membership: Membership) {
    self.cuboids = cuboids
    self.membership = membership
  }

  /// Whether a region consists of whole places of the facts.
  func make(_ region: String, of facts: FactsID, by dimension: DimensionID) -> Bool {
    let question = Question(facts: facts, dimension: dimension, region: region)
    if let answer = known.withLock({ $0[question] }) { return answer }
    let answer = !places(of: facts, by: dimension).contains { membership.splits(region, $0) }
    known.withLock { $0[question] = answer }
    return answer
  }

  /// The places of the facts, from sums that tell every one of them.
  private func places(of facts: FactsID, by dimension: DimensionID) -> [String] {
    let telling = cuboids.first { $0.facts == facts && $0.tellsEvery([dimension]) }
    guard let telling, let position = telling.position(of: dimension) else { return [] }
    return telling.categories[position]
  }
}
