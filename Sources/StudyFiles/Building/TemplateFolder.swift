public import RegionalStatistics

/// Finds templates: beside the study first, then those that come with the tool.
public struct TemplateFolder {
  private let study: Study
  private let shipped: String

  init(study: Study, shipped: String) {
    self.study = study
    self.shipped = shipped
  }

  /// The templates of the study with its parameters filled in.
  func templates(parameters: TemplateParameters) throws -> [Template] {
    var templates: [Template] = []
    var owner: [String: String] = [:]
    for reference in study.templates {
      let path = try path(of: reference)
      let template = try template(at: path, parameters)
      for table in template.tables {
        if let other = owner[table.id] {
          throw StudyError(
            "duplicate-table", file: table.file, line: table.line,
            "Table \"\(table.id)\" is already in template \"\(other)\".",
            remedy: "Rename one of them, or leave one template out of the study.")
        }
        owner[table.id] = template.id
      }
      templates.append(template)
    }
    return templates
  }

  /// The template in a file with the parts that it names.
  private func template(at path: String, _ parameters: TemplateParameters) throws -> Template {
    var template = try Template(text: TextFile.read(path), file: path, parameters: parameters)
    for reference in template.parts {
      let file = try Self.path(of: reference, in: path)
      let part = try Template(text: TextFile.read(file), file: file, parameters: parameters)
      guard part.parts.isEmpty else {
        throw StudyError(
          "parts-nested", file: file, line: part.parts[0].line,
          "A part of a template can't have parts of its own.",
          remedy: "Name them in \"\(path)\" itself.")
      }
      template.add(part)
    }
    return template
  }

  private static func path(
    of part: Study.Reference, in template: String
  ) throws(StudyError) -> String {
    let path = FilePath.join(FilePath.folder(of: template), part.name)
    guard !TextFile.exists(path) else { return path }
    let folder = FilePath.folder(of: path)
    throw StudyError(
      "part-missing", file: template, line: part.line,
      "Can't find the part \"\(part.name)\" of the template.",
      remedy: Suggestion.sentence(for: FilePath.name(of: path), in: TextFile.names(in: folder))
        ?? "Paths of parts are relative to the folder of the template.")
  }

  private func path(of reference: Study.Reference) throws(StudyError) -> String {
    let own = FilePath.join(FilePath.join(study.folder, "templates"), reference.name + ".yaml")
    let candidates = [own, FilePath.join(shipped, reference.name + ".yaml")]
    if let found = candidates.first(where: TextFile.exists) { return found }
    let known = Self.names(in: shipped) + Self.names(in: FilePath.folder(of: own))
    throw StudyError(
      "template-unknown", file: study.file, line: reference.line,
      "Can't find template \"\(reference.name)\".",
      remedy: Suggestion.sentence(for: reference.name, in: known)
        ?? "Known templates: \(YAMLValue.list(known)).")
  }

  /// The names of the templates in a folder.
  public static func names(in folder: String) -> [String] {
    TextFile.names(in: folder).filter { $0.hasSuffix(".yaml") }
      .map { String($0.dropLast(".yaml".count)) }
  }

  /// What a template in a folder makes.
  public static func description(of name: String, in folder: String) throws -> LocalizedText {
    let path = FilePath.join(folder, name + ".yaml")
    return try Template.description(text: TextFile.read(path), file: path)
  }
}
