internal import Foundation
internal import RegionalStatistics
internal import Workbook

/// A folder with a commented study and its data, that builds at once.
///
/// It is a copy of the example that comes with the tool, with one template switched on and the others
/// left as comments.
public struct NewStudy: Sendable {
  private static let example = "brussels-blueprint"

  private let data: DataFolder
  private let template: String

  /// The template of a new study when none is asked for.
  public static let usualTemplate = "brussels-blueprint"

  /// Chooses the template.
  ///
  /// - Throws: `StudyError` with the code `template-unknown`.
  public init(template: String, data: DataFolder) throws(StudyError) {
    let known = TemplateFolder.names(in: data.templates)
    guard known.contains(template) else {
      throw StudyError(
        "template-unknown", file: data.templates, "Can't find template \"\(template)\".",
        remedy: Suggestion.sentence(for: template, in: known)
          ?? "Known templates: \(YAMLValue.list(known)).")
    }
    self.template = template
    self.data = data
  }

  /// Writes the study and its data; files that are there stay as they are.
  ///
  /// - Returns: the path of the study file.
  /// - Throws: `ReadError` when the example can't be read, `WorkbookError` when the folder can't be
  ///   written or holds a study already.
  public func write(to folder: String) throws -> String {
    let study = FilePath.join(folder, "study.yaml")
    let dataFolder = FilePath.join(folder, "data")
    for path in [study, dataFolder] where TextFile.exists(path) {
      throw WorkbookError(
        "output-exists", file: path, "Can't make a new study here: this is there already.",
        remedy: "Choose another folder, or move it away first.")
    }
    let source = FilePath.join(data.examples, Self.example)
    let text = try adapted(TextFile.read(FilePath.join(source, "study.yaml")))
    try makeFolder(dataFolder)
    for name in TextFile.names(in: FilePath.join(source, "data")) where name.hasSuffix(".csv") {
      let file = FilePath.join(FilePath.join(source, "data"), name)
      try OutputFolder.write(TextFile.read(file), to: FilePath.join(dataFolder, name))
    }
    try OutputFolder.write(text, to: study)
    return study
  }

  private func makeFolder(_ path: String) throws(WorkbookError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw WorkbookError(
        "output-not-created", file: path, "Can't create the folder.",
        remedy: "Choose a folder in which files may be written.")
    }
  }

  /// The example's text with the chosen template on, and the schema where it is installed.
  private func adapted(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let first = lines.first, first.hasPrefix("# yaml-language-server:") {
      lines[0] = "# yaml-language-server: $schema=\(data.schemas)/study.schema.json"
    }
    guard let start = lines.firstIndex(where: { $0.hasPrefix("templates:") }) else { return text }
    let items = lines[(start + 1)...].prefix { $0.hasPrefix("  - ") }
    let others = items.map { $0.dropFirst("  - ".count) }.filter { $0 != template }
    lines.replaceSubrange(
      items.indices, with: ["  - \(template)"] + others.map { "  # - \($0)" })
    if items.first != "  - \(template)" { disableNotes(in: &lines) }
    return lines.joined(separator: "\n")
  }

  /// The example's own notes are about tables of its first template.
  private func disableNotes(in lines: inout [String]) {
    guard let start = lines.firstIndex(of: "notes:") else { return }
    let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
    for line in start..<end { lines[line] = "# " + lines[line] }
  }
}
