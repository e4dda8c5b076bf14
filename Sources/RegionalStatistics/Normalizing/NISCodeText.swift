/// Reads the five-digit codes of municipalities, districts, provinces and regions (NIS, REFNIS).
public enum NISCodeText {
  /// Why a text isn't a code.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text as found.
    public var found: String

    /// One sentence with what must be and what was found.
    public var description: String { "A NIS code must have five digits, not \"\(found)\"." }
  }

  /// A code as five digits: `2000` becomes `02000`, `40428.0` becomes `40428`.
  ///
  /// Only one leading zero can be lost: the lowest codes are those of the regions, 01000 to 04000.
  public static func normalized(_ text: String) throws(Problem) -> Normalized<String> {
    let clean = CanonicalText.normalized(text)
    var steps = clean.steps
    var digits = clean.value[...]
    if digits.hasSuffix(".0") || digits.hasSuffix(",0") {
      digits = digits.dropLast(2)
      steps.insert(.zeroDecimalsDropped)
    }
    guard digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), 4...5 ~= digits.utf8.count,
      digits.utf8.count == 5 || digits.utf8.first != UInt8(ascii: "0")
    else { throw Problem(found: text) }
    guard digits.utf8.count == 4 else { return Normalized(String(digits), steps) }
    return Normalized("0" + digits, steps.union(.leadingZerosRestored))
  }
}
