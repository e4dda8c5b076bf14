/// Which categories of the facts lie in which selections.
struct SelectionContents {
  /// Categories that lie in the same selections.
  struct Part: Hashable {
    /// The categories, sorted.
    let categories: [String]
    /// The selections they lie in.
    let members: [Int]
    /// The selection that holds exactly these categories.
    let member: Int?
  }

  private struct Question: Hashable {
    let facts: FactsID
    let dimension: DimensionID
    let selections: [Selection?]
  }

  private let cuboids: [Cuboid]
  private let membership: Membership
  private var nestedAnswers: [NestedQuestion: [NestedPart]] = [:]
  private var pairs: [NestedFacts: NestedCategories] = [:]
  private var categories: [FactsID: [DimensionID: [String]]] = [:]
  private var answers: [Question: [Part]] = [:]
  private var contents: [Question: Set<String>] = [:]

  init(cuboids: [Cuboid], membership: Membership) {
    self.cuboids = cuboids
    self.membership = membership
    for cuboid in cuboids {
      for (dimension, names) in zip(cuboid.dimensions, cuboid.categories) {
        let known = categories[cuboid.facts]?[dimension] ?? []
        categories[cuboid.facts, default: [:]][dimension] = Set(known).union(names).sorted()
      }
    }
  }

  /// Cuts the categories of a dimension into classes; nil is a selection of all categories.
  mutating func classes(
    of selections: [Selection?], _ dimension: DimensionID, _ facts: FactsID
  ) -> [Part] {
    let question = Question(facts: facts, dimension: dimension, selections: selections)
    if let answer = answers[question] { return answer }
    let sets = selections.map { contents(of: $0, dimension, facts) }
    var byMembers: [[Int]: [String]] = [:]
    for category in categories[facts]?[dimension] ?? [] {
      let members = sets.indices.filter { sets[$0].contains(category) }
      if !members.isEmpty { byMembers[members, default: []].append(category) }
    }
    let parts = byMembers.map { members, categories in
      Part(
        categories: categories, members: members,
        member: members.first { sets[$0].count == categories.count })
    }.sorted { $0.members.lexicographicallyPrecedes($1.members) }
    answers[question] = parts
    return parts
  }

  private struct NestedFacts: Hashable {
    let facts: FactsID
    let dimensions: NestedDimensions
  }

  private struct NestedQuestion: Hashable {
    let facts: NestedFacts
    let selections: [NestedSelection]
  }

  /// Cuts the pairs of categories of two dimensions into classes.
  mutating func classes(
    of selections: [NestedSelection], _ dimensions: NestedDimensions, _ facts: FactsID
  ) -> [NestedPart] {
    let body = NestedFacts(facts: facts, dimensions: dimensions)
    let question = NestedQuestion(facts: body, selections: selections)
    if let answer = nestedAnswers[question] { return answer }
    let known = pairs[body] ?? NestedCategories(cuboids.filter { $0.facts == facts }, dimensions)
    pairs[body] = known
    let places = selections.map { selection in
      known.places(
        inner: selection.inner.map { contents(of: $0, dimensions.inner, facts) },
        outer: selection.outer.map { contents(of: $0, dimensions.outer, facts) })
    }
    let parts = known.parts(places)
    nestedAnswers[question] = parts
    return parts
  }

  private mutating func contents(
    of selection: Selection?, _ dimension: DimensionID, _ facts: FactsID
  ) -> Set<String> {
    let all = categories[facts]?[dimension] ?? []
    guard let selection else { return Set(all) }
    let question = Question(facts: facts, dimension: dimension, selections: [selection])
    if let known = contents[question] { return known }
    let found = Set(all.filter { membership.contains(selection, $0) })
    contents[question] = found
    return found
  }
}
