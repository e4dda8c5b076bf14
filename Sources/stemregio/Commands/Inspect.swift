import ArgumentParser
import StudyFiles

/// `stemregio inspect`: says what a source file is and prints an entry for the study.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "Say what a source file is: format, profile, columns, and an entry for the study.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var data: DataOption

  @Argument(help: "The files to look at.", completion: .file())
  var files: [String]

  @Option(help: "The sheet of a workbook; the first one with data when left out.")
  var sheet: String?

  @Option(
    help: "The separator: semicolon, comma, tab or bar; detected when left out.",
    transform: { try choice($0, DeclaredLayout.separators) })
  var separator: UInt8?

  @Option(
    help: "The encoding: utf-8, utf-16le, utf-16be or windows-1252; detected when left out.",
    transform: { try choice($0.lowercased(), DeclaredLayout.encodings) })
  var encoding: TextEncoding?

  @Option(help: "The quotes around fields: double, single or none; detected when left out.")
  var quotes: QuoteMark?

  @Option(help: "The first cell of the header, where text stands above it.")
  var header: String?

  @Option(help: "The form of the report: text for people, json for programs.")
  var format = Format.text

  func run() throws {
    let profiles = try ProfileFolder([data.folder().profiles])
    let declared = DeclaredLayout(
      encoding: encoding, separator: separator, quotes: quotes, sheet: sheet, headerCell: header)
    for file in files {
      let inspection = try Inspection(file: file, profiles: profiles, declared: declared)
      try Results.write(format == .json ? inspection.json() : inspection.text())
    }
  }

  /// The value of a word, or a message with the words that there are.
  private static func choice<Value>(_ word: String, _ values: [String: Value]) throws -> Value {
    guard let value = values[word] else {
      let words = values.keys.filter { $0.count > 1 }.sorted().joined(separator: ", ")
      throw ValidationError("'\(word)' must be one of \(words).")
    }
    return value
  }
}
