internal import Workbook

extension SyntheticData {
  /// Writes the study file, which stands ready among the generator's data.
  func writeStudy(to output: inout OutputFolder) throws {
    let text = try TextFile.read(data.synthesis + "/study.yaml")
      .replacing("{seed}", with: "\(seed)").replacing("{scale}", with: "\(scale)")
    try output.add("study.yaml") { path throws(WorkbookError) in
      try OutputFolder.write(text, to: path)
    }
  }

  /// Writes the class of every programme to the folder beside the study, where it adds to the
  /// classifications that come with the tool.
  func writeClasses(
    _ catalogue: SyntheticCatalogue, to folder: String
  ) throws(WorkbookError) -> [String] {
    // The catalogue begins with the old programmes, which have a class of their own.
    let vrwi = classes(catalogue, also: Self.unstreamed) { programme in
      programme.vrwi.isEmpty ? programme.isSTEM2030 ? "STEM" : "niet-STEM" : programme.vrwi
    }
    let general = classes(catalogue, also: []) { $0.form == "aso" && $0.isSTEM2030 ? "STEM" : nil }
    var output = try OutputFolder(folder)
    for (name, text) in [("vrwi-programmes.csv", vrwi), ("stem-2030-aso.csv", general)] {
      try output.add(name) { path throws(WorkbookError) in
        try OutputFolder.write(text, to: path)
      }
    }
    return try output.publish()
  }

  private static let unstreamed = [
    "1e leerjaar A", "2e leerjaar A", "1e leerjaar B", "2e leerjaar B",
    "Onthaaljaar voor anderstalige nieuwkomers",
  ]

  private func classes(
    _ catalogue: SyntheticCatalogue, also others: [String], _ label: (Programme) -> String?
  ) -> String {
    var lines: [String: String] = [:]
    for programme in catalogue.programmes {
      guard let label = label(programme), lines[programme.name] == nil else { continue }
      lines[programme.name] = label.replacing(" ", with: "-")
    }
    for name in others { lines[name] = "niet-STEM" }
    let rows = lines.sorted { $0.key < $1.key }.map { "\(Self.quoted($0)),\($1)\n" }
    return "programme,class\n" + rows.joined()
  }

  private static func quoted(_ text: String) -> String {
    text.contains(",") ? "\"\(text)\"" : text
  }
}
