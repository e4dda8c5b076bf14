/// Which categories of a dimension sums count as one, because no table tells them apart.
struct CategoryClasses: Sendable {
  /// The class of categories that aren't summed.
  static let outside: Int32 = -1

  private let selections: [Selection]
  /// Whether categories that lie in no selection aren't summed.
  let leavesOutOthers: Bool
  private let membership: Membership
  private var numberOf: [[Bool]: Int32] = [:]
  /// The class of each category, by its code.
  private(set) var classOf: [Int32] = []
  /// A category of each class, by its code.
  private(set) var members: [Int32] = []

  /// The classes of a grain; nil when it tells every category apart.
  init?(of grain: Grain, membership: Membership) {
    switch grain {
    case .every: return nil
    case .between(let selections), .within(let selections): self.selections = Array(selections)
    }
    leavesOutOthers = !grain.isWhole
    self.membership = membership
  }

  /// The number of classes.
  var count: Int { members.count }
  /// How many of the categories so far aren't summed.
  private(set) var outsideCount = 0

  /// Puts new categories into classes.
  mutating func extend(to categories: [String]) {
    for code in classOf.count..<max(classOf.count, categories.count) {
      let signature = selections.map { membership.contains($0, categories[code]) }
      if leavesOutOthers, !signature.contains(true) {
        classOf.append(Self.outside)
        outsideCount += 1
        continue
      }
      let number = numberOf[signature] ?? Int32(count)
      if number == count {
        numberOf[signature] = number
        members.append(Int32(code))
      }
      classOf.append(number)
    }
  }
}
