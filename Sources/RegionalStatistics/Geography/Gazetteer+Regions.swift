extension Gazetteer {
  /// The region with an identifier: a NIS code of five digits, an alias or a study region.
  ///
  /// - Throws: `unknownRegion` with a suggestion.
  public func region(_ id: String) throws(GeographyError) -> Region {
    guard let region = knownRegion(id) else { throw unknownRegion(id) }
    return region
  }

  /// A region by its identifier or alias; nil when there is none, which is found at once.
  public func knownRegion(_ id: String) -> Region? {
    RegionIdentifier(id).flatMap { knownRegion($0) }
  }

  /// All regions of a level, ordered by identifier; of municipalities those that exist on a day.
  public func regions(of kind: Region.Kind, at vintage: Vintage) -> [Region] {
    switch kind {
    case .gewest, .province, .arrondissement:
      areas.values.filter { $0.kind == kind }.map(region(of:)).sorted { $0.id < $1.id }
    case .municipality:
      municipalities(at: vintage).map(region(of:))
    case .study:
      studyRegions.values.map(region(of:)).sorted { $0.id < $1.id }
    }
  }

  func knownRegion(_ identifier: RegionIdentifier) -> Region? {
    if let nis = areasByIdentifier[identifier] { return areas[nis].map(region(of:)) }
    if let study = studyRegions[identifier] { return region(of: study) }
    guard let municipality = municipality(with: identifier) else { return nil }
    return region(of: municipality)
  }

  /// The municipality that an identifier names, of today or of the past.
  func municipality(with identifier: RegionIdentifier) -> Municipality? {
    guard identifier.text.utf8.count == 5, let nis = Int(identifier.text) else { return nil }
    return municipalities[nis]
  }

  private func region(of area: AdministrativeArea) -> Region {
    Region(
      id: area.identifier, kind: area.kind, name: area.name, article: area.article,
      aliases: area.aliases)
  }

  private func region(of municipality: Municipality) -> Region {
    Region(id: municipality.identifier, kind: .municipality, name: municipality.name)
  }

  private func region(of study: StudyRegion) -> Region {
    Region(id: study.id, kind: .study, name: study.name, article: study.article)
  }

  private func unknownRegion(_ id: String) -> GeographyError {
    let remedy = namesake(id) ?? Suggestion.sentence(for: id, in: allIdentifiers)
    return GeographyError(
      .unknownRegion, subject: id,
      "Can't find region \"\(id)\"." + (remedy.map { " \($0)" } ?? ""))
  }

  /// The remedy when a person wrote the name of a municipality instead of its code.
  private func namesake(_ name: String) -> String? {
    let codes = municipalitiesByName[NameKey(name), default: []].filter {
      municipalities[$0]?.validity.last == nil
    }
    guard codes.count == 1, let municipality = municipalities[codes[0]] else { return nil }
    return "Did you mean \"\(municipality.identifier)\" (\(municipality.name.nl))?"
  }

  private var allIdentifiers: [String] {
    let existing = municipalities.values.filter { $0.validity.last == nil }.map(\.identifier)
    return (existing + areasByIdentifier.keys + studyRegions.keys).map(\.text).sorted()
  }
}
