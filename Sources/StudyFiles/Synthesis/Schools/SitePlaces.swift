internal import RegionalStatistics

/// Where the school sites lie with the borders of one day.
struct SitePlaces {
  /// A municipality as sources name it.
  struct Place {
    let nis: Int
    let municipality: String
    let province: String
  }

  /// One place for each site.
  let places: [Place]

  init(_ sites: [SchoolSite], gazetteer: Gazetteer, at vintage: Vintage) throws(GeographyError) {
    var known: [Int: Place] = [:]
    var places: [Place] = []
    for site in sites {
      if let place = known[site.municipality] {
        places.append(place)
        continue
      }
      let place = try Self.place(of: site.municipality, gazetteer, vintage)
      known[site.municipality] = place
      places.append(place)
    }
    self.places = places
  }

  static func place(
    of nis: Int, _ gazetteer: Gazetteer, _ vintage: Vintage
  ) throws(GeographyError) -> Place {
    let code = try gazetteer.convert(nis, from: SchoolLandscape.vintage, to: vintage).to
    return Place(
      nis: code, municipality: gazetteer.municipality(code)?.name.nl ?? "",
      province: try gazetteer.province(of: code, at: vintage).name.nl)
  }
}
