internal import RegionalStatistics

/// Finds classifications: beside the study first, then those that come with the tool.
struct ClassificationFolder {
  /// The folder beside the study.
  let own: String
  /// The folder that comes with the tool.
  let shipped: String

  init(study: String, data: DataFolder) {
    own = FilePath.join(study, "classifications")
    shipped = FilePath.join(data.path, "Classifications")
  }

  /// The regime of a name.
  func regime(_ name: String, study: Study) throws -> ClassificationRegime {
    guard let path = path(of: name + ".yaml") else {
      throw StudyError(
        "classification-unknown", file: study.file, line: study.classification?.line,
        "Can't find the classification \"\(name)\".",
        remedy: Suggestion.sentence(for: name, in: names)
          ?? "Known classifications: \(YAMLValue.list(names)).")
    }
    let decoder = RegimeDecoder(folder: self)
    return try decoder.regime(
      text: TextFile.read(path), file: path, id: name,
      isMerged: study.classification?.isMerged ?? false)
  }

  /// The programmes and aliases of both folders.
  func programmes() throws -> ProgrammeCatalogue {
    var names: [String] = []
    var aliases: [String: String] = [:]
    for row in try rows(of: "programmes.csv", columns: ["name", "also"]) {
      names.append(row[0])
      if !row[1].isEmpty { aliases[row[1]] = row[0] }
    }
    return ProgrammeCatalogue(names: names, aliases: aliases)
  }

  /// The changes of definition.
  func breaks() throws -> [SeriesBreak] {
    guard let path = path(of: "breaks.yaml") else { return [] }
    return try BreakDecoder.breaks(text: TextFile.read(path), file: path)
  }

  /// When each stage went over to the modernised catalogue.
  func modernisation() throws -> Modernisation {
    var starts: [Modernisation.Stage: SchoolYear] = [:]
    let columns = ["grade", "year", "first_school_year"]
    for row in try rows(of: "modernisation.csv", columns: columns) {
      guard let grade = Int(row[0]), let year = Int(row[1]),
        let start = try? SchoolYear.parse(row[2]).value
      else {
        throw StudyError(
          "wrong-value", file: "modernisation.csv",
          "A line must hold a grade, a year and a school year, not \"\(row.joined(separator: ","))\"."
        )
      }
      starts[Modernisation.Stage(grade: grade, year: year)] = start
    }
    return Modernisation(starts: starts)
  }

  /// The rows of a list in both folders, those of the tool first, as texts by column.
  func rows(of name: String, columns: [String]) throws -> [[String]] {
    var rows: [[String]] = []
    for folder in [shipped, own] {
      let path = FilePath.join(folder, name)
      guard TextFile.exists(path) else { continue }
      let table = try SourceTable(OpenedSource(path: path, name: path))
      let finder = ColumnFinder(header: table.header, file: path, study: path)
      var indices: [Int] = []
      for column in columns { indices.append(try finder.index(of: column, line: 1)) }
      rows += table.rows.map { row in
        indices.map { CanonicalText.normalized(row.fields[$0]).value }
      }
    }
    return rows
  }

  private func path(of name: String) -> String? {
    [own, shipped].map { FilePath.join($0, name) }.first(where: TextFile.exists)
  }

  private var names: [String] {
    Set([own, shipped].flatMap(TextFile.names)).filter {
      $0.hasSuffix(".yaml") && $0 != "breaks.yaml"
    }
    .map { String($0.dropLast(".yaml".count)) }.sorted()
  }
}
