import Testing

@testable import StudyFiles

@Suite struct SeededRandomTests {
  @Test("Equal seeds and streams give equal numbers, others different ones")
  func streams() {
    func numbers(_ seed: UInt64, _ stream: String) -> [Int] {
      var random = SeededRandom(seed: seed, stream: stream)
      return (0..<20).map { _ in random.below(1000) }
    }
    #expect(numbers(1, "a") == numbers(1, "a"))
    #expect(numbers(1, "a") != numbers(2, "a"))
    #expect(numbers(1, "a") != numbers(1, "b"))
  }

  @Test("Numbers stay below the bound and reach all of it evenly")
  func bounds() {
    var random = SeededRandom(seed: 3, stream: "bounds")
    var counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[random.below(10)] += 1 }
    // Binomial with mean 1,000 and deviation 30: five deviations.
    #expect(counts.allSatisfy { (850...1150).contains($0) })
  }
}
