/// The names by which links find the parts of a page.
struct PageAnchors {
  /// One name per table, made from its identifier.
  let tables: [String]

  static let contents = "contents"
  static let main = "tables"
  static let notes = "notes"
  static let sources = "sources"

  static func note(_ number: Int) -> String { "note-\(number)" }

  init(tables identifiers: [String]) {
    var used: Set = [Self.contents, Self.main, Self.notes, Self.sources]
    tables = identifiers.map { identifier in
      let plain = Self.plain(identifier)
      let isTaken = { (name: String) in used.contains(name) || name.hasPrefix("note-") }
      var name = plain
      var count = 1
      while isTaken(name) {
        count += 1
        name = "table-\(plain)" + (count > 2 ? "-\(count - 1)" : "")
      }
      used.insert(name)
      return name
    }
  }

  /// The identifier in letters, digits and hyphens.
  private static func plain(_ identifier: String) -> String {
    String(
      identifier.unicodeScalars.map { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
          ? Character(scalar) : "-"
      })
  }
}
