import ArgumentParser
import RegionalStatistics
import StudyFiles

/// `stemregio build`: writes the workbooks of a study.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the workbooks of a study and their tidy twins.",
    discussion:
      "Prints the paths of the files it wrote. Nothing is written when the data have errors.")

  @OptionGroup var options: StudyOptions

  @Option(
    help: ArgumentHelp("Folder to write to, instead of the one in the study.", valueName: "dir"),
    completion: .directory)
  var output: String?

  @Option(help: "Language to build, instead of those of the study; may be repeated.")
  var language: [Language] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Identifiers of the only tables to build.", valueName: "id"))
  var only: [String] = []

  func run() throws {
    let paths = try Progress.during { progress in
      let build = try options.build(only: only, progress: progress)
      try Messages.showAndStopAtErrors(build.findings, consequence: "Nothing was written")
      return try build.write(
        language.isEmpty ? build.setting.study.languages : language.withoutRepeats, folder: output,
        version: Stemregio.version, progress: progress)
    }
    for path in paths { try Results.show(path) }
  }
}

extension Array where Element: Hashable {
  /// The elements without those that stand already further to the left.
  var withoutRepeats: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}
