/// The text of one part while it is edited.
///
/// Edits name the text they expect. When libxlsxwriter wrote something else the edit is refused, so
/// that another version of the library can't lead to a silently wrong file.
struct PartText {
  /// The part, for messages.
  let part: String
  /// The text.
  var bytes: [UInt8]

  /// The place of the first occurrence of a text at or after an offset.
  func find(_ anchor: String, from start: Int = 0) -> Range<Int>? {
    let wanted = Array(anchor.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    var offset = start
    while offset <= bytes.count - wanted.count {
      if bytes[offset] == first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        return offset..<(offset + wanted.count)
      }
      offset += 1
    }
    return nil
  }

  /// The place of a text that must be there.
  func place(of anchor: String, from start: Int = 0) throws(WorkbookError) -> Range<Int> {
    guard let range = find(anchor, from: start) else { throw unknown(anchor) }
    return range
  }

  /// The error for a text that the library did not write where it was expected.
  func unknown(_ anchor: String) -> WorkbookError {
    WorkbookError(
      "library-unknown", "Can't complete \(part): \"\(anchor)\" is not where it must be.",
      remedy: "Use libxlsxwriter 1.1.4.")
  }

  /// Puts a text before an anchor.
  mutating func insert(_ text: String, before anchor: String) throws(WorkbookError) {
    let range = try place(of: anchor)
    bytes.insert(contentsOf: text.utf8, at: range.lowerBound)
  }

  /// Replaces what stands between two anchors; the anchors stay.
  mutating func replace(
    between opening: String, and closing: String, with text: String
  ) throws(WorkbookError) {
    let start = try place(of: opening).upperBound
    let end = try place(of: closing, from: start).lowerBound
    bytes.replaceSubrange(start..<end, with: text.utf8)
  }

  /// Replaces a text that must be there.
  mutating func replace(_ old: String, with text: String) throws(WorkbookError) {
    bytes.replaceSubrange(try place(of: old), with: text.utf8)
  }

  /// A text as the content of an attribute or element.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#xA;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
