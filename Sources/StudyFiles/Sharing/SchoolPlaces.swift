internal import RegionalStatistics

/// Which schools lie in which municipalities, and how large they are there.
struct SchoolPlaces {
  /// The facts of each school and place: how much there is.
  private let amounts: [String: [String: Int64]]
  private let membership: Membership

  /// Takes them from facts with both dimensions; none when there are no such facts.
  init(_ cuboids: [Cuboid], facts: [FactsID], membership: Membership) {
    self.membership = membership
    var amounts: [String: [String: Int64]] = [:]
    let both = cuboids.filter { cuboid in
      cuboid.position(of: Sharing.school) != nil && cuboid.position(of: Sharing.region) != nil
    }
    let wanted = facts.first { id in both.contains { $0.facts == id } }
    if let cuboid = both.filter({ $0.facts == wanted }).min(by: { $0.count < $1.count }),
      let school = cuboid.position(of: Sharing.school),
      let region = cuboid.position(of: Sharing.region)
    {
      for cell in 0..<cuboid.count {
        let name = cuboid.categories[school][Int(cuboid.codes[school][cell])]
        let place = cuboid.categories[region][Int(cuboid.codes[region][cell])]
        amounts[name, default: [:]][place, default: 0] += cuboid.amounts.first?[cell].units ?? 0
      }
    }
    self.amounts = amounts
  }

  /// Every school, sorted.
  var schools: [String] { amounts.keys.sorted() }
  /// Every place with a school, sorted.
  var places: [String] { Set(amounts.values.flatMap(\.keys)).sorted() }

  /// Where some schools are, the place with most of it first.
  func places(of schools: [String]) -> [String] {
    var sums: [String: Int64] = [:]
    for school in schools {
      for (place, amount) in amounts[school] ?? [:] { sums[place, default: 0] += amount }
    }
    return sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// The schools in a selection of places, sorted.
  func schools(in selection: Selection) -> [String] {
    let inside = Set(places.filter { membership.contains(selection, $0) })
    return amounts.filter { !inside.isDisjoint(with: $0.value.keys) }.map(\.key).sorted()
  }
}
