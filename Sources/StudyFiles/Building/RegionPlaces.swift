internal import RegionalStatistics
internal import Synchronization

/// The municipalities of each region and place, looked up once.
final class RegionPlaces: Sendable {
  private let gazetteer: Gazetteer
  private let vintage: Vintage
  private let known = Mutex<[String: Set<Int>]>([:])

  init(gazetteer: Gazetteer, vintage: Vintage) {
    self.gazetteer = gazetteer
    self.vintage = vintage
  }

  /// Whether a place lies wholly in a region; false for either when it is unknown.
  func contains(region: String, place: String) -> Bool {
    guard let inner = municipalities(of: place), let outer = municipalities(of: region) else {
      return false
    }
    return inner.isSubset(of: outer)
  }

  /// An unknown name is kept as the empty set, which only names of nothing have.
  private func municipalities(of name: String) -> Set<Int>? {
    if let found = known.withLock({ $0[name] }) { return found.isEmpty ? nil : found }
    let found = Set((try? gazetteer.members(of: name, at: vintage)) ?? [])
    known.withLock { $0[name] = found }
    return found.isEmpty ? nil : found
  }
}
