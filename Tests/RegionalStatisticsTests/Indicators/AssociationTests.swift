import Testing

@testable import RegionalStatistics

@Suite("Association and segregation")
struct AssociationTests {
  static let x = [2.6, 1.4, 0.5, 1.9, 0.5, 1.1]
  static let y = [0.20, 0.35, 0.45, 0.30, 0.40, 0.33]
  static let pupils = [3.0, 1, 4, 2, 5, 2]

  static func units(_ weights: [Double]) -> [Association.Unit] {
    x.indices.map { Association.Unit(x: x[$0], y: y[$0], weight: weights[$0]) }
  }

  // scipy.stats 1.11, pearsonr and spearmanr, over one line per school and over one line per pupil.
  @Test(
    "Correlations are those of scipy, of schools and of the pupils of the schools",
    arguments: [
      ([1.0, 1, 1, 1, 1, 1], -0.9575323201171466, -0.9276336570439174),
      (pupils, -0.9640638848145684, -0.9323613349248651),
    ])
  func scipy(weights: [Double], pearson: Double, spearman: Double) throws {
    let units = Self.units(weights)
    #expect(abs(try #require(Association.pearson(units)) - pearson) < 1e-12)
    #expect(abs(try #require(Association.spearman(units)) - spearman) < 1e-12)
  }

  @Test("A straight line correlates fully, either way, and never beyond 1")
  func lines() {
    let line = (1...50).map { Association.Unit(x: Double($0) * 0.1, y: Double($0), weight: 0.3) }
    #expect(Association.pearson(line) == 1)
    let down = line.map { Association.Unit(x: -$0.x, y: $0.y, weight: $0.weight) }
    #expect(Association.spearman(down) == -1)
  }

  @Test("Two units, or an indicator that doesn't vary, have no correlation")
  func none() {
    #expect(Association.pearson(Array(Self.units(Self.pupils).prefix(2))) == nil)
    let flat = Self.x.map { Association.Unit(x: $0, y: 1, weight: 1) }
    #expect(Association.pearson(flat) == nil)
    #expect(Association.spearman(flat) == nil)
  }

  @Test("Dissimilarity is 0 for groups spread alike, 1 for groups apart, and half the differences")
  func dissimilarity() throws {
    #expect(Segregation.dissimilarity([(10, 20), (30, 60)]) == 0)
    #expect(Segregation.dissimilarity([(10, 0), (0, 60)]) == 1)
    // By hand: (|0.5 - 0.2| + |0.25 - 0.2| + |0.25 - 0.6|) / 2 = 0.35.
    let found = try #require(Segregation.dissimilarity([(20, 20), (10, 20), (10, 60)]))
    #expect(abs(found - 0.35) < 1e-12)
    #expect(Segregation.dissimilarity([(10, 0)]) == nil)
    #expect(Segregation.dissimilarity([]) == nil)
  }

  @Test("Bands have about as many pupils each and never part equal values")
  func bands() {
    let equal = [4.0, 1, 3, 2].map { (value: $0, weight: 10.0) }
    #expect(WeightedBands.bands(equal, count: 4) == [3, 0, 2, 1])
    // The middles lie at 12.5, 37, 49.5 and 75 of 100 pupils; the last quarter begins at 75.
    #expect(
      WeightedBands.bands([(1, 25), (2, 24), (3, 1), (4, 50)], count: 4) == [0, 1, 1, 3])
    #expect(WeightedBands.bands([(1, 5), (1, 5), (1, 90)], count: 4) == [2, 2, 2])
  }
}
