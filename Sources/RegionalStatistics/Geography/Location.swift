/// Where something in a source file lies.
public enum Location: Hashable, Sendable {
  /// In a municipality, by its NIS code at the vintage that was asked for.
  case municipality(Int)
  /// In a province or region of the country, by its NIS code.
  case area(Int)
  /// Outside the Flemish and the Brussels-Capital Region.
  case outside
  /// In an unknown municipality, of the region of the country with this NIS code when it is known.
  case unlocated(within: Int?)
}
