internal import RegionalStatistics

/// Finds themes: beside the study first, then those that come with the tool.
struct ThemeFolder {
  let study: Study
  /// The folder of the themes that come with the tool.
  let shipped: String

  /// The theme of a study that names none.
  static let usual = "plain"

  /// The theme of the study, with those it is based on filled in, and checked.
  func theme() throws -> Theme {
    let reference = study.theme ?? Study.Reference(name: Self.usual, line: nil)
    var layers: [ThemeFile] = []
    var next: Study.Reference? = reference
    var asking = study.file
    while let wanted = next {
      let path = try path(of: wanted, from: asking, skipping: layers.map(\.file))
      let layer = try ThemeDecoder(file: path).theme(text: TextFile.read(path))
      layers.append(layer)
      asking = path
      next = layer.base
    }
    guard let root = layers.last else { preconditionFailure("a theme has at least one file") }
    let whole = layers.dropLast().reversed().reduce(root) { $0.under($1) }
    return try Theme(whole, id: reference.name)
  }

  /// A theme of the same name beside the study may be based on the one that it replaces.
  private func path(
    of reference: Study.Reference, from file: String, skipping used: [String]
  ) throws(StudyError) -> String {
    let own = FilePath.join(FilePath.join(study.folder, "themes"), reference.name + ".yaml")
    let candidates = [own, FilePath.join(shipped, reference.name + ".yaml")]
    let there = candidates.filter(TextFile.exists)
    if let found = there.first(where: { !used.contains($0) }) { return found }
    guard there.isEmpty else {
      throw StudyError(
        "theme-cycle", file: file, line: reference.line,
        "Theme \"\(reference.name)\" can't be based on itself.",
        remedy: "Remove \"based-on\", or name another theme.")
    }
    let known =
      TemplateFolder.names(in: shipped) + TemplateFolder.names(in: FilePath.folder(of: own))
    throw StudyError(
      "theme-unknown", file: file, line: reference.line,
      "Can't find theme \"\(reference.name)\".",
      remedy: Suggestion.sentence(for: reference.name, in: known)
        ?? "Known themes: \(YAMLValue.list(known)).")
  }
}

extension DataFolder {
  /// The path of the folder with the themes.
  public var themes: String { path + "/Themes" }
}
