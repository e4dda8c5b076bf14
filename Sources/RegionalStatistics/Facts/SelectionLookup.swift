/// Sums the cells of a cuboid into the selections asked for, in one pass.
///
/// A category may lie in several selections of its dimension (a municipality in its province and in
/// its region), so a cell adds to every combination of the selections that its categories lie in.
struct SelectionLookup {
  private let cuboid: Cuboid
  private let positions: [Int]
  private let membership: Membership
  private var numbers: [[Selection: Int32]]
  private var wanted: Set<[Int32]> = []

  init(cuboid: Cuboid, positions: [Int], membership: Membership) {
    self.cuboid = cuboid
    self.positions = positions
    self.membership = membership
    numbers = positions.map { _ in [:] }
  }

  /// The key under which `sums` reports a combination of selections, one per position.
  mutating func key(of selections: [Selection]) -> [Int32] {
    var key: [Int32] = []
    for (index, selection) in selections.enumerated() {
      let number = numbers[index][selection] ?? Int32(numbers[index].count)
      numbers[index][selection] = number
      key.append(number)
    }
    wanted.insert(key)
    return key
  }

  /// The amounts per measure of every combination asked for.
  func sums() -> [[Int32]: [Amount]] {
    var sums: [[Int32]: [Amount]] = [:]
    forEachMatch { cell, key in add(cell, to: &sums[key]) }
    return sums
  }

  /// How many combinations of categories at these positions have some of a measure.
  func numbers(of counted: [Int], measure: Int) -> [[Int32]: Int] {
    var seen: [[Int32]: Set<[Int32]>] = [:]
    forEachMatch { cell, key in
      guard cuboid.amounts[measure][cell].isSome else { return }
      seen[key, default: []].insert(counted.map { cuboid.codes[$0][cell] })
    }
    return seen.mapValues(\.count)
  }

  /// Calls with each cell and each combination asked for that it lies in.
  private func forEachMatch(_ body: (_ cell: Int, _ key: [Int32]) -> Void) {
    let memberships = positions.indices.map(selectionsOfEachCategory)
    for cell in 0..<cuboid.count {
      var keys: [[Int32]] = [[]]
      for (index, position) in positions.enumerated() {
        let selections = memberships[index][Int(cuboid.codes[position][cell])]
        keys = keys.flatMap { key in selections.map { key + [$0] } }
        if keys.isEmpty { break }
      }
      for key in keys where wanted.contains(key) { body(cell, key) }
    }
  }

  /// Selections that list their categories are looked up; only the others are asked one by one.
  private func selectionsOfEachCategory(at index: Int) -> [[Int32]] {
    var listed: [String: [Int32]] = [:]
    var others: [(selection: Selection, number: Int32)] = []
    for (selection, number) in numbers[index] {
      switch selection {
      case .category(let only): listed[only, default: []].append(number)
      case .anyOf(let some):
        for category in Set(some) { listed[category, default: []].append(number) }
      case .region, .containing: others.append((selection, number))
      }
    }
    return cuboid.categories[positions[index]].map { category in
      let asked = others.filter { membership.contains($0.selection, category) }.map(\.number)
      return (listed[category, default: []] + asked).sorted()
    }
  }

  private func add(_ cell: Int, to sum: inout [Amount]?) {
    var amounts = sum ?? cuboid.measures.map { _ in Amount.none }
    for index in amounts.indices { amounts[index] += cuboid.amounts[index][cell] }
    sum = amounts
  }
}
