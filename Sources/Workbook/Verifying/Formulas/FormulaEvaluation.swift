/// Calculates a formula from the values of the cells it refers to.
///
/// Knows arithmetic, comparison, references over sheets, and the functions in `functions`. Each
/// formula is checked against the stored results of others, so that a wrong result is found where it
/// arises.
struct FormulaEvaluation {
  /// The functions that formulas of a publication may use.
  static let functions: Set<String> = [
    "SUM", "IF", "ISNUMBER", "MIN", "MAX", "AVERAGE", "ROUND", "ABS", "COUNT", "INT", "RANK",
  ]
  /// The most parentheses inside one another.
  private static let depthLimit = 64

  private let sheet: ReadSheet
  private let workbook: WorkbookContents
  private var tokens: ArraySlice<FormulaToken> = []
  private var depth = 0

  init(on sheet: ReadSheet, of workbook: WorkbookContents) {
    self.sheet = sheet
    self.workbook = workbook
  }

  /// The result of a formula; nil for one that is beyond this evaluator.
  mutating func result(of formula: String) -> FormulaValue? {
    tokens = (FormulaToken.tokens(formula) ?? [])[...]
    guard let value = comparison(), tokens.isEmpty else { return nil }
    if case .range(let cells) = value, cells.count == 1 { return FormulaValue(cells[0]) }
    return value
  }

  private static let comparisons = ["=", "<>", "<", ">", "<=", ">="]
  private static let additions = ["+", "-"]
  private static let multiplications = ["*", "/"]

  private mutating func take(_ sign: String) -> Bool {
    guard case .sign(sign)? = tokens.first else { return false }
    tokens.removeFirst()
    return true
  }

  private mutating func take(oneOf signs: [String]) -> String? {
    guard case .sign(let sign)? = tokens.first, signs.contains(sign) else { return nil }
    tokens.removeFirst()
    return sign
  }

  private mutating func comparison() -> FormulaValue? {
    guard var left = sum() else { return nil }
    while let sign = take(oneOf: Self.comparisons) {
      guard let right = sum() else { return nil }
      left = Self.compare(left, sign, right)
    }
    return left
  }

  private static func compare(
    _ left: FormulaValue, _ sign: String, _ right: FormulaValue
  ) -> FormulaValue {
    guard let first = left.asNumber, let second = right.asNumber else {
      return sign == "=" ? .boolean(left == right) : sign == "<>" ? .boolean(left != right) : .error
    }
    switch sign {
    case "=": return .boolean(first == second)
    case "<>": return .boolean(first != second)
    case "<": return .boolean(first < second)
    case ">": return .boolean(first > second)
    case "<=": return .boolean(first <= second)
    default: return .boolean(first >= second)
    }
  }

  private mutating func sum() -> FormulaValue? {
    guard var left = product() else { return nil }
    while let sign = take(oneOf: Self.additions) {
      guard let right = product() else { return nil }
      left = Self.calculate(left, right) { sign == "+" ? $0 + $1 : $0 - $1 }
    }
    return left
  }

  private mutating func product() -> FormulaValue? {
    guard var left = factor() else { return nil }
    while let sign = take(oneOf: Self.multiplications) {
      guard let right = factor() else { return nil }
      left =
        sign == "/" && right.asNumber == 0
        ? .error : Self.calculate(left, right) { sign == "*" ? $0 * $1 : $0 / $1 }
    }
    return left
  }

  private static func calculate(
    _ left: FormulaValue, _ right: FormulaValue, _ operation: (Double, Double) -> Double
  ) -> FormulaValue {
    guard let first = left.asNumber, let second = right.asNumber else { return .error }
    return .number(operation(first, second))
  }

  private mutating func factor() -> FormulaValue? {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit, let token = tokens.first else { return nil }
    tokens = tokens.dropFirst()
    switch token {
    case .number(let number):
      return take("%") ? .number(number / 100) : .number(number)
    case .text(let text): return .text(text)
    case .reference(let reference): return value(of: reference)
    case .word(let name): return call(name)
    case .sign("-"): return factor()?.asNumber.map { .number(-$0) } ?? .error
    case .sign("+"): return factor()
    case .sign("("):
      guard let value = comparison(), take(")") else { return nil }
      return value
    case .sign: return nil
    }
  }

  private func value(of reference: RangeReference) -> FormulaValue? {
    guard let name = reference.sheet else { return Self.value(of: reference.range, on: sheet) }
    guard let target = workbook.sheet(named: name) else { return .error }
    return Self.value(of: reference.range, on: target)
  }

  private static func value(of range: CellRange, on target: ReadSheet) -> FormulaValue? {
    if range.first == range.last {
      return FormulaValue(target.cell(range.first)?.value ?? .empty)
    }
    guard
      (range.last.row - range.first.row + 1) * (range.last.column - range.first.column + 1)
        <= 1 << 20
    else { return nil }
    var cells: [ReadCell] = []
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        cells.append(target.cell(CellAddress(row: row, column: column))?.value ?? .empty)
      }
    }
    return .range(cells)
  }

  private mutating func call(_ name: String) -> FormulaValue? {
    guard Self.functions.contains(name), take("(") else { return nil }
    var arguments: [FormulaValue] = []
    while !take(")") {
      guard let argument = comparison() else { return nil }
      arguments.append(argument)
      guard take(",") || tokens.first == .sign(")") else { return nil }
    }
    return Self.result(of: name, arguments)
  }

  private static func result(of name: String, _ arguments: [FormulaValue]) -> FormulaValue? {
    let numbers = arguments.flatMap(\.numbers)
    switch name {
    case "IF":
      guard arguments.count == 3, let first = arguments.first else { return nil }
      return first.asNumber.map { $0 != 0 ? arguments[1] : arguments[2] } ?? .error
    case "ISNUMBER":
      if case .number? = arguments.first { return .boolean(true) }
      return .boolean(false)
    case _ where arguments.contains(.error) || arguments.contains(where: hasError): return .error
    case "SUM": return .number(numbers.reduce(0, +))
    case "COUNT": return .number(Double(numbers.count))
    case "MIN": return .number(numbers.min() ?? 0)
    case "MAX": return .number(numbers.max() ?? 0)
    case "ABS": return numbers.first.map { .number($0.magnitude) }
    case "INT": return numbers.first.map { .number($0.rounded(.down)) }
    case "RANK":
      guard arguments.count == 2, let own = arguments[0].asNumber else { return nil }
      let others = arguments[1].numbers
      return others.contains(own) ? .number(Double(1 + others.count { $0 > own })) : .error
    case "AVERAGE":
      return numbers.isEmpty ? .error : .number(numbers.reduce(0, +) / Double(numbers.count))
    case "ROUND":
      guard numbers.count == 2, numbers[1].magnitude <= 15 else { return nil }
      let power = (0..<Int(numbers[1].magnitude)).reduce(1.0) { product, _ in product * 10 }
      let scaled = numbers[1] < 0 ? numbers[0] / power : numbers[0] * power
      let rounded = scaled.rounded(.toNearestOrAwayFromZero)
      return .number(numbers[1] < 0 ? rounded * power : rounded / power)
    default: return nil
    }
  }

  private static func hasError(_ value: FormulaValue) -> Bool {
    guard case .range(let cells) = value else { return false }
    return cells.contains { if case .error = $0 { true } else { false } }
  }
}
