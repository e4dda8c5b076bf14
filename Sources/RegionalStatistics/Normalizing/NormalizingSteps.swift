/// What was done to a text as found in a file to get at the value that it means.
public struct NormalizingSteps: OptionSet, Hashable, Sendable {
  /// One bit for each step.
  public let rawValue: UInt32
  /// Makes steps from their bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Spaces before or after the text were removed.
  public static let trimmed = Self(rawValue: 1 << 0)
  /// Several spaces in a row became one.
  public static let spacesCollapsed = Self(rawValue: 1 << 1)
  /// A hard, narrow or otherwise special space became a plain one.
  public static let hardSpaceReplaced = Self(rawValue: 1 << 2)
  /// A line break or tab within the text became a space.
  public static let lineBreakReplaced = Self(rawValue: 1 << 3)
  /// A character that isn't shown (soft hyphen, zero-width space, byte order mark) was removed.
  public static let invisibleRemoved = Self(rawValue: 1 << 4)
  /// A letter and its accent became one character.
  public static let composed = Self(rawValue: 1 << 5)
  /// Thousands marks were removed.
  public static let thousandsMarksRemoved = Self(rawValue: 1 << 6)
  /// The marks can only be those of the other convention, and were read so.
  public static let otherConvention = Self(rawValue: 1 << 7)
  /// A mark that could be a thousands mark or a decimal mark was read by the convention.
  public static let markDecidedByConvention = Self(rawValue: 1 << 8)
  /// A percent sign was removed.
  public static let percentSignRemoved = Self(rawValue: 1 << 9)
  /// Decimals that are all zero were dropped, as in `40428.0`.
  public static let zeroDecimalsDropped = Self(rawValue: 1 << 10)
  /// An exponent was multiplied out.
  public static let exponentExpanded = Self(rawValue: 1 << 11)
  /// The number was rounded to 15 significant digits, which is what a spreadsheet shows.
  public static let floatNoiseRounded = Self(rawValue: 1 << 12)
  /// Leading zeros were put back.
  public static let leadingZerosRestored = Self(rawValue: 1 << 13)
  /// A year was written out in full or its following year was added.
  public static let yearCompleted = Self(rawValue: 1 << 14)
  /// A spreadsheet's day number was read as a date.
  public static let dayNumberRead = Self(rawValue: 1 << 15)
  /// A sign in the place of a number became a status.
  public static let maskRead = Self(rawValue: 1 << 16)
  /// The name of a place became its code.
  public static let placeFound = Self(rawValue: 1 << 17)
  /// A municipality became the one of the study's borders in which it lies.
  public static let bordersMoved = Self(rawValue: 1 << 18)
  /// Another name or the code of a programme became its name.
  public static let aliasReplaced = Self(rawValue: 1 << 19)
  /// A value was replaced as the study says.
  public static let valueReplaced = Self(rawValue: 1 << 20)

  /// The steps in words, in a fixed order, for printing counts.
  public var names: [String] {
    Self.allNames.filter { contains($0.step) }.map(\.name)
  }

  private static let allNames: [(step: Self, name: String)] = [
    (.trimmed, "trimmed"), (.spacesCollapsed, "spaces collapsed"),
    (.hardSpaceReplaced, "hard space replaced"), (.lineBreakReplaced, "line break replaced"),
    (.invisibleRemoved, "invisible character removed"), (.composed, "accent composed"),
    (.thousandsMarksRemoved, "thousands marks removed"),
    (.otherConvention, "other convention's marks read"),
    (.markDecidedByConvention, "ambiguous mark decided by convention"),
    (.percentSignRemoved, "percent sign removed"), (.zeroDecimalsDropped, "zero decimals dropped"),
    (.exponentExpanded, "exponent expanded"), (.floatNoiseRounded, "float noise rounded"),
    (.leadingZerosRestored, "leading zeros restored"), (.yearCompleted, "year completed"),
    (.dayNumberRead, "day number read"), (.maskRead, "mask read as a status"),
    (.placeFound, "place name read as its code"),
    (.bordersMoved, "municipality brought to the study's borders"),
    (.aliasReplaced, "programme alias replaced"), (.valueReplaced, "value replaced by the study"),
  ]
}

/// A value and what had to be done to the text to get at it.
public struct Normalized<Value> {
  /// The value.
  public var value: Value
  /// What was done; empty when the text was in its canonical form.
  public var steps: NormalizingSteps

  /// Makes a normalized value.
  public init(_ value: Value, _ steps: NormalizingSteps = []) {
    self.value = value
    self.steps = steps
  }
}

extension Normalized: Sendable where Value: Sendable {}
extension Normalized: Equatable where Value: Equatable {}
extension Normalized: Hashable where Value: Hashable {}
