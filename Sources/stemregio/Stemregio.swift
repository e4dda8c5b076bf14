import ArgumentParser
import StudyFiles
import RegionalStatistics

@main
struct Stemregio: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stemregio", subcommands: [Build.self])
}
struct Build: ParsableCommand {
  @Argument var study: String
  @Option var language: [String] = []
  func run() throws {
    do {
      let build = try StudyBuild(studyFile: study, data: DataFolder.find())
      for f in build.findings { print(f) }
      if build.hasErrors { throw ExitCode(1) }
      let languages = language.isEmpty ? build.setting.study.languages : language.compactMap(Language.init(rawValue:))
      for l in languages { print(try build.write(l, folder: nil, isOneOfSeveral: languages.count > 1, version: "0.1.0")) }
    } catch let e as ExitCode { throw e } catch { print("\(error)"); throw ExitCode(65) }
  }
}
