internal import RegionalStatistics

/// How codes and names of places become regions at the borders of the study.
struct PlaceReading: Sendable {
  let gazetteer: Gazetteer
  let vintage: Vintage

  /// The category of what lies outside Flanders and Brussels.
  static let outside = "outside"
  /// The category of what can't be located.
  static let unlocated = "unlocated"

  /// A region by its identifier, or a municipality by code or name, of any day and language.
  func place(_ text: String) throws(ValueProblem) -> Normalized<String> {
    if let region = try? gazetteer.region(text), region.kind != .municipality {
      return Normalized(text)
    }
    if let code = try? NISCodeText.normalized(text), let number = Int(code.value) {
      return try located(text, code.steps) { () throws(GeographyError) in
        try gazetteer.locate(codeOfAnyDay: number, at: vintage)
      }
    }
    return try located(text, .placeFound) { () throws(GeographyError) in
      if let municipality = try? gazetteer.locate(name: text, at: vintage) { return municipality }
      if let area = try? gazetteer.locate(areaName: text) { return area }
      return try gazetteer.locate(name: text, at: vintage)
    }
  }

  /// A province or region of the country by name or code.
  func province(_ text: String) throws(ValueProblem) -> Normalized<String> {
    if let code = try? NISCodeText.normalized(text) { return try place(code.value) }
    return try located(text, .placeFound) { () throws(GeographyError) in
      try gazetteer.locate(areaName: text)
    }
  }

  private func located(
    _ text: String, _ steps: NormalizingSteps, _ locate: () throws(GeographyError) -> Location
  ) throws(ValueProblem) -> Normalized<String> {
    do {
      let location = try locate()
      return Normalized(
        Self.category(location), isMoved(text, to: location) ? steps.union(.bordersMoved) : steps)
    } catch {
      throw ValueProblem(
        check: "impossible-code", expected: "Must be a place within the borders of the study",
        remedy: error.message)
    }
  }

  /// Whether a text names only a part of what it was located in: a municipality that has merged since,
  /// or a place within one.
  private func isMoved(_ text: String, to location: Location) -> Bool {
    guard case .municipality(let nis) = location else { return false }
    if let code = try? NISCodeText.normalized(text) { return Int(code.value) != nis }
    return !gazetteer.isName(text, of: nis)
  }

  private static func category(_ location: Location) -> String {
    switch location {
    case .municipality(let code), .area(let code): digits(code)
    case .outside: outside
    case .unlocated(let area): area.map(digits) ?? unlocated
    }
  }

  private static func digits(_ code: Int) -> String {
    let text = String(code)
    return String(repeating: "0", count: max(0, 5 - text.utf8.count)) + text
  }
}
