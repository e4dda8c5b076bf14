extension Gazetteer {
  /// The NIS codes of the municipalities of a region on a day, in ascending order.
  ///
  /// A study region that lists a municipality which doesn't exist on the day stands for the same
  /// land: a later merger counts as all its parts, and parts count as the merger when all of them
  /// are listed. A list may also name a municipality by its code before and after a merger.
  ///
  /// - Throws: `unknownRegion`; `notConvertible` when only some parts of a merger are listed.
  public func members(
    of id: String, at vintage: Vintage
  ) throws(GeographyError) -> [Int] {
    try memberSet(of: region(id).id, at: vintage).sorted()
  }

  /// Whether a region contains a municipality on a day.
  ///
  /// For many municipalities, ask for the members once.
  ///
  /// - Throws: also when the municipality doesn't exist on that day.
  public func contains(
    _ id: String, municipality nis: Int, at vintage: Vintage
  ) throws(GeographyError) -> Bool {
    let municipality = try municipality(nis, at: vintage)
    return try memberSet(of: region(id).id, at: vintage).contains(municipality.nis)
  }

  /// The municipalities that two regions share on a day, in ascending order of NIS code.
  ///
  /// Empty when the regions don't overlap.
  public func overlap(
    _ first: String, _ second: String, at vintage: Vintage
  ) throws(GeographyError) -> [Municipality] {
    let shared = try memberSet(of: region(first).id, at: vintage)
      .intersection(try memberSet(of: region(second).id, at: vintage))
    return shared.sorted().compactMap { municipalities[$0] }
  }

  private func memberSet(
    of identifier: RegionIdentifier, at vintage: Vintage
  ) throws(GeographyError) -> Set<Int> {
    if let area = areasByIdentifier[identifier] {
      return Set(municipalities(at: vintage).filter { isPart($0, of: area) }.map(\.nis))
    }
    if let municipality = municipality(with: identifier) {
      return try land(of: [municipality.nis], at: vintage)
    }
    let listed = studyRegions[identifier]?.members ?? []
    let codes = listed.compactMap { municipality(with: $0)?.nis }
    var result = try land(of: Set(codes), at: vintage)
    for member in listed where municipality(with: member) == nil {
      try result.formUnion(memberSet(of: member, at: vintage))
    }
    return result
  }

  /// The municipalities on a day that are the same land as a list of municipalities of any day.
  private func land(
    of listed: Set<Int>, at vintage: Vintage
  ) throws(GeographyError) -> Set<Int> {
    var result: Set<Int> = []
    for code in listed.sorted() {
      guard let municipality = municipalities[code] else { continue }
      try result.formUnion(land(of: municipality, in: listed, at: vintage))
    }
    return result
  }

  private func land(
    of municipality: Municipality, in listed: Set<Int>, at vintage: Vintage
  ) throws(GeographyError) -> Set<Int> {
    if municipality.validity.contains(vintage) { return [municipality.nis] }
    let codes = Set(equivalents(of: municipality.nis, at: vintage))
    if codes.isEmpty { try check(municipality, isValidAt: vintage) }
    if !codes.isDisjoint(with: listed) { return [] }
    if vintage < municipality.validity.first { return codes }
    let wholes = codes.filter { whole in
      let lastDay = municipality.validity.last ?? vintage
      return parts(of: whole, from: vintage, to: lastDay).allSatisfy(listed.contains)
    }
    guard wholes == codes else { throw onlyPart(municipality, of: codes.sorted(), at: vintage) }
    return codes
  }

  private func onlyPart(
    _ municipality: Municipality, of wholes: [Int], at vintage: Vintage
  ) -> GeographyError {
    GeographyError(
      .notConvertible, subject: RegionIdentifier.digits(of: municipality.nis),
      "Region must be whole municipalities on \(vintage), but \(title(of: municipality)) is only "
        + "part of \(titles(of: wholes)). List the new code too, or use older borders.")
  }
}
