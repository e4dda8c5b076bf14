/// Places that have numbers in one school year of the study and no row in another.
public struct MissingRegion: Check {
  /// The name of the check.
  public let code: Finding.Code = "missing-region"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Regio's die in een schooljaar ontbreken",
    fr: "Régions manquantes dans une année scolaire",
    en: "Regions missing in a school year")
  /// What to do.
  public let remedy = "See whether the file of that school year has all its rows."

  /// Advises about each place and year.
  public func result(of evidence: Evidence) -> CheckResult {
    let first = YearlySums.all(in: evidence).filter(\.isFirstMeasure)
    let examples = first.flatMap { sums in
      let years = sums.years.enumerated().filter {
        evidence.years.isEmpty || evidence.years.contains($1)
      }
      return sums.places.enumerated().flatMap { place, name in
        years.filter { sums.amount(place, $0.offset) == nil }.map { _, year in
          Example(
            place: Place(),
            expected:
              "Facts \"\(sums.facts.rawValue)\" must have rows of \"\(name)\" in \(year.text),"
              + " as in other school years")
        }
      }
    }
    return CheckResult(self, .advisory, examples)
  }
}
