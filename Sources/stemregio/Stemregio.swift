import ArgumentParser

/// The command `stemregio`: nothing but its subcommands.
@main
struct Stemregio: ParsableCommand {
  /// The version of the tool, which workbooks name as their software.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "stemregio",
    abstract: "Turns published education statistics into annex workbooks.",
    discussion: """
      One study file says which region is compared with which, over which school years, from which \
      files. Templates say which tables are made of them.

      A new study:   stemregio init my-study
      Its workbook:  stemregio build my-study/study.yaml

      Results go to the standard output, messages to the standard error. Exit codes: 0 done, 1 the \
      data have errors or two files differ, 64 wrong command line, 65 study or template wrong, 66 an \
      input can't be read, 73 the output can't be created.
      """,
    version: version,
    // Each states its name: making it of the name of a type searches the whole program for conformances.
    subcommands: [
      Init.self, Check.self, Build.self, Share.self, Attack.self, Verify.self, Diff.self,
      Table.self,
      Inspect.self,
      Regions.self,
      Templates.self, Synthesize.self,
    ])

  /// Runs the subcommand that the command line names and ends the process with its exit code.
  static func main() {
    Signals.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      guard let failure = Failure(error) else { exit(withError: error) }
      Messages.show(failure.message)
      exit(withError: failure.exitCode)
    }
  }
}
