/// Where the rows of a file went: every row is used, merged, left out, or rejected.
struct RowAccount: Hashable, Codable, Sendable {
  var read = 0
  var used = 0
  /// Rows with published totals, which are compared and not counted.
  var compared = 0
  /// Rows that repeat an earlier one, where the study says to count them once.
  var repeated = 0
  var rejected = 0
  /// Rows that are outside the study.
  var leftOut = 0

  /// Rows that count without being used by themselves.
  var merged: Int { compared + repeated }
  var isBalanced: Bool { read == used + merged + leftOut + rejected }

  static func += (left: inout Self, right: Self) {
    left.read += right.read
    left.used += right.used
    left.compared += right.compared
    left.repeated += right.repeated
    left.rejected += right.rejected
    left.leftOut += right.leftOut
  }
}
