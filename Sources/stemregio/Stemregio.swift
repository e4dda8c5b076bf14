import ArgumentParser

@main
struct Stemregio: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stemregio")
}
