internal import RegionalStatistics
internal import Synchronization

/// Remembers which municipalities regions have: tables ask for each pair of regions again and again.
private final class RegionMembers: Sendable {
  private let gazetteer: Gazetteer
  private let vintage: Vintage
  private let known = Mutex<[String: Set<Int>?]>([:])

  init(gazetteer: Gazetteer, vintage: Vintage) {
    self.gazetteer = gazetteer
    self.vintage = vintage
  }

  func contains(_ region: String, _ place: String) -> Bool {
    known.withLock { known in
      guard let whole = members(of: region, &known), let part = members(of: place, &known)
      else { return false }
      return part.isSubset(of: whole)
    }
  }

  /// Whether a place has municipalities both inside and outside a region.
  func splits(_ region: String, _ place: String) -> Bool {
    known.withLock { known in
      guard let whole = members(of: region, &known), let part = members(of: place, &known)
      else { return false }
      return !part.isSubset(of: whole) && !part.isDisjoint(with: whole)
    }
  }

  /// The municipalities of a region; nil when it isn't one.
  private func members(of region: String, _ known: inout [String: Set<Int>?]) -> Set<Int>? {
    if let members = known[region] { return members }
    // Asking for the members of what is no region would look for a name that was meant.
    let members = gazetteer.knownRegion(region).flatMap { _ in
      (try? gazetteer.members(of: region, at: vintage)).map(Set.init)
    }
    known[region] = .some(members)
    return members
  }
}

extension Membership {
  /// A region contains a place when it has all its municipalities.
  static func regions(of gazetteer: Gazetteer, at vintage: Vintage) -> Membership {
    let members = RegionMembers(gazetteer: gazetteer, vintage: vintage)
    return Membership(
      regionContains: { members.contains($0, $1) }, regionSplits: { members.splits($0, $1) })
  }
}
