/// Indicators over several regions or schools at once.
extension Indicators {
  /// Rank of a region among regions, itself included; the largest value is 1, and equal values share a rank.
  ///
  /// `1 + how many are larger`. A region for which the indicator can't exist has no rank and is not
  /// counted.
  ///
  /// - Units: whole number from 1.
  /// - Source: provincial annex of the STEM-monitor, which sets the provinces side by side.
  public static func rank<Q: Quantity>(of value: Q, among all: [Q]) -> Q {
    .function(.rank, [value] + all)
  }

  /// Spread over regions.
  ///
  /// `largest - smallest`.
  ///
  /// - Units: those of the value; percentage points for shares.
  public static func spread<Q: Quantity>(of values: [Q]) -> Q {
    .difference(.function(.largest, values), .function(.smallest, values))
  }

  /// Ratio of the largest to the smallest region; not applicable when the smallest is zero.
  ///
  /// - Units: number, 1 or more.
  public static func spreadRatio<Q: Quantity>(of values: [Q]) -> Q {
    .ratio(.function(.largest, values), .function(.smallest, values))
  }

  /// Residents who go to school in their own region.
  ///
  /// `residents at school in the region / residents at school anywhere`.
  ///
  /// - Units: fraction, 0 to 1.
  /// - Source: Brussels blueprint, tables 9 and 30 (mobility between residence and school).
  public static func retention<Q: Quantity>(stayers: Q, residents: Q) -> Q {
    .ratio(stayers, residents)
  }

  /// Pupils of the schools of a region who live elsewhere.
  ///
  /// `(pupils at school in the region - those of them who live there) / pupils at school in the region`.
  ///
  /// - Units: fraction, 0 to 1.
  /// - Source: Brussels blueprint, tables 10 and 31.
  public static func attraction<Q: Quantity>(stayers: Q, pupils: Q) -> Q {
    .ratio(.difference(pupils, stayers), pupils)
  }

  /// Pupils who come in less pupils who go out.
  ///
  /// `pupils at school in the region - residents at school anywhere`: those who stay cancel out.
  ///
  /// - Units: pupils; negative when more go out.
  public static func netFlow<Q: Quantity>(pupils: Q, residents: Q) -> Q {
    .difference(pupils, residents)
  }

  /// How many more of a population of the same size would have to be in the part for its share to reach
  /// another share.
  ///
  /// `share × whole - part`, rounded up to a whole person; negative when the share is passed.
  ///
  /// - Units: persons.
  /// - Parameter part: pupils in the part, such as STEM pupils.
  /// - Parameter whole: all pupils, whose number stays as it is.
  public static func needed<Q: Quantity>(part: Q, whole: Q, toReach share: Q) -> Q {
    .function(.roundedUp, [.difference(.product(share, whole), part)])
  }

  /// How much faster than needed a series has moved to its target.
  ///
  /// `(value - start) / years since the start - (target - value) / years until the target`.
  ///
  /// - Units: those of the value, per year; 0 or more is on track.
  /// - Parameter elapsed: school years between start and value, more than 0.
  /// - Parameter remaining: school years between value and target, more than 0.
  /// - Source: STEM-monitor STEM-2030, table 1 (baseline, measurements and targets).
  public static func lead<Q: Quantity>(
    start: Q, value: Q, target: Q, elapsed: Int, remaining: Int
  ) -> Q {
    .difference(
      yearlyStep(from: start, to: value, years: elapsed),
      yearlyStep(from: value, to: target, years: remaining))
  }
}
