/// Rounding for display: half away from zero, as people and spreadsheets do.
enum Rounding {
  /// The digits of a non-negative number rounded to some decimals, without the decimal mark.
  ///
  /// At least one digit stands before the decimals. Spreadsheets round the decimal text of fifteen
  /// digits, not the binary value (0.285 shows as 0.29), so that is done here too.
  static func digits(of value: Double, decimals: Int) -> String {
    var scaled = value
    for _ in 0..<decimals { scaled *= 10 }
    // A relative nudge below the fifteenth digit lifts binary values that stand for an exact half.
    let units = (scaled + scaled * 1e-15 + 0.5).rounded(.down)
    let digits = "\(Int64(exactly: units) ?? .max)"
    let missing = decimals + 1 - digits.count
    return missing > 0 ? String(repeating: "0", count: missing) + digits : digits
  }
}
