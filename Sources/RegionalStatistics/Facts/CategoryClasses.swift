/// Which categories of a dimension sums count as one, because no table tells them apart.
struct CategoryClasses: Sendable {
  private let selections: [Selection]
  private let membership: Membership
  private var numberOf: [[Bool]: Int32] = [:]
  /// The class of each category, by its code.
  private(set) var classOf: [Int32] = []
  /// A category of each class, by its code.
  private(set) var members: [Int32] = []

  /// The classes of a grain; nil when it tells every category apart.
  init?(of grain: Grain, membership: Membership) {
    guard case .between(let selections) = grain else { return nil }
    self.selections = Array(selections)
    self.membership = membership
  }

  /// The number of classes.
  var count: Int { members.count }

  /// Puts new categories into classes.
  mutating func extend(to categories: [String]) {
    for code in classOf.count..<max(classOf.count, categories.count) {
      let signature = selections.map { membership.contains($0, categories[code]) }
      let number = numberOf[signature] ?? Int32(count)
      if number == count {
        numberOf[signature] = number
        members.append(Int32(code))
      }
      classOf.append(number)
    }
  }
}
