/// The categories of a dimension, numbered in the order in which they were met.
public struct CategoryDictionary: Sendable {
  /// The categories; a code is an index into them.
  public private(set) var categories: [String] = []
  /// Where each category was met first: a number that grows along the sources.
  public private(set) var firstSeen: [UInt64] = []
  private var codeOf: [String: Int32] = [:]

  /// Makes an empty dictionary.
  public init() {}

  /// The number of categories.
  public var count: Int { categories.count }

  /// The code of a category, which is added when it is new.
  public mutating func code(of category: String, seenAt position: UInt64) -> Int32 {
    if let code = codeOf[category] {
      firstSeen[Int(code)] = min(firstSeen[Int(code)], position)
      return code
    }
    let code = Int32(categories.count)
    categories.append(category)
    firstSeen.append(position)
    codeOf[category] = code
    return code
  }

  /// Takes over the categories of another dictionary.
  ///
  /// - Returns: for each code of the other one the code here.
  public mutating func merge(_ other: CategoryDictionary) -> [Int32] {
    zip(other.categories, other.firstSeen).map { code(of: $0, seenAt: $1) }
  }

  /// The codes in the order in which their categories were met, whatever the order of merging.
  var order: [Int32] {
    categories.indices.sorted { (firstSeen[$0], $0) < (firstSeen[$1], $1) }.map { Int32($0) }
  }
}
