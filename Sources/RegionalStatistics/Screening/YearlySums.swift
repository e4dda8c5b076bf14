/// The sums of a measure by place and school year.
struct YearlySums {
  let facts: FactsID
  let measure: MeasureID
  let scale: Int64
  let places: [String]
  let years: [SchoolYear]
  /// Whether no other measure of the same facts and places came before.
  let isFirstMeasure: Bool
  private let amounts: [[String]: Amount]

  /// The sum of a place and year; nil without any row.
  func amount(_ place: String, _ year: SchoolYear) -> Amount? {
    amounts[place.isEmpty ? [year.text] : [year.text, place]]
  }

  /// The sums of every measure that can be added, for each dimension of places, or as a whole without one.
  static func all(in evidence: Evidence) -> [YearlySums] {
    Set(evidence.cuboids.map(\.facts)).sorted().flatMap { facts in
      let cuboids = evidence.cuboids.filter {
        $0.facts == facts && $0.position(of: "school-year") != nil
      }
      let places = evidence.placeDimensions.sorted().map { ["school-year", $0] }
      let byPlace = places.flatMap { sums(by: $0, cuboids) }
      return byPlace.isEmpty ? sums(by: ["school-year"], cuboids) : byPlace
    }
  }

  private static func sums(by dimensions: [DimensionID], _ cuboids: [Cuboid]) -> [YearlySums] {
    let fitting = cuboids.filter { $0.tellsEvery(dimensions) }
    guard let cuboid = fitting.min(by: { $0.count < $1.count }) else { return [] }
    return cuboid.measures.indices.filter { cuboid.measures[$0].scale <= 2 }.map { index in
      let amounts = cuboid.totals(by: dimensions, measure: index)
      let years = Set(amounts.keys.map { $0[0] }).compactMap { try? SchoolYear.parse($0).value }
      return YearlySums(
        facts: cuboid.facts, measure: cuboid.measures[index].id,
        scale: cuboid.measures[index].scale,
        places: dimensions.count == 1 ? [""] : Set(amounts.keys.map { $0[1] }).sorted(),
        years: Set(years).sorted(), isFirstMeasure: index == 0, amounts: amounts)
    }
  }
}
