/// A municipality and what it is with the borders of another day.
public struct Conversion: Hashable, Sendable {
  /// The NIS code with the borders of the first day.
  public let from: Int
  /// The NIS code with the borders of the second day.
  public let to: Int
  /// Whether the borders of the municipality differ between both days.
  public let changedBorders: Bool
  /// The NIS codes of the arrondissements on both days, when they differ: series of arrondissements
  /// break there.
  public let movedArrondissement: Move?
  /// The NIS codes of the provinces on both days, when they differ.
  public let movedProvince: Move?

  /// A change from one area to another, by NIS code.
  public struct Move: Hashable, Sendable {
    /// The area on the first day.
    public let from: Int
    /// The area on the second day.
    public let to: Int

    /// A change, or `nil` when there is none.
    public init?(from: Int, to: Int) {
      guard from != to else { return nil }
      self.from = from
      self.to = to
    }
  }
}
