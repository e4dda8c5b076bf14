internal import RegionalStatistics

/// About a thousand invented schools, spread over all municipalities of Flanders and Brussels.
struct SchoolLandscape {
  let sites: [SchoolSite]

  private static let brusselsSchools = 46
  private static let flemishSchools = 954
  /// The municipalities of 2018: everything later is a merger of these.
  static let vintage = Vintage(year: 2018)

  /// Invents the schools.
  init(seed: UInt64, gazetteer: Gazetteer) throws(GeographyError) {
    var random = SeededRandom(seed: seed, stream: "schools")
    let centres = Set(try gazetteer.members(of: "centrumsteden", at: Self.vintage))
    var builder = Builder()
    for (region, code, count) in [
      ("BHG", "brussels", Self.brusselsSchools), ("VL", "flanders", Self.flemishSchools),
    ] {
      let codes = try gazetteer.members(of: code, at: Self.vintage)
      let weights = codes.map { Self.weight($0, isCentre: centres.contains($0), &random) }
      // Every municipality has a school, and the big ones have more.
      let extra = Apportionment.parts(of: count - codes.count, weights: weights)
      for (municipality, more) in zip(codes, extra) {
        for _ in 0...more { builder.addSchool(in: municipality, region: region, &random) }
      }
    }
    sites = builder.sites
  }

  /// How many pupils a municipality draws beside the others: cities many, Antwerp and Ghent most.
  private static func weight(_ nis: Int, isCentre: Bool, _ random: inout SeededRandom) -> Int {
    let chance = 1 + random.below(4)
    switch nis {
    case 11002: return 70
    case 44021: return 45
    case 21004: return 12
    default: return isCentre ? 14 + chance : chance
    }
  }

  /// The sites that offer a form of education in a region.
  func offering(_ form: String, in region: String) -> [Int] {
    sites.indices.filter { sites[$0].region == region && sites[$0].forms.contains(form) }
  }

  private struct Builder {
    var sites: [SchoolSite] = []
    var schools = 0

    mutating func addSchool(in municipality: Int, region: String, _ random: inout SeededRandom) {
      schools += 1
      let forms = Self.forms(schools, &random)
      let network = Self.network(region, &random)
      let supported = random.happens(perThousand: region == "BHG" ? 900 : 450)
      let siteCount = [1, 1, 1, 2, 1, 1, 2, 3][random.below(8)]
      for site in 1...siteCount {
        sites.append(
          SchoolSite(
            school: 990_000 + schools, ordinal: schools, site: site, municipality: municipality,
            region: region, forms: forms, weight: 20 + random.below(100) / site,
            network: network, street: 1 + random.below(180), isSupported: supported))
      }
    }

    /// What a school offers; the first schools of a list together offer everything.
    private static func forms(_ ordinal: Int, _ random: inout SeededRandom) -> Set<String> {
      let kinds: [Set<String>] = [
        ["aso", "n.v.t."], ["tso", "bso", "n.v.t."], ["aso", "tso", "n.v.t."], ["tso", "bso"],
        ["aso", "n.v.t."], ["aso", "tso", "bso", "n.v.t."], ["n.v.t."], ["kso", "tso", "n.v.t."],
        ["aso"], ["bso", "n.v.t."],
      ]
      return kinds[ordinal % 23 == 0 ? 7 : [0, 1, 2, 3, 4, 5, 6, 8, 9, 1][random.below(10)]]
    }

    private static func network(
      _ region: String, _ random: inout SeededRandom
    ) -> SchoolNetwork {
      switch random.below(100) {
      case 0..<64: .free
      case 64..<86: .community
      case 86..<93: region == "BHG" ? .commission : .province
      default: .municipality
      }
    }
  }
}
