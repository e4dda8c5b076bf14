public import ArgumentParser
public import RegionalStatistics
public import StudyFiles

/// Where the regions and templates come from.
struct DataOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder with Regions, Templates and Examples.", valueName: "dir"), completion: .directory)
  var data: String?

  /// The folder asked for, or the one that came with the tool.
  func folder() throws -> DataFolder { try DataFolder.find(requested: data) }
}

/// The study that a command works on.
struct StudyOptions: ParsableArguments {
  @Argument(help: "The study file.", completion: .file(extensions: ["yaml", "yml"]))
  var study: String

  @OptionGroup var data: DataOption

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Keep the sums of large sources next to the study, and take them from there while the sources are the same."
    ))
  var cache = true

  /// Reads the study and calculates its tables.
  func build(only: [String] = [], progress: (String) -> Void) throws -> StudyBuild {
    try StudyBuild(
      studyFile: study, data: data.folder(), only: only, keepsSums: cache, progress: progress)
  }
}

extension Language: ExpressibleByArgument {}
extension QuoteMark: ExpressibleByArgument {}
extension TableFormat: ExpressibleByArgument {}
