/// School years of the study that a body of facts lacks.
public struct MissingYear: Check {
  /// The name of the check.
  public let code: Finding.Code = "missing-year"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Ontbrekende schooljaren", fr: "Années scolaires manquantes", en: "Missing school years")
  /// What to do.
  public let remedy = "Add the file of that school year to the sources."

  /// Fails for a gap between years that are there; advises for years before the first or after the
  /// last.
  public func result(of evidence: Evidence) -> CheckResult {
    var gaps: [Example] = []
    var others: [Example] = []
    for (facts, years) in Self.years(of: evidence.cuboids) {
      guard let first = years.min(), let last = years.max() else { continue }
      for year in evidence.years where !years.contains(year) {
        let example = Example(
          place: Place(),
          expected: "Facts \"\(facts.rawValue)\" must have the school year \(year.text)")
        if first < year, year < last { gaps.append(example) } else { others.append(example) }
      }
    }
    return gaps.isEmpty
      ? CheckResult(self, .advisory, others) : CheckResult(self, .fail, gaps + others)
  }

  private static func years(of cuboids: [Cuboid]) -> [(FactsID, Set<SchoolYear>)] {
    var years: [FactsID: Set<SchoolYear>] = [:]
    for cuboid in cuboids {
      guard let position = cuboid.position(of: "school-year") else { continue }
      years[cuboid.facts, default: []].formUnion(
        cuboid.categories[position].compactMap { try? SchoolYear.parse($0).value })
    }
    return years.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
