extension Gazetteer {
  /// What the name of a municipality in a source stands for, with the borders of a day.
  ///
  /// Dutch, French, English and German names are known, with or without disambiguator, also of
  /// places within a municipality (Laken) and of municipalities that have merged since (Puurs). A
  /// municipality that exists on the day comes before one that has merged since 2019, and that before
  /// a place of the same name elsewhere: Beveren is the municipality in the Waasland.
  ///
  /// - Parameter name: the name in any spelling of case, accents and hyphens. A disambiguator in
  ///   parentheses may be the registered one or the municipality: `"Ruisbroek (Puurs)"`.
  /// - Throws: `ambiguousName`, `futureCode`, `expiredCode` or `unknownName` with a suggestion.
  public func locate(name: String, at vintage: Vintage) throws(GeographyError) -> Location {
    let key = NameKey(name)
    let namesakes = municipalitiesByName[key, default: []]
    let existing = namesakes.filter { isValid($0, at: vintage) }
    if existing.count == 1 { return .municipality(existing[0]) }
    if existing.count > 1 { throw ambiguous(name, existing) }
    let merged = Set(
      namesakes.filter { mergersByOld[$0] != nil }.flatMap { equivalents(of: $0, at: vintage) })
    if merged.count == 1, let whole = merged.first { return .municipality(whole) }
    let containing = municipalities(containingPlace: name, at: vintage)
    if containing.count == 1 { return .municipality(containing[0]) }
    if containing.count > 1 { throw ambiguous(name, containing) }
    if let location = areasByName[key], isNoArea(location) { return location }
    for code in namesakes {
      if let municipality = municipalities[code] {
        try check(municipality, isValidAt: vintage)
      }
    }
    throw unknownName(name, "municipality", among: municipalityNames(at: vintage))
  }

  /// Whether a name is that of a municipality itself, not of a place within it or of one that became
  /// part of it.
  public func isName(_ name: String, of nis: Int) -> Bool {
    municipalitiesByName[NameKey(name), default: []].contains(nis)
  }

  /// What the name of a province or region of the country in a source stands for.
  ///
  /// Any name that contains "Brussel" or "Bruxelles" is the Brussels-Capital Region, as sources
  /// list it among the provinces under many names; unless it also says "buiten", "Vlaanderen" or
  /// the like.
  ///
  /// - Throws: `unknownName` with a suggestion.
  public func locate(areaName name: String) throws(GeographyError) -> Location {
    let key = NameKey(name)
    if let location = areasByName[key] { return location }
    if let brussels = RegionIdentifier("brussels").flatMap({ areasByIdentifier[$0] }),
      isBrussels(key.text)
    {
      return .area(brussels)
    }
    let names = areas.values.filter { $0.kind != .arrondissement }.map(\.name.nl).sorted()
    throw unknownName(name, "province", among: names)
  }

  /// The existing municipalities that contain a place, or that took over a past municipality.
  private func municipalities(containingPlace name: String, at vintage: Vintage) -> [Int] {
    let exact = codes(ofPlace: NameKey(name), at: vintage)
    let bareName = Municipality.withoutDisambiguator(name)
    if !exact.isEmpty || bareName == name { return exact }
    let hint = NameKey(String(name.dropFirst(bareName.count + 2).dropLast()))
    return codes(ofPlace: NameKey(bareName), at: vintage, within: hint)
  }

  private func codes(
    ofPlace key: NameKey, at vintage: Vintage, within hint: NameKey? = nil
  ) -> [Int] {
    let past = municipalitiesByName[key, default: []].compactMap { code in
      municipalities[code].flatMap { $0.validity.last != nil ? successor(of: code) : nil }
    }
    let candidates = municipalitiesBySubmunicipality[key, default: []] + past
    let wanted = candidates.filter { code in
      hint.map { municipalitiesByName[$0, default: []].contains(code) } ?? true
    }
    return Set(wanted.flatMap { equivalents(of: $0, at: vintage) }).sorted()
  }

  private func isBrussels(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let namesBrussels = words.contains { $0.hasPrefix("brussel") || $0.hasPrefix("bruxel") }
    return namesBrussels && Self.wordsOfMore.isDisjoint(with: words)
  }

  /// Words that make a name with "Brussel" one of more, less or something else than Brussels.
  private static let wordsOfMore: Set<Substring> = [
    "buiten", "zonder", "niet", "rand", "vlaanderen", "vlaams", "wallonie", "hors", "sans",
    "flandre", "outside", "without", "flanders",
  ]

  private func isNoArea(_ location: Location) -> Bool {
    if case .area = location { return false }
    return true
  }

  private func ambiguous(_ name: String, _ codes: [Int]) -> GeographyError {
    GeographyError(
      .ambiguousName, subject: name,
      "Municipality must be one place, but \"\(name)\" can be \(titles(of: codes)). "
        + "Use the NIS code.")
  }

  private func unknownName(
    _ name: String, _ kind: String, among names: [String]
  ) -> GeographyError {
    let hint = Suggestion.sentence(for: name, in: names).map { " \($0)" } ?? ""
    return GeographyError(
      .unknownName, subject: name, "Can't find \(kind) \"\(name)\".\(hint)")
  }

  private func municipalityNames(at vintage: Vintage) -> [String] {
    let existing = municipalities(at: vintage)
    return Set(existing.flatMap { [$0.name.nl, $0.name.fr, $0.name.en] }).sorted()
  }
}
