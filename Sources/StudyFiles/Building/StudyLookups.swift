internal import RegionalStatistics

extension Study {
  /// The study with the lookup files of its columns read.
  ///
  /// - Throws: `StudyError` or `ReadError` naming the file and the row.
  func withLookups() throws -> Study {
    var study = self
    for source in study.sources.indices {
      guard case .facts(var layout) = study.sources[source].holds else { continue }
      for column in layout.columns.indices where layout.columns[column].lookup != nil {
        guard let record = try layout.columns[column].lookup?.read(for: self) else { continue }
        if !study.sideFiles.contains(record) { study.sideFiles.append(record) }
      }
      study.sources[source].holds = .facts(layout)
    }
    return study
  }
}

extension SourceEntry.Lookup {
  /// Reads what each text stands for; the same text can't stand for two things.
  ///
  /// - Returns: the file, for the table of sources.
  fileprivate mutating func read(for study: Study) throws -> SourceRecord {
    let table = try StudyTable(file, of: study, what: "lookup file")
    let (key, value) = (try table.column(from), try table.column(to))
    for row in table.rows {
      let text = CategoryReading.code(CanonicalText.normalized(row.fields[key]).value).value
      let meaning = CanonicalText.normalized(row.fields[value]).value
      if let known = meanings[text], known != meaning {
        throw StudyError(
          "duplicate-value", file: table.file, line: row.line,
          "\"\(text)\" can't stand for both \"\(known)\" and \"\(meaning)\".",
          remedy: "Leave one of the rows out.")
      }
      meanings[text] = meaning
    }
    return table.record(
      title: LocalizedText(
        nl: "Opzoektabel: \"\(to)\" bij elke \"\(from)\"",
        fr: "Table de correspondance : « \(to) » de chaque « \(from) »",
        en: "Lookup table: \"\(to)\" of each \"\(from)\""))
  }
}
