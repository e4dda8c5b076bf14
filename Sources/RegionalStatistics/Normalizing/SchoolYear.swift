/// A school year, such as 2021-2022, named by the calendar year it begins in.
public struct SchoolYear: Hashable, Comparable, Sendable {
  /// The calendar year that the school year begins in.
  public let firstYear: Int

  /// Makes the school year that begins in a calendar year.
  public init(firstYear: Int) { self.firstYear = firstYear }

  /// The canonical text: both years in four digits, joined by a hyphen.
  public var text: String { "\(firstYear)-\(firstYear + 1)" }

  /// Earlier years come first.
  public static func < (first: Self, second: Self) -> Bool { first.firstYear < second.firstYear }

  /// Why a text isn't a school year.
  public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
    /// The text as found.
    public var found: String
    /// The school year that was probably meant.
    public var nearest: SchoolYear?

    /// One sentence with what must be, what was found and what was probably meant.
    public var description: String {
      "A school year must be written as 2021-2022, not \"\(found)\"."
        + (nearest.map { " Did you mean \"\($0.text)\"?" } ?? "")
    }
  }

  /// Reads a school year: `2021-2022`, `2021-22`, `21-22`, `2021/22`, `2021`, with any dash,
  /// spaces and line breaks.
  ///
  /// Years of two digits lie in 1950...2049.
  ///
  /// - Throws: a `Problem` when the second year doesn't follow the first, and for any other text.
  public static func parse(_ text: String) throws(Problem) -> Normalized<SchoolYear> {
    if let year = canonical(text.utf8) { return Normalized(year, []) }
    let clean = CanonicalText.normalized(text)
    let parts = clean.value.split(omittingEmptySubsequences: false) { isDash($0) }
      .map { $0.drop { $0 == " " } }
      .map { String($0.last == " " ? $0.dropLast() : $0) }
    guard let first = parts.first.flatMap(year), parts.count <= 2, parts.count == 2 || first.isFull
    else { throw Problem(found: text, nearest: nil) }
    if parts.count == 2 {
      guard let second = year(parts[1]), !second.isFull || first.isFull, second.follows(first)
      else { throw Problem(found: text, nearest: SchoolYear(firstYear: first.value)) }
    }
    let result = SchoolYear(firstYear: first.value)
    var steps = clean.steps
    if clean.value != result.text { steps.insert(.yearCompleted) }
    return Normalized(result, steps)
  }

  /// A year in the canonical form, which nearly all are.
  private static func canonical(_ text: String.UTF8View) -> SchoolYear? {
    guard text.count == 9 else { return nil }
    var numbers = [0, 0]
    for (index, byte) in text.enumerated() {
      if index == 4 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard 0x30...0x39 ~= byte else { return nil }
        numbers[index / 5] = numbers[index / 5] * 10 + Int(byte - 0x30)
      }
    }
    guard 1800...2199 ~= numbers[0], numbers[1] == numbers[0] + 1 else { return nil }
    return SchoolYear(firstYear: numbers[0])
  }

  private struct Year {
    var value: Int
    var isFull: Bool

    func follows(_ other: Year) -> Bool {
      isFull ? value == other.value + 1 : value % 100 == (other.value + 1) % 100
    }
  }

  private static func year(_ text: String) -> Year? {
    guard text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(text) else { return nil }
    switch text.utf8.count {
    case 4 where 1800...2199 ~= number: return Year(value: number, isFull: true)
    case 2: return Year(value: number < 50 ? 2000 + number : 1900 + number, isFull: false)
    default: return nil
    }
  }

  private static func isDash(_ character: Character) -> Bool {
    switch character {
    case "-", "/", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": true
    default: false
    }
  }
}
