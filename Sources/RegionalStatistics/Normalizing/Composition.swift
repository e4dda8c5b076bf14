/// Puts letters and accents together (Unicode NFC) with the standard library alone.
///
/// The library has no public function for it, but its comparison knows which texts are
/// equivalent: a character is looked up among all single-scalar characters of the Latin, Greek and
/// Cyrillic scripts, and the one found is its composed form. Characters that have no single-scalar
/// form, and other scripts, are kept as they stand.
enum Composition {
  static func composed(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for character in text {
      result.append(composed(character))
    }
    return result
  }

  private static func composed(_ character: Character) -> Character {
    if character.isASCII && character != "\r\n" { return character }
    guard let place = singles.firstIndex(of: character) else { return character }
    return singles[place]
  }

  /// In ascending order, so that of two equivalent scalars the canonical one is kept.
  private static let singles: Set<Character> = {
    let ranges: [ClosedRange<UInt32>] = [
      0xC0...0x24F, 0x2B0...0x2FF, 0x370...0x52F, 0x1E00...0x1FFF, 0x2126...0x212B,
    ]
    var singles: Set<Character> = []
    for range in ranges {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        if scalar.properties.generalCategory != .unassigned { singles.insert(Character(scalar)) }
      }
    }
    return singles
  }()
}
