/// One municipality that went into another as a whole.
///
/// A municipality that absorbs another and keeps its code is listed too, from its code to the same
/// code (Antwerpen in 2025), so that all parts of the new municipality are known.
public struct Merger: Hashable, Sendable {
  /// The first day of the new municipality.
  public let effective: Vintage
  /// The NIS code until the day before.
  public let old: Int
  /// The NIS code from that day.
  public let new: Int

  /// A merger as decreed.
  public init(effective: Vintage, old: Int, new: Int) {
    self.effective = effective
    self.old = old
    self.new = new
  }
}
