/// Why a text isn't a number.
public enum NumberProblem: String, Error, Hashable, Sendable {
  /// There is nothing but spaces.
  case blank
  /// Some character has no place in a number.
  case notANumber
  /// Thousands marks don't stand before every three digits.
  case misplacedMark
  /// The number doesn't fit in 64 bits.
  case tooLarge
  /// A whole number was wanted.
  case notWhole

  /// What a number must be, as a sentence.
  public var sentence: String {
    switch self {
    case .blank: "A number must not be blank."
    case .notANumber: "Must be a number."
    case .misplacedMark: "Thousands marks must stand before every three digits."
    case .tooLarge: "A number must not have more than 18 digits."
    case .notWhole: "Must be a whole number."
    }
  }
}
