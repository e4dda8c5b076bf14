/// Sums that change by more than half, and by more than fifty, from one school year to the next.
public struct SuddenJump: Check {
  /// The name of the check.
  public let code: Finding.Code = "sudden-jump"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Plotse sprongen tegenover het jaar voordien",
    fr: "Sauts brusques par rapport à l'année précédente",
    en: "Sudden jumps against the year before")
  /// What to do.
  public let remedy = "See whether a definition changed, or rows are missing or counted twice."

  /// Changes up to this share of the year before are usual.
  static let usualChange = 0.5
  /// Changes up to this number are usual.
  static let usualDifference: Int64 = 50

  /// Advises about each place and pair of years; the change is told as a percentage.
  public func result(of evidence: Evidence) -> CheckResult {
    let examples = YearlySums.all(in: evidence).flatMap { sums in
      sums.places.indices.flatMap { place in
        sums.years.indices.dropFirst().compactMap { example(sums, place, $0) }
      }
    }
    return CheckResult(self, .advisory, examples)
  }

  private func example(_ sums: YearlySums, _ place: Int, _ number: Int) -> Example? {
    let (before, year) = (sums.years[number - 1], sums.years[number])
    guard before.firstYear == year.firstYear - 1, let old = sums.amount(place, number - 1),
      let new = sums.amount(place, number), old.gaps == .numbers, new.gaps == .numbers,
      old.units > 0
    else { return nil }
    let difference = new.units - old.units
    let change = Double(difference) / Double(old.units)
    guard abs(difference) > Self.usualDifference * sums.scale, abs(change) > Self.usualChange else {
      return nil
    }
    let percent = Int((change * 100).rounded())
    let name = sums.places[place]
    let what = name.isEmpty ? "" : " of \"\(name)\""
    return Example(
      place: Place(),
      expected: "\"\(sums.measure.rawValue)\"\(what) must not change by more than 50% from"
        + " \(before.text) to \(year.text)",
      value: "\(percent > 0 ? "+" : "")\(percent)%")
  }
}
