/// The indicators of regional comparisons, each written once (see `Quantity`).
///
/// All are fractions or plain numbers at full precision; rounding is for display. An indicator over a
/// zero denominator is not applicable.
public enum Indicators {
  /// Share of a part in a whole.
  ///
  /// `part / whole`.
  ///
  /// - Units: fraction, 0 to 1.
  /// - Source: STEM-monitor STEM-2030, 3.1.1 ("aandeel STEM": STEM pupils among all pupils).
  public static func share<Q: Quantity>(of part: Q, in whole: Q) -> Q { .ratio(part, whole) }

  /// Share of women (girls) in a population.
  ///
  /// `women / (women and men)`.
  ///
  /// - Units: fraction, 0 to 1.
  /// - Source: STEM-monitor STEM-2030, 3.1.2 ("% meisjes in STEM-tso, -bso"): girls among the STEM
  ///   pupils, not the share of girls who choose STEM.
  public static func womensShare<Q: Quantity>(women: Q, men: Q) -> Q {
    .ratio(women, .sum([women, men]))
  }

  /// Distribution over the categories of a dimension.
  ///
  /// Each category divided by the sum of all.
  ///
  /// - Shape: as many values as categories; they add up to 1 unless the sum is zero.
  /// - Units: fractions, 0 to 1.
  /// - Source: Brussels blueprint, annexes 4 and 6 (share of each programme in the column total).
  public static func distribution<Q: Quantity>(over categories: [Q]) -> [Q] {
    let whole = Q.sum(categories)
    return categories.map { share(of: $0, in: whole) }
  }

  /// Average of one measure per unit of another.
  ///
  /// `sum / count`: the ratio of the sums, which is the mean weighted by pupils, and not the mean of
  /// the means of schools.
  ///
  /// - Units: those of the sum per unit of the count; for the OKI a score from 0 to 4.
  /// - Source: Gemeente-Stadsmonitor, "onderwijskansarmoede-indicator (OKI)": characteristics that
  ///   pupils satisfy, summed over all pupils, divided by the number of pupils.
  public static func average<Q: Quantity>(of sum: Q, per count: Q) -> Q { .ratio(sum, count) }

  /// Evolution in units.
  ///
  /// `last - first`; for shares the result is in percentage points (as a fraction: 0.01 is one point).
  ///
  /// - Units: those of the two values.
  /// - Source: Brussels blueprint, tables 4 and 22. Calculated from unrounded values, so a published
  ///   difference of rounded shares may differ by 0.1 point.
  public static func evolution<Q: Quantity>(from first: Q, to last: Q) -> Q {
    .difference(last, first)
  }

  /// Evolution relative to the start.
  ///
  /// `(last - first) / first`; not applicable when the start is zero.
  ///
  /// - Units: fraction; 0.4856 is +48.56%.
  /// - Source: Brussels blueprint, table 22 ("groei STEM-studenten bhg +48,56%").
  public static func relativeEvolution<Q: Quantity>(from first: Q, to last: Q) -> Q {
    .ratio(.difference(last, first), first)
  }

  /// Index with a base year.
  ///
  /// `value / base`, shown times 100.
  ///
  /// - Units: fraction of the base; 1 is index 100.
  public static func index<Q: Quantity>(of value: Q, base: Q) -> Q { .ratio(value, base) }

  /// Ratio of the focus region to the reference region.
  ///
  /// `focus / reference` of the same indicator.
  ///
  /// - Units: number; 1 means equal.
  public static func regionalRatio<Q: Quantity>(focus: Q, reference: Q) -> Q {
    .ratio(focus, reference)
  }

  /// Location quotient: how much a category weighs in the focus region compared with the reference.
  ///
  /// `(part in focus / whole in focus) / (part in reference / whole in reference)`.
  ///
  /// - Units: number; above 1 the category is over-represented in the focus region.
  /// - Source: Florence, P. S. (1939), Report on the location of industry.
  public static func locationQuotient<Q: Quantity>(focusShare: Q, referenceShare: Q) -> Q {
    .ratio(focusShare, referenceShare)
  }

  /// Distance still to go to a target.
  ///
  /// `target - value`; negative once the target is passed.
  ///
  /// - Units: those of the two values (percentage points for shares).
  /// - Source: STEM-monitor STEM-2030, table 1 ("streefcijfer").
  public static func distance<Q: Quantity>(from value: Q, to target: Q) -> Q {
    .difference(target, value)
  }

  /// The step per year that is still needed to reach a target in time, on a straight line.
  ///
  /// `(target - value) / years`.
  ///
  /// - Units: those of the value, per year.
  /// - Parameter years: school years between the year of the value and that of the target, more than 0.
  public static func yearlyStep<Q: Quantity>(from value: Q, to target: Q, years: Int) -> Q {
    .ratio(.difference(target, value), .constant(Double(years)))
  }
}
