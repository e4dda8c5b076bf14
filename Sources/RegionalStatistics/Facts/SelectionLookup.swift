/// Sums the cells of a cuboid into the selections asked for, in one pass.
///
/// A category may lie in several selections of its dimension (a municipality in its province and in
/// its region), so a cell adds to every combination of the selections that its categories lie in.
struct SelectionLookup {
  private let cuboid: Cuboid
  private let positions: [Int]
  private let membership: Membership
  private var numbers: [[Constraint: Int32]]
  /// The combinations asked for: the numbers of their selections, and the place of each.
  private var wanted: [[Int32]] = []
  private var places: [[Int32]: Int] = [:]

  init(cuboid: Cuboid, positions: [Int], membership: Membership) {
    self.cuboid = cuboid
    self.positions = positions
    self.membership = membership
    numbers = positions.map { _ in [:] }
  }

  /// The place at which `sums` reports a combination of selections, one per position.
  mutating func place(of constraints: [Constraint]) -> Int {
    var key: [Int32] = []
    key.reserveCapacity(constraints.count)
    for (index, constraint) in constraints.enumerated() {
      let number = numbers[index][constraint] ?? Int32(numbers[index].count)
      if number == numbers[index].count { numbers[index][constraint] = number }
      key.append(number)
    }
    if let place = places[key] { return place }
    places[key] = wanted.count
    wanted.append(key)
    return wanted.count - 1
  }

  /// The amounts per measure of every combination asked for; nil where no cell lies in it.
  func sums() -> [[Amount]?] {
    var sums = [[Amount]?](repeating: nil, count: wanted.count)
    forEachMatch { cell, place in add(cell, to: &sums[place]) }
    return sums
  }

  /// How many combinations of categories at these positions have some of a measure.
  func numbers(of counted: [Int], measure: Int) -> [Int] {
    var seen = [Set<[Int32]>](repeating: [], count: wanted.count)
    forEachMatch { cell, place in
      guard cuboid.amounts[measure][cell].isSome else { return }
      seen[place].insert(counted.map { cuboid.codes[$0][cell] })
    }
    return seen.map(\.count)
  }

  /// Calls with each cell and the place of each combination asked for that it lies in.
  ///
  /// The combinations are the leaves of a tree with a level for each position.
  private func forEachMatch(_ body: (_ cell: Int, _ place: Int) -> Void) {
    let memberships = positions.indices.map(selectionsOfEachCategory)
    let tree = SelectionTree(wanted, depth: positions.count)
    var nodes: [Int32] = []
    var next: [Int32] = []
    for cell in 0..<cuboid.count {
      nodes.removeAll(keepingCapacity: true)
      nodes.append(0)
      for (index, position) in positions.enumerated() where !nodes.isEmpty {
        let selections = memberships[index][Int(cuboid.codes[position][cell])]
        next.removeAll(keepingCapacity: true)
        for node in nodes {
          for selection in selections {
            if let child = tree.child(of: node, index, selection) { next.append(child) }
          }
        }
        swap(&nodes, &next)
      }
      for leaf in nodes { body(cell, Int(leaf)) }
    }
  }

  /// Selections that list their categories are looked up; only the others are asked one by one.
  private func selectionsOfEachCategory(at index: Int) -> [[Int32]] {
    var listed: [String: [Int32]] = [:]
    var others: [(selection: Selection, number: Int32)] = []
    for (constraint, number) in numbers[index] {
      switch constraint.selection {
      case .category(let only): listed[only, default: []].append(number)
      case .anyOf(let some):
        for category in Set(some) { listed[category, default: []].append(number) }
      case .region, .containing: others.append((constraint.selection, number))
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

/// Combinations of numbers, found number by number.
private struct SelectionTree {
  /// For each level the node below a node and a number.
  private var children: [PairTable]

  /// Makes a tree whose leaves are the places of the combinations.
  init(_ combinations: [[Int32]], depth: Int) {
    children = Array(repeating: PairTable(), count: depth)
    for (place, numbers) in combinations.enumerated() {
      var node: Int32 = 0
      for (level, number) in numbers.enumerated() {
        if let child = children[level].number(of: node, number) {
          node = child
          continue
        }
        let isLeaf = level == depth - 1
        let child = Int32(isLeaf ? place : children[level].count)
        children[level].add(node, number, child)
        node = child
      }
    }
  }

  func child(of node: Int32, _ level: Int, _ number: Int32) -> Int32? {
    children[level].number(of: node, number)
  }
}
