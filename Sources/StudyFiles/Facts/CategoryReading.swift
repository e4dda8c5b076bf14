internal import RegionalStatistics

/// How the texts of a column become categories.
struct CategoryReading: Sendable {
  let kind: SourceEntry.ValueKind
  /// Categories that the study gives for certain texts.
  let values: [String: String]
  /// What the texts stand for, when a file says so.
  let lookup: SourceEntry.Lookup?
  let places: PlaceReading
  let programmes: ProgrammeCatalogue
  /// The numbers of the known schools.
  let schools: Set<String>

  /// The category of a text in canonical form.
  func category(of text: String) throws(ValueProblem) -> Normalized<String> {
    if let value = values[text] { return Normalized(value, .valueReplaced) }
    guard let lookup else { return try understood(text) }
    guard let meaning = lookup.meanings[Self.code(text).value] else {
      throw ValueProblem(
        check: "impossible-code",
        expected: "Must be in column \"\(lookup.from)\" of the lookup file",
        remedy: "Add it to \"\(lookup.file.name)\".")
    }
    let category = try understood(meaning)
    return Normalized(category.value, category.steps.union(.valueReplaced))
  }

  private func understood(_ text: String) throws(ValueProblem) -> Normalized<String> {
    switch kind {
    case .text: return Normalized(text)
    case .code: return Self.code(text)
    case .schoolYear: return try Self.schoolYear(text)
    case .date: return try Self.date(text)
    case .place: return try places.place(text)
    case .province: return try places.province(text)
    case .school: return try school(text)
    case .programme: return try programme(text)
    }
  }

  private static func schoolYear(_ text: String) throws(ValueProblem) -> Normalized<String> {
    do {
      let year = try SchoolYear.parse(text)
      return Normalized(year.value.text, year.steps)
    } catch {
      throw ValueProblem(
        check: "unknown-school-year", expected: "Must be a school year such as 2021-2022",
        remedy: error.nearest.map { "Did you mean \"\($0.text)\"?" })
    }
  }

  private static func date(_ text: String) throws(ValueProblem) -> Normalized<String> {
    let dayNumber = Int(text).flatMap { try? CalendarDate.parse(dayNumber: $0, .from1900) }
    guard let date = (try? CalendarDate.parse(text)) ?? dayNumber else {
      throw ValueProblem(
        check: "unknown-date", expected: "Must be a day such as 2024-02-01 or 01/02/2024")
    }
    return Normalized("\(date.value)", date.steps)
  }

  /// A number that names something: `40428.0` is `40428`.
  static func code(_ text: String) -> Normalized<String> {
    guard text.hasSuffix(".0") || text.hasSuffix(",0"),
      text.utf8.dropLast(2).allSatisfy({ 0x30...0x39 ~= $0 })
    else { return Normalized(text) }
    return Normalized(String(text.dropLast(2)), .zeroDecimalsDropped)
  }

  private func school(_ text: String) throws(ValueProblem) -> Normalized<String> {
    let number = Self.code(text)
    guard schools.contains(number.value) else {
      throw ValueProblem(
        check: "unknown-school", expected: "The school must be in the list of schools",
        remedy: "Add its number to classifications/schools.csv beside the study.")
    }
    return number
  }

  private func programme(_ text: String) throws(ValueProblem) -> Normalized<String> {
    if let known = programmes.name(of: text) {
      return Normalized(known, known == text ? [] : .aliasReplaced)
    }
    throw ValueProblem(
      check: "unknown-programme",
      expected: "The programme must be in the list of programmes or aliases",
      remedy: Suggestion.sentence(for: text, in: programmes.names)
        ?? "Add it to the study's programmes.csv.")
  }
}
