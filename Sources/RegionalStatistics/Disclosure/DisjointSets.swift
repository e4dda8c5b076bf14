/// Groups of integers that grow together (union-find).
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func join(_ left: Int, _ right: Int) {
    let first = root(of: left)
    let second = root(of: right)
    if first != second { parent[max(first, second)] = min(first, second) }
  }

  private mutating func root(of member: Int) -> Int {
    var root = member
    while parent[root] != root { root = parent[root] }
    var step = member
    while parent[step] != root { (step, parent[step]) = (parent[step], root) }
    return root
  }

  /// The groups of these members, each sorted, by their first member.
  mutating func sets(of members: [Int]) -> [[Int]] {
    var sets: [Int: [Int]] = [:]
    for member in members { sets[root(of: member), default: []].append(member) }
    return sets.keys.sorted().compactMap { sets[$0]?.sorted() }
  }
}
