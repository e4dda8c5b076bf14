import ArgumentParser
import RegionalStatistics
import StudyFiles

/// `stemregio build`: writes the workbooks of a study.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Write the workbooks of a study and their tidy twins, or pages and documents.",
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
    help: ArgumentHelp(
      "Kinds of file, with commas between: xlsx, html, markdown, ods.", valueName: "formats"))
  var format = OutputFormats([.xlsx])

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Identifiers of the only tables to build.", valueName: "id"))
  var only: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also list every hidden cell with its reason and the bounds that anyone can derive, in a CSV file for whoever answers for the release. Not for publication.",
      valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var protectionReport: String?

  func run() throws {
    let paths = try Progress.during { progress in
      let build = try options.build(only: only, progress: progress)
      try Messages.showAndStopAtErrors(
        build.findings.filter { $0.severity != .note },
        consequence:
          "Nothing was written (\"stemregio check\" lists every row)")
      try protectionReport.map(build.writeProtectionReport)
      return try build.write(
        language.isEmpty ? build.setting.study.languages : language.withoutRepeats,
        formats: format.formats, folder: output, version: Stemregio.version, progress: progress)
    }
    for path in paths { try Results.show(path) }
  }
}

/// Kinds of file as the command line names them: `xlsx,html`.
struct OutputFormats: ExpressibleByArgument {
  let formats: [OutputFormat]

  init(_ formats: [OutputFormat]) { self.formats = formats }

  init?(argument: String) {
    var formats: [OutputFormat] = []
    for name in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = OutputFormat(rawValue: String(name)) else { return nil }
      formats.append(format)
    }
    self.formats = formats.withoutRepeats
  }

  var defaultValueDescription: String { formats.map(\.rawValue).joined(separator: ",") }
}

extension Array where Element: Hashable {
  /// The elements without those that stand already further to the left.
  var withoutRepeats: [Element] {
    var met: Set<Element> = []
    return filter { met.insert($0).inserted }
  }
}
