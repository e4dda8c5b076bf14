/// A place within a municipality that sources may name instead of it, such as Laken in Brussel.
public struct Submunicipality: Hashable, Sendable {
  /// The names: Dutch and French, when they differ.
  public let names: [String]
  /// The NIS code of the municipality it was part of in 2018; mergers are followed from there.
  public let municipality: Int

  /// The NIS code it had itself when it was a municipality, if it was one since 1970.
  public let formerCode: Int?

  /// A place within a municipality.
  public init(names: [String], municipality: Int, formerCode: Int? = nil) {
    self.names = names
    self.municipality = municipality
    self.formerCode = formerCode
  }
}
