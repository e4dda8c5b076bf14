/// Sums the cells of a cuboid into the selections asked for, in one pass.
///
/// A category may lie in several selections of its dimension (a municipality in its province and in
/// its region), so a cell adds to every combination of the selections that its categories lie in.
struct SelectionLookup {
  private let cuboid: Cuboid
  private let positions: [Int]
  private let membership: Membership
  private var numbers: [[Selection: Int32]]
  /// The combinations asked for as a tree, a selection per level: the branches of each node.
  private var branches: [[Branch]] = [[]]
  private var nodeOf: [UInt64: Int32] = [:]

  private struct Branch {
    let selection: Int32
    let node: Int32
  }

  /// Which selections the categories at a position lie in.
  private struct Contents {
    let selections: [[Int32]]
    let isIn: [Bool]
    let width: Int

    init(_ selections: [[Int32]], width: Int) {
      self.selections = selections
      self.width = width
      var isIn = [Bool](repeating: false, count: selections.count * width)
      for (category, inside) in selections.enumerated() {
        for selection in inside { isIn[category * width + Int(selection)] = true }
      }
      self.isIn = isIn
    }
  }

  init(cuboid: Cuboid, positions: [Int], membership: Membership) {
    self.cuboid = cuboid
    self.positions = positions
    self.membership = membership
    numbers = positions.map { _ in [:] }
  }

  /// The key under which `sums` reports a combination of selections, one per position.
  mutating func key(of selections: [Selection]) -> Int {
    var node: Int32 = 0
    for (index, selection) in selections.enumerated() {
      let number = numbers[index][selection] ?? Int32(numbers[index].count)
      numbers[index][selection] = number
      let branch = Self.branch(node, number)
      if let known = nodeOf[branch] {
        node = known
      } else {
        let new = Int32(branches.count)
        branches.append([])
        branches[Int(node)].append(Branch(selection: number, node: new))
        nodeOf[branch] = new
        node = new
      }
    }
    return Int(node)
  }

  private static func branch(_ node: Int32, _ selection: Int32) -> UInt64 {
    UInt64(node) << 32 | UInt64(selection)
  }

  /// The amounts per measure of every combination asked for, by its key; nil where there are none.
  func sums() -> [[Amount]?] {
    var sums = [[Amount]?](repeating: nil, count: branches.count)
    forEachMatch { cell, key in add(cell, to: &sums[key]) }
    return sums
  }

  /// How many combinations of categories at these positions have some of a measure, by key.
  func numbers(of counted: [Int], measure: Int) -> [Int] {
    var seen = [Set<[Int32]>](repeating: [], count: branches.count)
    forEachMatch { cell, key in
      guard cuboid.amounts[measure][cell].isSome else { return }
      seen[key].insert(counted.map { cuboid.codes[$0][cell] })
    }
    return seen.map(\.count)
  }

  /// Calls with each cell and each combination asked for that it lies in.
  private func forEachMatch(_ body: (_ cell: Int, _ key: Int) -> Void) {
    let contents = positions.indices.map {
      Contents(selectionsOfEachCategory(at: $0), width: numbers[$0].count)
    }
    var nodes: [Int32] = []
    var next: [Int32] = []
    for cell in 0..<cuboid.count {
      nodes.removeAll(keepingCapacity: true)
      nodes.append(0)
      for (index, position) in positions.enumerated() where !nodes.isEmpty {
        next.removeAll(keepingCapacity: true)
        let code = Int(cuboid.codes[position][cell])
        for node in nodes { follow(node, code, contents[index], &next) }
        swap(&nodes, &next)
      }
      for node in nodes { body(cell, Int(node)) }
    }
  }

  /// Adds the branches of a node whose selection a category lies in, from the shorter of both lists.
  private func follow(
    _ node: Int32, _ category: Int, _ contents: Contents, _ found: inout [Int32]
  ) {
    let selections = contents.selections[category]
    if branches[Int(node)].count <= selections.count {
      for branch in branches[Int(node)]
      where contents.isIn[category * contents.width + Int(branch.selection)] {
        found.append(branch.node)
      }
    } else {
      for selection in selections {
        if let branch = nodeOf[Self.branch(node, selection)] { found.append(branch) }
      }
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
