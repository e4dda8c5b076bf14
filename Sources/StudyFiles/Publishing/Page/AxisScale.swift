internal import Glibc
internal import RegionalStatistics

/// Round numbers along an axis that span some values.
struct AxisScale {
  /// The numbers to label, lowest first; the axis runs from the first to the last.
  let ticks: [Double]
  /// From one tick to the next.
  let step: Double

  /// Zero is always on the axis of bars; lines start there too unless they go below it.
  init(_ values: [Double], wanted: Int = 5, isWhole: Bool = false, startsAtZero: Bool = true) {
    let zero = startsAtZero ? [0.0] : []
    let low = (values + zero).min() ?? 0
    let high = (values + zero).max() ?? 0
    let span = high > low ? high - low : 1
    let raw = span / Double(wanted)
    let power = pow(10, log10(raw).rounded(.down))
    let round = [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= raw * 0.999 } ?? raw
    let step = isWhole ? max(1, round.rounded(.up)) : round
    let first = Int((low / step).rounded(.down))
    let last = max(first + 1, Int((high / step - 1e-9).rounded(.up)))
    ticks = (first...last).map { Double($0) * step }
    self.step = step
  }

  private var low: Double { ticks[0] }
  private var high: Double { ticks[ticks.count - 1] }

  /// How far along the axis a value lies, from 0 to 1.
  func fraction(_ value: Double) -> Double { (value - low) / (high - low) }

  /// The label of a tick: as few decimals as its step needs.
  func label(_ tick: Double, _ kind: NumberKind, _ language: Language) -> String {
    NumberText.text(tick, self.kind(kind), language)
  }

  /// How numbers of a kind are shown along the axis: with the decimals of its step, signs only before negative ones.
  func kind(_ kind: NumberKind) -> NumberKind {
    switch kind {
    case .percent, .signedPercent: .percent(decimals: decimals(step * 100))
    case .points: .points(decimals: decimals(step * 100))
    case .decimal, .signedDecimal: .decimal(decimals: decimals(step))
    case .count, .signedCount, .text: .count
    case .index: .index
    }
  }

  private func decimals(_ step: Double) -> Int {
    var decimals = 0
    var scaled = step
    while decimals < 4, abs(scaled - scaled.rounded()) > 1e-6 {
      scaled *= 10
      decimals += 1
    }
    return decimals
  }
}
