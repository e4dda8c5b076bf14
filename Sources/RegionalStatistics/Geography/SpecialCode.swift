/// A code or name that sources use for what is not one municipality or province of the study area.
///
/// Examples are `99992`, "Niet te lokaliseren - Brussel", and the Walloon province of Henegouwen.
public struct SpecialCode: Hashable, Sendable {
  /// The code, such as 99999 or 50000.
  public let code: Int
  /// The names by which sources know it.
  public let names: [String]
  /// What it stands for.
  public let location: Location

  /// A code with its meaning.
  public init(code: Int, names: [String], location: Location) {
    self.code = code
    self.names = names
    self.location = location
  }
}
