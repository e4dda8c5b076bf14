/// A source file of any format, opened at its header.
struct OpenedSource {
  /// The records.
  var source: any RecordSource
  /// What the format is, for reports.
  let format: [Inspection.Fact]
  /// The quote of the text format; nil for spreadsheets.
  let quote: UInt8?

  /// Opens a file and finds out what it is.
  ///
  /// - Throws: `ReadError` or `WorkbookError`.
  init(path: String, profiles: ProfileFolder) throws {
    let reader = try DelimitedReader(detecting: FileStream(path: path, name: path))
    source = reader
    format = Self.format(of: reader)
    quote = reader.dialect.quote
  }

  private static func format(of reader: DelimitedReader) -> [Inspection.Fact] {
    let separator =
      switch reader.dialect.separator {
      case 0x09: "tab"
      case let byte: "\"\(Character(UnicodeScalar(byte)))\""
      }
    var facts = [
      Inspection.Fact(name: "format", value: "delimited text"),
      Inspection.Fact(name: "separator", value: separator),
    ]
    if let encoding = reader.encoding {
      facts.insert(Inspection.Fact(name: "encoding", value: "\(encoding)"), at: 1)
    }
    if let detection = reader.detection {
      facts.append(
        Inspection.Fact(
          name: "fit",
          value: "\(detection.fitting) of the first \(detection.examined) records have"
            + " \(detection.columns) fields"))
    }
    return facts
  }
}
