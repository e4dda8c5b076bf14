import StudyFiles
import Workbook

/// The checks as a table, from what each says of itself.
enum CheckList {
  /// The text of `docs/verify.md`.
  static var markdown: String {
    """
    # What `stemregio verify` looks for

    Made by `stemregio verify --list`. The numbers are those of the list of properties of a good \
    statistical workbook. `stemregio build` runs all of these on each workbook before it appears, \
    and writes nothing when one fails.

    ## On any XLSX file

    \(table(WorkbookVerification.checks.map(\.card)))

    ## When a workbook is built

    These compare the file with the study that it was made from.

    \(table(VerificationFailure.checks))

    """
  }

  private static func table(_ cards: [CheckCard]) -> String {
    (["| Number | Check | Level | The workbook | Remedy |", "|---:|---|---|---|---|"]
      + cards.map {
        "| \($0.number) | `\($0.code)` | \($0.level.rawValue) | \($0.rule) | \($0.remedy) |"
      }).joined(separator: "\n")
  }
}
