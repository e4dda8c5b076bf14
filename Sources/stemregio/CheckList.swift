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
    and writes nothing when one fails. [Other writers of workbooks](compared.md) were held to the same list.

    Each check is tested on workbooks that lack its property. All of them hold on every sheet of every \
    template in Dutch, French and English: the tests of `stemregio verify` and of `stemregio share`, and \
    `make national` for the whole report.

    ## On any XLSX file

    \(table(WorkbookVerification.checks.map(\.card)))

    ## When a workbook is built

    These compare the file with the study that it was made from.

    \(table(VerificationFailure.checks))

    ## When files are published together

    These look at all files of a release: the first whenever counts are hidden (and with \
    `stemregio attack` on any files), the second on each workbook that `stemregio share` writes.

    \(table(VerificationFailure.releaseChecks))

    """
  }

  private static func table(_ cards: [CheckCard]) -> String {
    (["| Number | Check | Level | The workbook | Remedy |", "|---:|---|---|---|---|"]
      + cards.map {
        "| \($0.number) | `\($0.code)` | \($0.level.rawValue) | \($0.rule) | \($0.remedy) |"
      }).joined(separator: "\n")
  }
}
