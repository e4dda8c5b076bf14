/// Document properties.
extension Refusals {
  /// Seconds at the start of 1900 and of 10000, by `date -u -d 1900-01-01 +%s`.
  private static let moments: Range<Int64> = -2_208_988_800..<253_402_300_800

  static func checkProperties(_ properties: DocumentProperties) throws(WorkbookError) {
    try checkLabel(properties.title, "The title of the workbook", limit: 255)
    try checkLabel(properties.author, "The author of the workbook", limit: 255)
    try checkText(properties.subject, "The subject of the workbook", limit: 255)
    try checkText(properties.keywords, "The keywords of the workbook", limit: 255)
    try checkText(properties.description, "The description of the workbook", limit: 32_767)
    guard isLanguageTag(properties.language) else {
      throw WorkbookError(
        "language-unknown",
        "The language must be a BCP 47 tag such as nl-BE, not \"\(properties.language)\".")
    }
    // The library takes 0 for "now", which would make each file different.
    guard properties.created != 0, moments.contains(properties.created) else {
      throw WorkbookError(
        "created-missing",
        "The moment of creation must lie in the years 1900 to 9999 and must not be 0, "
          + "not \(properties.created).",
        remedy: "Set it to the release date of the study.")
    }
  }

  private static func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    guard let language = parts.first, (2...3).contains(language.count) else { return false }
    return language.allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }
}
