import ArgumentParser
import StudyFiles

/// `stemregio synthesize`: writes synthetic source files in the layouts of the real ones.
struct Synthesize: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesize",
    abstract: "Write synthetic source files in the layouts of the real ones, with a study.",
    discussion: """
      For everything that has no open raw data: invented schools and pupils, real municipalities and \
      programmes. At scale 1 the counts add up to the published values. Every file name says that \
      the data are synthetic. Prints the path of the study file.
      """)

  @Argument(help: "Folder to write the files to.", completion: .directory)
  var dir: String

  @Option(help: "Number that all chance is made of: equal seeds give equal files.")
  var seed: UInt64 = 1

  @Option(help: "What every count is multiplied by; published values come out at 1.")
  var scale: Double = 1

  @OptionGroup var data: DataOption

  func validate() throws {
    guard scale > 0, scale <= 1000 else {
      throw ValidationError("--scale must be above 0 and at most 1000, not \(scale).")
    }
  }

  func run() throws {
    let synthetic = try SyntheticData(seed: seed, scale: scale, data: data.folder())
    let files = try Progress.during { try synthetic.write(to: dir, progress: $0) }
    try Results.show(files.last ?? dir)
  }
}
