internal import Workbook

/// A colour in a theme: the name of one of its colours, or a value.
enum ThemeColor: Hashable, Sendable {
  case named(String)
  case value(RGBColor)
}

/// A value with the place where a theme file gives it.
struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value
  let file: String
  let line: Int?
}

/// What a role changes in the look it starts from; nil leaves it as it is.
struct Look: Hashable, Sendable {
  var size: Double?
  var isBold: Bool?
  var ink: Placed<ThemeColor>?
  var fill: Placed<ThemeColor>?
  var lineAbove: Style.Line?
  var lineBelow: Style.Line?
  var lineColor: Placed<ThemeColor>?

  /// The look with another one laid over it.
  func under(_ other: Look) -> Look {
    Look(
      size: other.size ?? size, isBold: other.isBold ?? isBold, ink: other.ink ?? ink,
      fill: other.fill ?? fill, lineAbove: other.lineAbove ?? lineAbove,
      lineBelow: other.lineBelow ?? lineBelow, lineColor: other.lineColor ?? lineColor)
  }
}
