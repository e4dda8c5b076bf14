/// The known name that was probably meant, for "Did you mean ...?" in a message.
///
/// Names are compared without regard to letter case and to how accents are composed.
public enum Suggestion {
  /// The number of single-character edits that turn one text into another.
  ///
  /// Inserting, deleting, replacing a character and swapping two neighbours count one each
  /// (optimal string alignment). Letter case counts as a difference here.
  ///
  /// - Parameter bound: the largest distance of interest; the work grows with it.
  /// - Returns: `nil` when the distance is more than `bound`.
  /// - Complexity: the product of both lengths.
  public static func distance(
    _ first: String, _ second: String, atMost bound: Int = .max
  ) -> Int? {
    distance(Array(first), Array(second), atMost: bound)
  }

  /// The name nearest to a text, when one is near enough to be meant.
  ///
  /// Near enough is one edit for every three characters of the text, and at least one. Of equally
  /// near names the first in order is taken, so that the answer doesn't depend on their order.
  public static func nearest(to text: String, in names: some Sequence<String>) -> String? {
    let wanted = Array(text.lowercased())
    var best: (name: String, distance: Int)?
    for name in names {
      let bound = best?.distance ?? max(1, wanted.count / 3)
      guard let edits = distance(wanted, Array(name.lowercased()), atMost: bound) else { continue }
      if let known = best, edits == known.distance, known.name <= name { continue }
      best = (name, edits)
    }
    return best?.name
  }

  /// The sentence `Did you mean "name"?`, or `nil` when no name is near enough.
  public static func sentence(for text: String, in names: some Sequence<String>) -> String? {
    nearest(to: text, in: names).map { "Did you mean \"\($0)\"?" }
  }

  private static func distance(
    _ first: [Character], _ second: [Character], atMost bound: Int
  ) -> Int? {
    if bound < 0 || abs(first.count - second.count) > bound { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      let next = nextRow(row, after: last, and: beforeLast, first, second)
      if row > 0, (next.min() ?? 0) > bound, (last.min() ?? 0) > bound { return nil }
      beforeLast = last
      last = next
    }
    return last[second.count] <= bound ? last[second.count] : nil
  }

  /// One more row of the table of distances between the beginnings of both texts.
  private static func nextRow(
    _ row: Int, after last: [Int], and beforeLast: [Int], _ first: [Character],
    _ second: [Character]
  ) -> [Int] {
    var next = [row + 1]
    next.reserveCapacity(last.count)
    for column in second.indices {
      let replaced = last[column] + (first[row] == second[column] ? 0 : 1)
      var edits = min(replaced, last[column + 1] + 1, next[column] + 1)
      if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
        edits = min(edits, beforeLast[column - 1] + 1)
      }
      next.append(edits)
    }
    return next
  }
}
