import ArgumentParser
import RegionalStatistics
import StudyFiles

/// `stemregio check`: says what would be built, and what is wrong.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what a study would build, and what is wrong with it.",
    discussion: """
      Reads and calculates everything, and writes no workbook: only what the checks found \
      (NAME.screening.csv) and the rows that can't be used (NAME.rejects.csv).
      """)

  @OptionGroup var options: StudyOptions

  func run() throws {
    let build = try Progress.during { progress in
      let build = try options.build(progress: progress)
      guard !build.hasErrors else { return build }
      try build.checkWorkbooks(
        build.setting.study.languages, version: Stemregio.version, progress: progress)
      return build
    }
    let summary = CheckSummary(build: build)
    try Results.write(summary.text + "\n" + build.screening.text())
    for path in try build.writeScreening(folder: nil) { try Results.show("Wrote \(path)") }
    try Messages.showAndStopAtErrors(build.findings, consequence: "Nothing would be written")
  }
}
