internal import RegionalStatistics

/// Someone who gets a workbook.
struct Partner: Hashable {
  /// Identifier: the number of a school, the NIS code of a municipality, the name of a group.
  let id: String
  let name: LocalizedText
  let dimension: DimensionID
  let selection: Selection
  /// The schools that are the partner's own; none for a municipality.
  let schools: [String]
  /// The areas that it lies in, the smallest first.
  let areas: [ComparisonArea]

  func parameters(_ area: ComparisonArea?) -> PartnerParameters {
    PartnerParameters(id: id, name: name, dimension: dimension, selection: selection, area: area)
  }
}

/// Finds the partners of a study: in its list, or in its data.
struct PartnerDirectory {
  let sharing: Sharing
  let setting: StudySetting
  let places: SchoolPlaces

  /// Every partner once, by identifier.
  func partners() throws -> [Partner] {
    let listed = try sharing.list.map { try PartnerList($0, setting.study).entries } ?? inData
    var partners: [Partner] = []
    for entry in listed { partners.append(try partner(entry)) }
    guard !partners.isEmpty else {
      throw error("partners-missing", nil, "There is nobody to share with.")
    }
    return partners.sorted { $0.id < $1.id }
  }

  /// Every school or municipality of the data.
  private var inData: [PartnerList.Entry] {
    let ids = sharing.kind == .municipality ? places.places : places.schools
    return ids.map { PartnerList.Entry(id: $0, name: "", schools: [], line: nil) }
  }

  private func partner(_ entry: PartnerList.Entry) throws(StudyError) -> Partner {
    switch sharing.kind {
    case .municipality: return try municipality(entry)
    case .school: return try schools([entry.id], entry, .category(entry.id))
    case .group:
      return try schools(entry.schools, entry, .anyOf(Set(entry.schools).sorted()))
    }
  }

  private func municipality(_ entry: PartnerList.Entry) throws(StudyError) -> Partner {
    guard let region = setting.gazetteer.knownRegion(entry.id), region.kind == .municipality,
      places.places.contains(region.id.text)
    else {
      if sharing.list == nil, let region = setting.gazetteer.knownRegion(entry.id) {
        throw error(
          "partner-unknown", nil,
          "Partners by municipality need schools in municipalities, but the data have them in \(region.name.nl)."
        )
      }
      throw error(
        "partner-unknown", entry.line,
        "The data have no schools in the municipality \"\(entry.id)\".",
        remedy: Suggestion.sentence(for: entry.id, in: places.places))
    }
    return Partner(
      id: region.id.text, name: region.name, dimension: Sharing.region,
      selection: .category(region.id.text), schools: [],
      areas: Array(areas(of: [region.id.text]).dropFirst()))
  }

  private func schools(
    _ schools: [String], _ entry: PartnerList.Entry, _ selection: Selection
  ) throws(StudyError) -> Partner {
    for school in schools where places.places(of: [school]).isEmpty {
      throw error(
        "partner-unknown", entry.line, "The data have no school \"\(school)\".",
        remedy: Suggestion.sentence(for: school, in: places.schools))
    }
    let name =
      entry.name.isEmpty
      ? SharingWording.school.replacing("{id}", with: .init(all: entry.id)) : .init(all: entry.name)
    return Partner(
      id: entry.id, name: name, dimension: Sharing.school, selection: selection, schools: schools,
      areas: areas(of: places.places(of: schools)))
  }

  /// The municipality, the arrondissement and the province that hold all of some places.
  private func areas(of places: [String]) -> [ComparisonArea] {
    let codes = places.compactMap { place -> Int? in
      guard let region = setting.gazetteer.knownRegion(place), region.kind == .municipality else {
        return nil
      }
      return Int(region.id.text)
    }
    guard codes.count == places.count, !codes.isEmpty else { return [] }
    let levels: [(Int) -> Region?] = [
      { setting.gazetteer.knownRegion(RegionIdentifier(nis: $0).text) },
      { try? setting.gazetteer.arrondissement(of: $0, at: setting.vintage) },
      { try? setting.gazetteer.province(of: $0, at: setting.vintage) },
    ]
    var areas: [ComparisonArea] = []
    for level in levels {
      let regions = codes.compactMap(level)
      guard regions.count == codes.count, Set(regions.map(\.id)).count == 1,
        let region = regions.first, !isCompared(region, areas)
      else { continue }
      let name = PlacePhrase(region.name, article: region.article).heading
      areas.append(ComparisonArea(id: region.id.text, name: name))
    }
    return areas
  }

  /// Whether a region stands in the workbook already, as focus or reference or as a smaller area.
  private func isCompared(_ region: Region, _ areas: [ComparisonArea]) -> Bool {
    let known = [setting.parameters.focusID, setting.parameters.referenceID] + areas.map(\.id)
    return known.contains { members(of: $0) == members(of: region.id.text) }
  }

  private func members(of region: String) -> [Int] {
    (try? setting.gazetteer.members(of: region, at: setting.vintage)) ?? []
  }

  private func error(
    _ code: StudyError.Code, _ line: Int?, _ problem: String, remedy: String? = nil
  ) -> StudyError {
    StudyError(
      code, file: line == nil ? setting.study.file : sharing.list?.name ?? setting.study.file,
      line: line ?? sharing.line, problem, remedy: remedy)
  }
}
