/// Numbers that look like chance and are the same for the same seed and stream on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, 2014). Every use has a stream of its own, so that a change in
/// one file leaves the others as they were.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64, stream: String) {
    state = Self.hash(seed, stream)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A whole number from 0 up to but not including a bound, which must be positive.
  mutating func below(_ bound: Int) -> Int {
    Int(next() >> 33) % bound
  }

  /// Whether something happens that happens so many times in a thousand.
  mutating func happens(perThousand rate: Int) -> Bool { below(1000) < rate }

  /// A number that belongs to a text and a seed.
  static func hash(_ seed: UInt64, _ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ mixed(seed)
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return mixed(hash)
  }

  private static func mixed(_ number: UInt64) -> UInt64 {
    var bits = number
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
