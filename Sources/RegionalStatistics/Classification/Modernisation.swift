/// When each grade and year of secondary education went over to the modernised catalogue.
public struct Modernisation: Hashable, Sendable {
  /// A grade (1 to 3; 4 is the seventh year) and the year within it.
  public struct Stage: Hashable, Sendable {
    /// The grade.
    public let grade: Int
    /// The year within the grade.
    public let year: Int
    /// Makes a stage.
    public init(grade: Int, year: Int) {
      self.grade = grade
      self.year = year
    }
  }

  /// The catalogues of programmes.
  public enum Catalogue: Hashable, Sendable {
    /// With fields of study (studiegebieden).
    case old
    /// With study domains and finalities.
    case modernised
  }

  private let starts: [Stage: SchoolYear]

  /// Makes a calendar from the first school year of each stage.
  public init(starts: [Stage: SchoolYear]) { self.starts = starts }

  /// The catalogue that a stage uses in a school year; nil for an unknown stage.
  public func catalogue(of stage: Stage, in year: SchoolYear) -> Catalogue? {
    starts[stage].map { year < $0 ? .old : .modernised }
  }

  /// Whether both catalogues are in use in a school year.
  public func isMixed(in year: SchoolYear) -> Bool {
    let catalogues = starts.values.map { year < $0 }
    return catalogues.contains(true) && catalogues.contains(false)
  }
}
