internal import RegionalStatistics

extension NumberKind {
  /// The number format of a cell.
  ///
  /// Reader programs show it with the marks of their own language.
  var excelFormat: String {
    switch self {
    case .count: "#,##0"
    case .signedCount: Self.signed("#,##0", decimals: 0)
    case .percent(let decimals): Self.plain(decimals) + "%"
    case .signedPercent(let decimals):
      Self.signed(Self.plain(decimals) + "%", decimals: decimals + 2)
    case .points(let decimals), .signedDecimal(let decimals):
      Self.signed(Self.plain(decimals), decimals: decimals)
    case .decimal(let decimals): Self.plain(decimals)
    case .index: Self.plain(1)
    case .text: "General"
    }
  }

  /// What a fraction is multiplied by to be shown: percentage points and indexes are shown times 100.
  var displayFactor: Double {
    switch self {
    case .points, .index: 100
    default: 1
    }
  }

  private static func plain(_ decimals: Int) -> String {
    decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: decimals)
  }

  /// A sign before what is not zero once it is rounded to so many decimals.
  ///
  /// Sections by sign alone would show +0.00 and -0.00.
  private static func signed(_ format: String, decimals: Int) -> String {
    let least = "0." + String(repeating: "0", count: decimals) + "5"
    return "[>=\(least)]+\(format);[<=-\(least)]-\(format);\(format)"
  }
}
