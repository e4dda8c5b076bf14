/// Rows whose columns without numbers are those of an earlier row.
public struct DuplicateRow: Check {
  /// The name of the check.
  public let code: Finding.Code = "duplicate-row"
  /// What is asked.
  public let title = LocalizedText(
    nl: "Rijen die twee keer voorkomen", fr: "Lignes présentes deux fois",
    en: "Duplicate rows")
  /// What to do.
  public let remedy =
    "Remove the repetitions, or say \"repeated-rows: merge\" or \"repeated-rows: add\" in the study."

  /// Fails when a row is repeated; advises when not all rows could be compared.
  public func result(of evidence: Evidence) -> CheckResult {
    if let count = evidence.counts[code], count > 0 {
      return CheckResult(self, .fail, count: count, examples: evidence.examples[code] ?? [])
    }
    return CheckResult(
      self, .advisory,
      evidence.uncomparedFacts.map { facts in
        Example(
          place: Place(),
          expected: "Only the first million rows of \"\(facts.rawValue)\" were compared",
          remedy: "Say \"repeated-rows: add\" for files that are too long to compare.")
      })
  }
}
