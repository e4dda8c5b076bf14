/// Adds a small noise to counts, drawn from the identity of the count and a secret seed.
///
/// The same count gets the same noise in every table, workbook and release. Zeros stay zero, no count
/// becomes negative, and on average a count keeps its value. Tables no longer add up exactly.
public struct CellKeyPerturbation: Sendable {
  private let largest: Int
  private let seed: UInt64

  /// Makes a perturbation of at most `largest` up or down.
  public init(largest: Int, seed: String) {
    self.largest = largest
    self.seed = Self.hash(seed, from: 0xCBF2_9CE4_8422_2325)
  }

  /// The count with its noise.
  public func perturbed(_ value: Double, of statistic: Statistic) -> Double {
    value + Double(noise(for: value, key: Self.mixed(Self.hash(statistic.identity, from: seed))))
  }

  /// A noise from `-reach` to `reach`, the smaller the likelier, in proportion to `reach + 1 - size`.
  private func noise(for value: Double, key: UInt64) -> Int {
    let reach = min(largest, Int(value.rounded(.down)))
    guard reach > 0 else { return 0 }
    var draw = Int(key % UInt64((reach + 1) * (reach + 1)))
    for noise in -reach...reach {
      draw -= reach + 1 - abs(noise)
      if draw < 0 { return noise }
    }
    return 0
  }

  /// FNV-1a over the bytes of a text.
  private static func hash(_ text: String, from start: UInt64) -> UInt64 {
    text.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The finish of SplitMix64: every bit of the key depends on every bit of the hash.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = hash
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
