internal import RegionalStatistics
internal import Workbook

/// The clock of the computer that built a workbook says nothing to its readers.
struct ReleaseTime: WorkbookCheck {
  static let card = CheckCard(
    8, "release-time", .safety,
    "The moment of creation must be noon of the day of release, so that two builds are equal.",
    remedy: "Please report this: the release date of the study was not written.")
  var card: CheckCard { Self.card }

  private let release: CalendarDate

  init(_ release: CalendarDate) { self.release = release }

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    let expected = "\(release.text)T12:00:00Z"
    for (name, found) in [
      ("created", workbook.properties.created), ("modified", workbook.properties.modified),
    ] where found != expected {
      report.add("The property '\(name)' is '\(found)', the release is \(expected)")
    }
  }
}
