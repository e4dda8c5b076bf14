/// Some facts as columns of codes and amounts, on their way into sums.
///
/// The columns stand in the order of the dimensions and measures of the facts. Every column has
/// `count` values.
public struct CodedBlock: Sendable {
  /// The codes of a dimension.
  public enum Codes: Sendable {
    /// The same category for every fact.
    case constant(Int32)
    /// One code per fact.
    case each([Int32])
  }

  /// The number of facts.
  public var count: Int
  /// One column per dimension; empty columns for dimensions that no sum needs.
  public var codes: [Codes]
  /// One column per measure.
  public var amounts: [[Amount]]

  /// Makes a block.
  public init(count: Int, codes: [Codes], amounts: [[Amount]]) {
    self.count = count
    self.codes = codes
    self.amounts = amounts
  }

  /// Some of the facts, with the codes of some dimensions only.
  func taking(_ rows: [Int32], dimensions positions: [Int]) -> CodedBlock {
    var taken = CodedBlock(
      count: rows.count, codes: codes.map { _ in .constant(0) },
      amounts: amounts.map { Self.gathered($0, rows) })
    for position in positions {
      taken.codes[position] =
        switch codes[position] {
        case .constant: codes[position]
        case .each(let codes): .each(Self.gathered(codes, rows))
        }
    }
    return taken
  }

  private static func gathered<Value>(_ values: [Value], _ rows: [Int32]) -> [Value] {
    let (values, rows) = (values.span, rows.span)
    return [Value](capacity: rows.count) { taken in
      for index in rows.indices { taken.append(values[Int(rows[index])]) }
    }
  }
}
