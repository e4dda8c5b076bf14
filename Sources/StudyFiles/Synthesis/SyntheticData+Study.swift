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

  /// Writes the study of the monitors, which has a classification of its own.
  func writeMonitors(to output: inout OutputFolder) throws {
    let text = try TextFile.read(data.synthesis + "/monitors.yaml")
      .replacing("{seed}", with: "\(seed)").replacing("{scale}", with: "\(scale)")
    try output.add("monitors.yaml") { path throws(WorkbookError) in
      try OutputFolder.write(text, to: path)
    }
  }

  /// Copies the published figures that the monitors stand beside: real ones, whatever the scale.
  func copyPublished(to folder: String) throws -> [String] {
    var output = try OutputFolder(folder)
    for name in ["stem-2030-aandelen", "stem-2030-aantallen", "stem-platform-indicatoren"] {
      let text = try TextFile.read(
        data.examples + "/brussels-blueprint/data/\(name).csv")
      try output.add(name + ".csv") { path throws(WorkbookError) in
        try OutputFolder.write(text, to: path)
      }
    }
    return try output.publish()
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
    // Programmes of before the modernisation have no study domain that could tell.
    let old = classes(catalogue, also: []) {
      $0.catalogue == .new || $0.form == "aso" || !$0.isSTEM2030 ? nil : "STEM"
    }
    var output = try OutputFolder(folder)
    for (name, text) in [
      ("vrwi-programmes.csv", vrwi), ("stem-2030-aso.csv", general),
      ("stem-2030-old-programmes.csv", old),
    ] {
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
