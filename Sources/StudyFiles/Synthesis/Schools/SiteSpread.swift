/// Spreads the pupils of a programme over school sites, which stay the same over the years.
struct SiteSpread {
  /// The pupils of one programme at one site.
  struct Share {
    let site: Int
    let women: Int
    let men: Int
  }

  let landscape: SchoolLandscape
  let seed: UInt64
  private var orders: [String: [Int]] = [:]
  private var offering: [String: [Int]] = [:]

  init(landscape: SchoolLandscape, seed: UInt64) {
    self.landscape = landscape
    self.seed = seed
  }

  /// The shares of the sites that offer a programme: as many sites as its classes would fill.
  mutating func shares(of cell: ProgrammeCell, in schoolYear: Int) -> [Share] {
    let perSite = cell.level.grade == "1" ? 45 : 13
    let order = order(of: cell.programme, in: cell.region)
    let sites = order.prefix(max(1, cell.pupils / perSite))
    var random = SeededRandom(
      seed: seed, stream: "site \(cell.programme.name) \(cell.level) \(schoolYear)")
    let weights = sites.map { landscape.sites[$0].weight * (50 + random.below(51)) }
    let women = Apportionment.parts(of: cell.women, weights: weights)
    // The other way round, so that the small remainders of both sexes don't meet at the same sites.
    let men = Array(Apportionment.parts(of: cell.men, weights: weights.reversed()).reversed())
    return sites.enumerated().map { place, site in
      Share(site: site, women: women[place], men: men[place])
    }
  }

  private mutating func order(of programme: Programme, in region: String) -> [Int] {
    let key = "\(region) \(programme.form) \(programme.name)"
    if let known = orders[key] { return known }
    let place = "\(region) \(programme.form)"
    let candidates = offering[place] ?? landscape.offering(programme.form, in: region)
    offering[place] = candidates
    let ranks = candidates.map { site in
      // Bigger sites come earlier.
      (SeededRandom.hash(seed, "\(key) \(site)") >> 24) / UInt64(landscape.sites[site].weight)
    }
    let order = candidates.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
      .map { candidates[$0] }
    orders[key] = order
    return order
  }
}
