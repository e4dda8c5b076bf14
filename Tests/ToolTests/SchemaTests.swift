import Foundation
import Testing

/// The published schemas against the tool itself.
@Suite(
  "Schemas for editors",
  .enabled(if: Oracle.checksSchemas, "needs python3 with jsonschema and PyYAML"))
struct SchemaTests {
  /// A schema, and the part of the complete study that it is for.
  static let schemas = [
    ("study", "study.yaml"), ("template", "templates/complete.yaml"),
  ]

  /// A copy of the study that uses every key, to change.
  private func completeStudy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.removeItem(atPath: folder.path)
    try FileManager.default.copyItem(
      atPath: Checkout.folder + "/Tests/ToolTests/Studies/complete", toPath: folder.path)
    return folder
  }

  private func schema(_ name: String) -> String { "\(Checkout.schemas)/\(name).schema.json" }

  @Test("The example, the templates and a study with every key fit the schemas")
  func documents() throws {
    let complete = try completeStudy()
    #expect(try Tool.run("check", complete("study.yaml")).status == 0)
    try Oracle.python("fits_schema", schema("study"), Checkout.study, complete("study.yaml"))
    let names = try FileManager.default.contentsOfDirectory(atPath: Checkout.templates)
    for name in names.sorted() where name.hasSuffix(".yaml") {
      try Oracle.python("fits_schema", schema("template"), "\(Checkout.templates)/\(name)")
    }
  }

  @Test(
    "A key that is not in the schema is not in the tool, and the other way round",
    arguments: schemas)
  func keys(name: String, document: String) throws {
    let complete = try completeStudy()
    try Oracle.python(
      "same_keys", Tool.path, schema(name), complete("study.yaml"), complete(document))
  }

  @Test("A key that the schema asks for is one that the tool asks for", arguments: schemas)
  func requirements(name: String, document: String) throws {
    let complete = try completeStudy()
    try Oracle.python(
      "same_requirements", Tool.path, schema(name), complete("study.yaml"), complete(document))
  }
}
