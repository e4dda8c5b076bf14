internal import Workbook

extension SyntheticData {
  /// Writes the study file.
  func writeStudy(to output: inout OutputFolder) throws(WorkbookError) {
    let text = studyText
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

  private var studyText: String {
    var text = """
      # Synthetische gegevens: verzonnen scholen en leerlingen, made by "stemregio synthesize \
      --seed \(seed) --scale \(scale)". Not official figures.
      title:
        nl: "Synthetische gegevens: secundair, hoger en volwassenenonderwijs"
        fr: "Données synthétiques : enseignement secondaire, supérieur et pour adultes"
        en: "Synthetic data: secondary, higher and adult education"
      publisher: stemregio (synthetische gegevens)
      release: 2025-01-01
      languages: [nl]
      templates: [tso-comparison]
      focus: brussels
      reference: flanders
      period: {first: 2017-2018, last: 2020-2021}
      classification: {regime: vrwi, merge: true}
      output: {name: synthetische-gegevens, folder: output}

      sources:

      """
    for year in Self.schoolYears {
      text += entry(
        "enrolments-\(year)", SecondaryEnrolmentFile.name(year), "dataloep-enrolments",
        "Inschrijvingen \(year)-\(year + 1)")
    }
    return text
  }

  private func entry(_ id: String, _ file: String, _ profile: String, _ title: String) -> String {
    """
      - id: \(id)
        file: \(file)
        profile: \(profile)
        title: {nl: "\(title) (synthetisch)", fr: "\(title) (synthétique)", en: "\(title) (synthetic)"}
        origin: {nl: synthetische gegevens, fr: données synthétiques, en: synthetic data}
        masks: {"<5": suppressed}
        repeated-rows: merge
        classify: {stem: {programme: studierichting, education-form: onderwijsvorm, study-domain: domein}}

    """
  }
}
