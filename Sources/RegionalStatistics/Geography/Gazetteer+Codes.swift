extension Gazetteer {
  /// What a code of a source stands for, with the borders of a day.
  ///
  /// - Parameter code: a NIS code of a municipality, province or region of the country, or a code
  ///   for what is outside or can't be located. Leading zeros don't matter.
  /// - Throws: `expiredCode`, `futureCode` or `unknownCode`, with what it became or was.
  /// - Complexity: constant for codes that are known.
  public func locate(code: Int, at vintage: Vintage) throws(GeographyError) -> Location {
    if let municipality = municipalities[code] {
      try check(municipality, isValidAt: vintage)
      return .municipality(code)
    }
    if areas[code] != nil { return .area(code) }
    if let special = specialCodes[code] { return special.location }
    let text = RegionIdentifier.digits(of: code)
    throw GeographyError(
      .unknownCode, subject: text,
      "Code must be a municipality of Flanders or Brussels, not \"\(text)\".")
  }

  /// What a code of a source stands for with the borders of a day, when the source may use the codes
  /// of other days.
  ///
  /// A past municipality is the one it has become part of by that day.
  ///
  /// - Throws: as `locate(code:at:)`; `futureCode` for a later merger of several municipalities.
  public func locate(codeOfAnyDay code: Int, at vintage: Vintage) throws(GeographyError) -> Location
  {
    let equivalents = equivalents(of: code, at: vintage)
    if equivalents.count == 1 { return .municipality(equivalents[0]) }
    return try locate(code: code, at: vintage)
  }

  /// Refuses a municipality that doesn't exist on a day.
  func check(
    _ municipality: Municipality, isValidAt vintage: Vintage
  ) throws(GeographyError) {
    let validity = municipality.validity
    if validity.contains(vintage) { return }
    let title = title(of: municipality)
    let text = RegionIdentifier.digits(of: municipality.nis)
    if vintage < validity.first {
      throw GeographyError(
        .futureCode, subject: text,
        "Municipality must exist on \(vintage), but \(title) exists only since \(validity.first)"
          + "\(sentenceOfParts(municipality)).")
    }
    let lastDay = validity.last.map { " until \($0)" } ?? ""
    throw GeographyError(
      .expiredCode, subject: text,
      "Municipality must exist on \(vintage), but \(title) existed only\(lastDay)"
        + "\(sentenceOfSuccessor(municipality)).")
  }

  /// The code and registered name, for messages.
  func title(of municipality: Municipality) -> String {
    "\(RegionIdentifier.digits(of: municipality.nis)) (\(municipality.registeredName.nl))"
  }

  /// The codes and registered names, for messages.
  func titles(of codes: [Int]) -> String {
    codes.compactMap { municipalities[$0].map(title(of:)) }.joined(separator: ", ")
  }

  /// The municipality into which one went when it ended, if known.
  func successor(of nis: Int) -> Int? {
    if let formerSuccessor = successorsOfFormer[nis] { return formerSuccessor }
    return mergersByOld[nis]?.first { $0.new != nis }?.new
  }

  private func sentenceOfSuccessor(_ municipality: Municipality) -> String {
    guard let code = successor(of: municipality.nis), let next = municipalities[code] else {
      return ""
    }
    return "; it became part of \(title(of: next))"
  }

  private func sentenceOfParts(_ municipality: Municipality) -> String {
    guard let parts = mergersByNew[municipality.nis] else { return "" }
    return "; before, it was \(titles(of: parts.map(\.old)))"
  }
}
