/// How a cell looks, as far as checks care.
public struct ReadStyle: Hashable, Sendable {
  /// Horizontal alignment.
  public enum Alignment: String, Hashable, Sendable {
    case general, left, center, right, fill, justify, centerContinuous, distributed
  }

  /// Excel number format, such as `#,##0`.
  public var numberFormat = "General"
  /// The font.
  public var font = ReadFont()
  /// Fill colour as 0xRRGGBB; nil without one.
  public var fill: UInt32?
  /// Horizontal alignment.
  public var alignment = Alignment.general
  /// Whether long text continues on the next line.
  public var wraps = false
  /// Steps of indentation.
  public var indent = 0
}

/// A font, as far as checks care.
public struct ReadFont: Hashable, Sendable {
  /// Family.
  public var name = "Calibri"
  /// Size in points.
  public var size = 11.0
  /// Whether it is bold.
  public var isBold = false
  /// Whether it is italic.
  public var isItalic = false
  /// Whether it is underlined.
  public var isUnderlined = false
  /// Whether it is raised or lowered.
  public var isRaised = false
  /// Colour as 0xRRGGBB; nil for the colour of the system.
  public var color: UInt32?
}
