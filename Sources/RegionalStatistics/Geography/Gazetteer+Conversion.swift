extension Gazetteer {
  /// What a municipality is with the borders of another day, by way of the mergers.
  ///
  /// To a later day this always has one answer, since municipalities merge as a whole.
  ///
  /// - Throws: `notConvertible` when the municipality is only a merger of several on an earlier
  ///   day; what `locate(code:at:)` throws when it doesn't exist on the first day.
  public func convert(
    _ nis: Int, from first: Vintage, to second: Vintage
  ) throws(GeographyError) -> Conversion {
    let before = try municipality(nis, at: first)
    let codes = equivalents(of: nis, from: first, to: second)
    guard codes.count == 1, let code = codes.first else {
      throw GeographyError(
        .notConvertible, subject: RegionIdentifier.digits(of: nis),
        "Municipality \(title(of: before)) must be one municipality on \(second), but it was "
          + "\(titles(of: codes)). Use the borders of \(first) or later.")
    }
    let after = try municipality(code, at: second)
    return Conversion(
      from: nis, to: code,
      changedBorders: first < second && parts(of: code, from: second, to: first).count > 1,
      movedArrondissement: .init(from: before.arrondissement, to: after.arrondissement),
      movedProvince: .init(from: province(above: before), to: province(above: after)))
  }

  /// The municipality with a NIS code that must exist on a day.
  func municipality(_ nis: Int, at vintage: Vintage) throws(GeographyError) -> Municipality {
    guard let municipality = municipalities[nis] else {
      _ = try locate(code: nis, at: vintage)
      throw GeographyError(
        .unknownCode, subject: RegionIdentifier.digits(of: nis),
        "Code must be a municipality, not \"\(RegionIdentifier.digits(of: nis))\".")
    }
    try check(municipality, isValidAt: vintage)
    return municipality
  }

  /// Whether a municipality exists on a day.
  func isValid(_ nis: Int, at vintage: Vintage) -> Bool {
    municipalities[nis]?.validity.contains(vintage) ?? false
  }

  /// The municipalities on a day that cover one whenever it existed; empty when unknown.
  func equivalents(of nis: Int, at vintage: Vintage) -> [Int] {
    guard let validity = municipalities[nis]?.validity else { return [] }
    if validity.contains(vintage) { return [nis] }
    if let successor = successorsOfFormer[nis] { return equivalents(of: successor, at: vintage) }
    let known = vintage < validity.first ? validity.first : validity.last ?? vintage
    return equivalents(of: nis, from: known, to: vintage).filter { isValid($0, at: vintage) }
  }

  /// The municipalities on the second day that cover one of the first day.
  ///
  /// One when the second day is later; all parts when it is earlier.
  func equivalents(of nis: Int, from first: Vintage, to second: Vintage) -> [Int] {
    first <= second
      ? [image(of: nis, from: first, to: second)] : parts(of: nis, from: first, to: second)
  }

  /// The municipality of a later day in which one lies.
  func image(of nis: Int, from first: Vintage, to later: Vintage) -> Int {
    let next = mergersByOld[nis]?.first { first < $0.effective && $0.effective <= later }
    guard let next else { return nis }
    return image(of: next.new, from: next.effective, to: later)
  }

  /// The municipalities of an earlier day from which one was made, ordered by NIS code.
  func parts(of nis: Int, from first: Vintage, to earlier: Vintage) -> [Int] {
    parts(of: nis, after: earlier) { $0 <= first }.sorted()
  }

  private func parts(
    of nis: Int, after earlier: Vintage, where isCounted: (Vintage) -> Bool
  ) -> Set<Int> {
    let mergers = mergersByNew[nis, default: []].filter {
      earlier < $0.effective && isCounted($0.effective)
    }
    guard let effective = mergers.last?.effective else { return [nis] }
    return mergers.filter { $0.effective == effective }.reduce(into: []) { codes, merger in
      codes.formUnion(parts(of: merger.old, after: earlier) { $0 < effective })
    }
  }
}
