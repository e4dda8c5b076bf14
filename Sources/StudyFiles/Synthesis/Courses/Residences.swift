internal import RegionalStatistics

/// Where students and pupils live, drawn by where they study.
struct Residences {
  /// The municipalities, with the borders that the file uses.
  let places: [SitePlaces.Place]
  /// The places of each province and of Brussels, by name.
  private let byProvince: [String: [Int]]
  private let provinces: [String]
  private let brussels: String
  private let flemishBrabant: String

  init(gazetteer: Gazetteer, at vintage: Vintage) throws(GeographyError) {
    var places: [SitePlaces.Place] = []
    for municipality in gazetteer.municipalities(at: vintage) {
      places.append(
        SitePlaces.Place(
          nis: municipality.nis, municipality: municipality.name.nl,
          province: try gazetteer.province(of: municipality.nis, at: vintage).name.nl))
    }
    self.places = places
    byProvince = Dictionary(grouping: places.indices) { places[$0].province }
    provinces = byProvince.keys.sorted()
    brussels = try gazetteer.region("brussels").name.nl
    flemishBrabant = try gazetteer.region("vlaams-brabant").name.nl
  }

  /// One residence for someone who studies in a province.
  ///
  /// Those in Brussels come from Brussels and Flemish Brabant for the most part (G020), and those
  /// who live in Brussels hardly go elsewhere (G046).
  func draw(studyingIn province: String, _ random: inout SeededRandom) -> Int {
    let chance = random.below(1000)
    let home: String
    if province == brussels {
      home = chance < 480 ? brussels : chance < 830 ? flemishBrabant : other(&random)
    } else {
      home = chance < 4 ? brussels : chance < 800 ? province : other(&random)
    }
    let candidates = byProvince[home] ?? Array(places.indices)
    // Twice at random and the first of both: some places draw more than others.
    return candidates[min(random.below(candidates.count), random.below(candidates.count))]
  }

  /// A Flemish province.
  private func other(_ random: inout SeededRandom) -> String {
    let flemish = provinces.filter { $0 != brussels }
    return flemish.isEmpty ? brussels : flemish[random.below(flemish.count)]
  }
}
