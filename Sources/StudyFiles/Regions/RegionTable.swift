import Foundation
import RegionalStatistics

/// A data file of ours: a header line and lines of as many fields, separated by commas.
///
/// The files contain no quotes, so that a comma always separates; a list within a field is
/// separated by semicolons.
struct RegionTable {
  /// A line with the place it came from.
  struct Row {
    let file: String
    let line: Int
    let columns: [String: Int]
    let fields: [String]
  }

  let rows: [Row]

  /// Reads a file that must have exactly these columns.
  init(file: String, columns: [String]) throws(RegionFileError) {
    let text = try Self.contents(of: file)
    guard !text.utf8.contains(UInt8(ascii: "\"")) else {
      throw RegionFileError(.malformed, file: file, "File must not contain double quotes.")
    }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard lines.first.map(String.init) == columns.joined(separator: ",") else {
      throw RegionFileError(
        .malformed, file: file, line: 1,
        "Header must be \"\(columns.joined(separator: ","))\", not \"\(lines.first ?? "")\".")
    }
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    rows = try Self.rows(of: lines, columns: places, file: file)
  }

  private static func rows(
    of lines: [Substring], columns: [String: Int], file: String
  ) throws(RegionFileError) -> [Row] {
    var rows: [Row] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      let fields = line.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      guard fields.count == columns.count else {
        throw RegionFileError(
          .malformed, file: file, line: index + 1,
          "Line must have \(columns.count) fields, not \(fields.count).")
      }
      rows.append(Row(file: file, line: index + 1, columns: columns, fields: fields))
    }
    return rows
  }

  /// The text of a file that must be UTF-8.
  static func contents(of file: String) throws(RegionFileError) -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw RegionFileError(.unreadable, file: file, "Can't read the file.")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw RegionFileError(.malformed, file: file, "File must be UTF-8 text.")
    }
    return text
  }
}

extension RegionTable.Row {
  /// The text of a column.
  func text(_ column: String) -> String {
    columns[column].map { fields[$0] } ?? ""
  }

  /// The texts of a column, separated by semicolons.
  func list(_ column: String) -> [String] {
    text(column).split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// The code in a column, which must be five digits.
  func code(_ column: String) throws(RegionFileError) -> Int {
    let text = text(column)
    guard text.utf8.count == 5, let code = Int(text), code > 0 else {
      throw wrongValue(column, "a code of five digits")
    }
    return code
  }

  /// The code in a column that may be empty.
  func optionalCode(_ column: String) throws(RegionFileError) -> Int? {
    text(column).isEmpty ? nil : try code(column)
  }

  /// The day in a column.
  func day(_ column: String) throws(RegionFileError) -> Vintage {
    guard let day = Vintage(isoDate: text(column)) else {
      throw wrongValue(column, "a day as yyyy-mm-dd")
    }
    return day
  }

  /// The name in the columns `name_nl`, `name_fr` and `name_en`, none of which may be empty.
  func name() throws(RegionFileError) -> LocalizedText {
    for column in ["name_nl", "name_fr", "name_en"] where text(column).isEmpty {
      throw wrongValue(column, "a name")
    }
    return LocalizedText(nl: text("name_nl"), fr: text("name_fr"), en: text("name_en"))
  }

  /// The articles in the columns `article_nl`, `article_fr` and `article_en`, which may be empty.
  var article: LocalizedText {
    LocalizedText(nl: text("article_nl"), fr: text("article_fr"), en: text("article_en"))
  }

  /// The aliases in a column, separated by spaces.
  func aliases() throws(RegionFileError) -> [RegionIdentifier] {
    var result: [RegionIdentifier] = []
    for text in text("aliases").split(separator: " ") {
      guard let alias = RegionIdentifier(String(text)) else {
        throw wrongValue("aliases", "lower-case identifiers")
      }
      result.append(alias)
    }
    return result
  }

  /// The failure that a column doesn't hold what it must.
  func wrongValue(_ column: String, _ expected: String) -> RegionFileError {
    RegionFileError(
      .wrongValue, file: file, line: line,
      "Column \"\(column)\" must be \(expected), not \"\(text(column))\".")
  }
}
