/// Names of Excel tables.
enum TableName {
  /// A valid name made from an identifier: `bijlage-3` becomes `bijlage_3`.
  ///
  /// The prefix keeps it from looking like a cell reference.
  static func name(for id: String) -> String {
    "tabel_"
      + String(
        id.unicodeScalars.map { scalar in
          scalar.isASCII && scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            ? Character(scalar) : "_"
        })
  }
}
