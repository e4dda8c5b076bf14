/// The language of the texts in a chart, for screen readers and spelling.
///
/// The library says American English everywhere.
enum ChartLanguage {
  static func set(in text: inout PartText, _ language: String) throws(WorkbookError) {
    try text.replace(between: "<c:lang val=\"", and: "\"", with: PartText.escaped(language))
    let wanted = "lang=\"\(PartText.escaped(language))\""
    var start = 0
    while let range = text.find("lang=\"en-US\"", from: start) {
      text.bytes.replaceSubrange(range, with: wanted.utf8)
      start = range.lowerBound + wanted.utf8.count
    }
  }
}
