internal import RegionalStatistics
internal import Workbook

/// Writes a publication in one language in each of the formats wanted.
struct PublicationFiles {
  let publication: Publication
  let language: Language
  let theme: Theme
  let version: String
  /// The workbook, laid out once for writing, conversion and verification.
  private let workbook: Workbook
  private let twin: String
  /// The true numbers of hidden cells, to see that the file does not hold them.
  var hidden: [HiddenNumber] = []

  init(publication: Publication, language: Language, theme: Theme, version: String) {
    self.publication = publication
    self.language = language
    self.theme = theme
    self.version = version
    (workbook, twin) = concurrently(
      {
        WorkbookLayout(version: version, theme: theme).workbook(publication, language: language)
      },
      { TidyTwin.text(publication.tables.map(\.table)) })
  }

  /// Adds the files, called by a name without extension.
  ///
  /// - Parameter conversion: must be there when an ODS file is wanted.
  func add(
    _ formats: [OutputFormat], name: String, conversion: SpreadsheetConversion?,
    to output: inout OutputFolder
  ) throws(WorkbookError) {
    for format in formats {
      let file = "\(name).\(format.fileExtension)"
      switch format {
      case .xlsx:
        try output.add(file) { (path) throws(WorkbookError) in
          try WorkbookWriter.write(workbook, to: path)
        }
        try output.add(name + ".csv") { (path) throws(WorkbookError) in
          try OutputFolder.write(twin, to: path)
        }
      case .html:
        let page = PageLayout(version: version, theme: theme)
          .page(publication, language: language)
        try output.add(file) { (path) throws(WorkbookError) in
          try OutputFolder.write(page, to: path)
        }
      case .markdown:
        let document = MarkdownDocument(version: version).text(publication, language: language)
        try output.add(file) { (path) throws(WorkbookError) in
          try OutputFolder.write(document, to: path)
        }
      case .ods:
        try output.add(file) { (path) throws(WorkbookError) in
          let source = path + ".xlsx"
          try WorkbookWriter.write(workbook, to: source)
          try conversion?.convert(source, to: path)
        }
      }
    }
  }

  /// Writes the workbook alone.
  func writeWorkbook(to path: String) throws(WorkbookError) {
    try WorkbookWriter.write(workbook, to: path)
  }

  /// Reads the workbook that was added back and checks every property of a good one.
  ///
  /// - Throws: `VerificationFailure` with what it lacks.
  func verify(name: String, in output: borrowing OutputFolder) throws {
    try output.inspect(name + ".xlsx") { try verify(path: $0, target: $1) }
  }

  /// Checks a workbook that was written to a path before it gets its place at another.
  func verify(path: String, target: String) throws {
    let verification = PublicationVerification(
      publication: publication, language: language, model: workbook, twin: twin,
      hidden: hidden)
    // What is only best practice depends on wording that a user's template may choose.
    let findings = try verification.findings(inFile: path).filter { $0.check.level != .best }
    guard findings.isEmpty else { throw VerificationFailure(file: target, findings: findings) }
  }
}
