/// The sums of a measure by place and school year.
struct YearlySums {
  let facts: FactsID
  let measure: MeasureID
  let scale: Int64
  let places: [String]
  let years: [SchoolYear]
  /// Whether no other measure of the same facts and places came before.
  let isFirstMeasure: Bool
  private let amounts: [[Amount?]]

  /// The sum of a place and year, by their numbers; nil without any row.
  func amount(_ place: Int, _ year: Int) -> Amount? { amounts[place][year] }

  /// The sums of every measure that can be added, for each dimension of places, or as a whole without one.
  static func all(in evidence: Evidence) -> [YearlySums] {
    Set(evidence.cuboids.map(\.facts)).sorted().flatMap { facts in
      let cuboids = evidence.cuboids.filter {
        $0.facts == facts && $0.position(of: "school-year") != nil
      }
      let byPlace = evidence.placeDimensions.sorted().flatMap { sums(by: $0, cuboids) }
      return byPlace.isEmpty ? sums(by: nil, cuboids) : byPlace
    }
  }

  private static func sums(by place: DimensionID?, _ cuboids: [Cuboid]) -> [YearlySums] {
    let dimensions = ["school-year"] + (place.map { [$0] } ?? [])
    let fitting = cuboids.filter { $0.isWhole && $0.tellsEvery(dimensions) }
    guard let cuboid = fitting.min(by: { $0.count < $1.count }),
      let year = cuboid.position(of: "school-year")
    else { return [] }
    let years = Years(cuboid, at: year)
    let places = Places(cuboid, at: place.flatMap(cuboid.position))
    return cuboid.measures.indices.filter { cuboid.measures[$0].scale <= 2 }.map { index in
      var amounts = [[Amount?]](
        repeating: Array(repeating: nil, count: years.years.count), count: places.names.count)
      for cell in 0..<cuboid.count {
        guard let number = years.numbers[Int(cuboid.codes[year][cell])] else { continue }
        let place = places.number(of: cell)
        var sum = amounts[place][number] ?? Amount.none
        sum += cuboid.amounts[index][cell]
        amounts[place][number] = sum
      }
      return YearlySums(
        facts: cuboid.facts, measure: cuboid.measures[index].id,
        scale: cuboid.measures[index].scale, places: places.names, years: years.years,
        isFirstMeasure: index == 0, amounts: amounts)
    }
  }

  /// The school years that occur in some sums.
  private struct Years {
    let years: [SchoolYear]
    /// The number of the year of each category that is written as years are.
    let numbers: [Int?]

    init(_ cuboid: Cuboid, at position: Int) {
      let texts = cuboid.categories[position]
      let occurring = Set(cuboid.codes[position])
      let years = Set(occurring.compactMap { try? SchoolYear.parse(texts[Int($0)]).value }).sorted()
      let places = Dictionary(uniqueKeysWithValues: zip(years.map(\.text), years.indices))
      self.years = years
      numbers = texts.map { places[$0] }
    }
  }

  /// The places that occur in some sums; a nameless one where these aren't by place.
  private struct Places {
    let names: [String]
    private let codes: [Int32]
    private let numbers: [Int]

    init(_ cuboid: Cuboid, at position: Int?) {
      guard let position else {
        (names, codes, numbers) = ([""], [], [])
        return
      }
      let texts = cuboid.categories[position]
      let names = Set(cuboid.codes[position].map { texts[Int($0)] }).sorted()
      let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
      self.names = names
      codes = cuboid.codes[position]
      numbers = texts.map { places[$0] ?? 0 }
    }

    func number(of cell: Int) -> Int { codes.isEmpty ? 0 : numbers[Int(codes[cell])] }
  }
}
