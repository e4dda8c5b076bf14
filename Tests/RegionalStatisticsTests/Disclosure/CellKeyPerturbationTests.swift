import RegionalStatistics
import Testing

@Suite("Cell-key perturbation")
struct CellKeyPerturbationTests {
  private func statistic(_ name: String) -> Statistic {
    Statistic(
      facts: "enrolments", measure: "pupils",
      population: [Constraint("programme", .category(name))])
  }

  @Test("zeros stay, nothing gets negative, and no noise is larger than allowed")
  func bounds() {
    let noise = CellKeyPerturbation(largest: 4, seed: "geheim")
    for value in 0...20 {
      for name in 0..<200 {
        let result = noise.perturbed(Double(value), of: statistic("p\(name)"))
        #expect(result >= 0)
        #expect((result - Double(value)).magnitude <= Double(min(4, value)))
      }
    }
  }

  @Test("on average a count keeps its value, and the noise spreads as its triangle says")
  func distribution() {
    let noise = CellKeyPerturbation(largest: 4, seed: "geheim")
    let count = 20_000
    let draws = (0..<count).map { noise.perturbed(100, of: statistic("p\($0)")) - 100 }
    // Weights 1 2 3 4 5 4 3 2 1: mean 0, variance (2 * (16 + 18 + 12 + 4)) / 25 = 4.
    let mean = draws.reduce(0, +) / Double(count)
    let variance = draws.reduce(0) { $0 + $1 * $1 } / Double(count)
    #expect(mean.magnitude < 0.06)
    #expect((variance - 4).magnitude < 0.2)
  }

  @Test("another seed gives another noise, the same seed the same")
  func seeds() {
    func noises(_ seed: String) -> [Double] {
      (0..<50).map {
        CellKeyPerturbation(largest: 4, seed: seed).perturbed(100, of: statistic("p\($0)"))
      }
    }
    let first = noises("a")
    let again = noises("a")
    let other = noises("b")
    #expect(first == again)
    #expect(first != other)
  }
}
