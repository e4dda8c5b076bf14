public import RegionalStatistics

extension PublishedTable {
  /// The table as text, ending with a line end.
  ///
  /// `text` and `markdown` show numbers as the workbook does, with title and source; `csv` and
  /// `json` give them at full precision, shares as fractions.
  ///
  /// - Parameter notes: the notes of the publication, to which the markers of the table refer.
  public func rendered(
    as format: TableFormat, language: Language, notes: [LocalizedText]
  ) -> String {
    switch format {
    case .text: TerminalTable(self, language: language, notes: notes).text
    case .markdown: MarkdownTable(self, language: language, notes: notes).text
    case .csv: TidyTwin.text([table])
    case .json: JSONTable(self, language: language).text
    }
  }
}
