extension Gazetteer {
  /// The municipalities by registered and by short name in every language, past ones included.
  static func names(of municipalities: [Municipality]) -> [NameKey: [Int]] {
    index(municipalities.map { ($0.nis, allNames(of: $0)) })
  }

  /// The municipalities by the names of the places within them.
  static func names(of places: [Submunicipality]) -> [NameKey: [Int]] {
    index(places.map { ($0.municipality, $0.names) })
  }

  /// The provinces and regions of the country by name, and those outside the study area.
  ///
  /// Arrondissements are left out: their names are those of provinces and municipalities.
  static func names(
    of areas: [AdministrativeArea], _ specialCodes: [SpecialCode]
  ) -> [NameKey: Location] {
    var result: [NameKey: Location] = [:]
    for special in specialCodes {
      for name in special.names { result[NameKey(name)] = special.location }
    }
    for area in areas where area.kind != .arrondissement {
      for name in [area.name.nl, area.name.fr, area.name.en] + area.otherNames {
        result[NameKey(name)] = .area(area.nis)
      }
    }
    return result
  }

  /// Every name of a municipality, with and without disambiguator.
  static func allNames(of municipality: Municipality) -> [String] {
    let registered = municipality.registeredName
    let names = [registered.nl, registered.fr, registered.en] + municipality.otherNames
    return names + names.map(Municipality.withoutDisambiguator)
  }

  private static func index(_ entries: [(code: Int, names: [String])]) -> [NameKey: [Int]] {
    var codes: [NameKey: Set<Int>] = [:]
    for entry in entries {
      for name in entry.names { codes[NameKey(name), default: []].insert(entry.code) }
    }
    return codes.mapValues { $0.sorted() }
  }
}
