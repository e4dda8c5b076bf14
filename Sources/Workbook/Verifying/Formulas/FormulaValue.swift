/// What a formula or a part of it gives.
enum FormulaValue: Hashable, CustomStringConvertible {
  case number(Double)
  case text(String)
  case boolean(Bool)
  case error
  case range([ReadCell])

  var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): "'\(text)'"
    case .boolean(let truth): "\(truth)"
    case .error: "an error"
    case .range: "a range"
    }
  }

  init(_ cell: ReadCell) {
    switch cell {
    case .empty: self = .number(0)
    case .number(let number): self = .number(number)
    case .text(let text): self = .text(text)
    case .boolean(let truth): self = .boolean(truth)
    case .date, .error: self = .error
    }
  }

  /// The number that arithmetic takes; nil for texts.
  var asNumber: Double? {
    switch self {
    case .number(let number): number
    case .boolean(let truth): truth ? 1 : 0
    default: nil
    }
  }

  /// The numbers that a sum takes: texts in ranges count for nothing.
  var numbers: [Double] {
    guard case .range(let cells) = self else { return asNumber.map { [$0] } ?? [] }
    return cells.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }
}
