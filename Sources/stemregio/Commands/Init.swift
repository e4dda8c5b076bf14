import ArgumentParser
import StudyFiles

/// `stemregio init`: makes a folder with a study that builds at once.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a folder with a commented study and its data, that builds at once.",
    discussion: "Files that are there already are left alone. Prints the path of the study file.")

  @Argument(help: "Folder to make.", completion: .directory)
  var dir: String

  @Option(help: "Template of the study; \"stemregio templates\" lists them.")
  var template: String = NewStudy.usualTemplate

  @OptionGroup var data: DataOption

  func run() throws {
    let study = try NewStudy(template: template, data: data.folder()).write(to: dir)
    try Results.show(study)
  }
}
