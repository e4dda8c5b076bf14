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
  private let offers: [FactsID: Offer]
  private let known = Mutex<[Question: Bool]>([:])

  init(cuboids: [Cuboid], membership: Membership, offers: [FactsID: Offer] = [:]) {
    self.cuboids = cuboids
    self.membership = membership
    self.offers = offers
  }

  /// Whether facts tell who fits a constraint.
  func tell(_ constraint: Constraint, by facts: FactsID) -> Bool {
    if constraint.dimension == Offer.dimension, let offer = offers[facts] {
      return [offer.focus, offer.reference].allSatisfy {
        tell(Constraint(offer.place, $0), by: facts)
      }
    }
    guard case .region(let region, let excluded) = constraint.selection else { return true }
    return ([region] + excluded).allSatisfy { make($0, of: facts, by: constraint.dimension) }
  }

  /// Whether a region consists of whole places of the facts.
  private func make(_ region: String, of facts: FactsID, by dimension: DimensionID) -> Bool {
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
