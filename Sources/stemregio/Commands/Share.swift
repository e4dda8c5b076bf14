import ArgumentParser
import RegionalStatistics
import StudyFiles

/// `stemregio share`: writes a workbook for each partner of a study.
struct Share: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share",
    abstract:
      "Write a workbook for each school, municipality or group that a study is shared with.",
    discussion: """
      Who gets one, and what it shows, stands under "share" in the study. All workbooks and the main \
      release are protected together. An interrupted run goes on where it stopped; workbooks that are \
      as they must be are kept. Prints the paths of the index.
      """)

  @OptionGroup var options: StudyOptions

  @Option(
    help: ArgumentHelp("Folder to write to, instead of the one in the study.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(help: "Language of the workbooks, instead of those of the study; may be repeated.")
  var language: [Language] = []

  @Option(
    help: ArgumentHelp(
      "Also list every hidden cell with its reason and the bounds that anyone can derive, in a CSV file for whoever answers for the release. Not for publication.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var protectionReport: String?

  func run() throws {
    let shared = try Progress.during { progress in
      let build = try options.build(progress: progress)
      try Messages.showAndStopAtErrors(
        build.findings,
        consequence: "Nothing was written (\"stemregio check\" lists every row)")
      try protectionReport.map(build.writeProtectionReport)
      return try build.share(
        language.isEmpty ? build.setting.study.languages : language.withoutRepeats,
        folder: output, version: Stemregio.version, progress: progress)
    }
    for path in shared.index { try Results.show(path) }
    Messages.show("Wrote \(shared.written) workbooks, kept \(shared.kept).")
    for id in shared.excluded {
      Messages.show("note: \(id) gets no workbook: it would be about too few schools.")
    }
    for path in shared.stale {
      Messages.show(
        "warning: \(path) is of an earlier run, and nobody gets it any more. Remove it.")
    }
  }
}
