/// A source file of any format, opened at its header.
struct OpenedSource {
  /// The records.
  var source: any RecordSource
  /// What the format is, for reports.
  let format: [Inspection.Fact]

  /// Opens a file and finds out what it is.
  ///
  /// - Throws: `ReadError` or `WorkbookError`.
  init(path: String, profiles: ProfileFolder) throws {
    let records = try DelimitedRecords(path: path, name: path)
    source = records
    format = Self.format(of: records)
  }

  private static func format(of reader: DelimitedRecords) -> [Inspection.Fact] {
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
