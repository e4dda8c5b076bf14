import Testing

@testable import StudyFiles

@Suite struct ApportionmentTests {
  @Test("Parts add up to the total and never exceed weights that have room for it")
  func addsUp() {
    var random = SeededRandom(seed: 7, stream: "apportionment")
    for _ in 0..<2000 {
      let weights = (0..<1 + random.below(9)).map { _ in random.below(50) }
      let room = weights.reduce(0, +)
      let total = random.below(room + 1)
      let parts = Apportionment.parts(of: total, weights: weights)
      #expect(parts.reduce(0, +) == total)
      #expect(zip(parts, weights).allSatisfy { $0 >= 0 && $0 <= $1 })
    }
  }

  @Test(
    "The largest remainders get what is left",
    arguments: [
      // Computed by hand; the last is the usual example of the method of Hamilton, ten seats.
      (10, [1, 1, 1], [4, 3, 3]), (5, [0, 0], [3, 2]), (0, [3, 4], [0, 0]),
      (10, [47_000, 16_000, 15_900, 12_000, 6_000, 3_100], [5, 2, 1, 1, 1, 0]),
    ])
  func largestRemainders(total: Int, weights: [Int], parts: [Int]) {
    #expect(Apportionment.parts(of: total, weights: weights) == parts)
  }
}
