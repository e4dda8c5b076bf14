/// A named cell style (`Heading 1`) and the formats that belong to it.
///
/// Screen readers and the style gallery know a heading by this name, not by its look.
struct NamedCellStyle: Hashable, Sendable {
  /// The name in the gallery.
  let name: String
  /// The positions of its formats among `cellXfs`; the first one gives the look of the style.
  var formats: [Int]

  /// Adds the styles to `styles.xml` behind Normal, which is number 0.
  static func add(_ styles: [NamedCellStyle], to text: inout PartText) throws(WorkbookError) {
    let styles = styles.filter { $0.name != "Normal" }
    var looks = ""
    var names = ""
    for (index, style) in styles.enumerated() {
      guard let first = style.formats.first else { continue }
      looks += try look(ofFormat: first, in: text)
      names += entry(style.name, number: index + 1)
      for format in style.formats {
        let link = try place(ofFormat: format, in: text).link
        text.bytes.replaceSubrange(link, with: String(index + 1).utf8)
      }
    }
    try text.insert(looks, before: "</cellStyleXfs>")
    try text.insert(names, before: "</cellStyles>")
    let count = String(styles.count + 1)
    try text.replace(between: "<cellStyleXfs count=\"", and: "\">", with: count)
    try text.replace(between: "<cellStyles count=\"", and: "\">", with: count)
  }

  /// Where an `xf` of `cellXfs` stands, and in it the number of its named style.
  private static func place(
    ofFormat format: Int, in text: PartText
  ) throws(WorkbookError) -> (element: Range<Int>, link: Range<Int>) {
    var start = try text.place(of: "<cellXfs count=").upperBound
    for _ in 0..<format { start = try text.place(of: "<xf ", from: start).upperBound }
    let element = try text.place(of: "<xf ", from: start)
    let opening = try text.place(of: ">", from: element.upperBound)
    let isEmpty = text.bytes[opening.lowerBound - 1] == UInt8(ascii: "/")
    let end = isEmpty ? opening : try text.place(of: "</xf>", from: opening.upperBound)
    let link = try text.place(of: " xfId=\"", from: element.upperBound).upperBound
    let linkEnd = try text.place(of: "\"", from: link).lowerBound
    return (element.lowerBound..<end.upperBound, link..<linkEnd)
  }

  /// The format without its link to a named style.
  private static func look(
    ofFormat format: Int, in text: PartText
  ) throws(WorkbookError) -> String {
    let place = try place(ofFormat: format, in: text)
    let before = place.link.lowerBound - " xfId=\"".utf8.count
    let bytes =
      text.bytes[place.element.lowerBound..<before]
      + text.bytes[(place.link.upperBound + 1)..<place.element.upperBound]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func entry(_ name: String, number: Int) -> String {
    let start = "<cellStyle name=\"\(PartText.escaped(name))\" xfId=\"\(number)\""
    guard let known = builtinNumbers[name] else { return start + "/>" }
    return start + " builtinId=\"\(known)\" customBuiltin=\"1\"/>"
  }

  /// Numbers of the styles that every Excel has and translates (ECMA-376 part 1, 18.8.7).
  private static let builtinNumbers = [
    "Comma": 3, "Currency": 4, "Percent": 5, "Hyperlink": 8, "Note": 10, "Warning Text": 11,
    "Title": 15, "Heading 1": 16, "Heading 2": 17, "Heading 3": 18, "Heading 4": 19, "Input": 20,
    "Output": 21, "Calculation": 22, "Total": 25, "Good": 26, "Bad": 27, "Neutral": 28,
    "Explanatory Text": 53,
  ]
}
