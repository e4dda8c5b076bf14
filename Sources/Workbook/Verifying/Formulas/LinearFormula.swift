/// A formula that adds cells up, or divides one such sum by another.
public enum LinearFormula: Hashable, Sendable {
  /// A sum.
  case sum(Sum)
  /// A sum divided by another.
  case ratio(Sum, Sum)

  /// Cells times factors, and a fixed number.
  public struct Sum: Hashable, Sendable {
    /// A cell times a factor.
    public struct Term: Hashable, Sendable {
      /// The sheet; nil for the one that the formula stands on.
      public var sheet: String?
      /// The cell.
      public var address: CellAddress
      /// What it is multiplied by.
      public var factor: Double
    }

    /// The cells.
    public var terms: [Term] = []
    /// The fixed number.
    public var constant = 0.0

    func times(_ factor: Double) -> Sum {
      Sum(
        terms: terms.map { Term(sheet: $0.sheet, address: $0.address, factor: $0.factor * factor) },
        constant: constant * factor)
    }

    func plus(_ other: Sum) -> Sum {
      Sum(terms: terms + other.terms, constant: constant + other.constant)
    }
  }

  /// Reads a formula without `=`; nil for one of another kind.
  public init?(_ formula: String) {
    guard let tokens = FormulaToken.tokens(formula) else { return nil }
    var reader = LinearFormulaReader(tokens: tokens)
    guard let found = reader.formula() else { return nil }
    self = found
  }
}

/// Reads sums of references, from left to right.
private struct LinearFormulaReader {
  let tokens: [FormulaToken]
  private var next = 0

  /// The most cells of a range that is summed.
  private static let longest = 10_000

  init(tokens: [FormulaToken]) { self.tokens = tokens }

  mutating func formula() -> LinearFormula? {
    guard let first = sum() else { return nil }
    if next == tokens.count { return .sum(first) }
    guard take("/"), let second = factor(), next == tokens.count else { return nil }
    return .ratio(first, second)
  }

  private mutating func take(_ sign: String) -> Bool {
    guard next < tokens.count, tokens[next] == .sign(sign) else { return false }
    next += 1
    return true
  }

  private mutating func sum() -> LinearFormula.Sum? {
    guard var total = product(sign: take("-") ? -1 : 1) else { return nil }
    while true {
      let sign: Double
      if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return total }
      guard let part = product(sign: sign) else { return nil }
      total = total.plus(part)
    }
  }

  private mutating func product(sign: Double) -> LinearFormula.Sum? {
    guard let first = factor() else { return nil }
    guard take("*") else { return first.times(sign) }
    guard let second = factor() else { return nil }
    if second.terms.isEmpty { return first.times(sign * second.constant) }
    return first.terms.isEmpty ? second.times(sign * first.constant) : nil
  }

  private mutating func factor() -> LinearFormula.Sum? {
    guard next < tokens.count else { return nil }
    switch tokens[next] {
    case .number(let number):
      next += 1
      return LinearFormula.Sum(constant: number)
    case .reference(let reference):
      next += 1
      return cells(of: reference)
    case .word("SUM"):
      next += 1
      return arguments()
    case .sign("("):
      next += 1
      guard let inner = sum(), take(")") else { return nil }
      return inner
    default: return nil
    }
  }

  private mutating func arguments() -> LinearFormula.Sum? {
    guard take("(") else { return nil }
    var total = LinearFormula.Sum()
    repeat {
      guard let part = sum() else { return nil }
      total = total.plus(part)
    } while take(",")
    return take(")") ? total : nil
  }

  private func cells(of reference: RangeReference) -> LinearFormula.Sum? {
    let range = reference.range
    let count =
      (range.last.row - range.first.row + 1) * (range.last.column - range.first.column + 1)
    guard count <= Self.longest else { return nil }
    var sum = LinearFormula.Sum()
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        sum.terms.append(
          .init(
            sheet: reference.sheet, address: CellAddress(row: row, column: column), factor: 1))
      }
    }
    return sum
  }
}
