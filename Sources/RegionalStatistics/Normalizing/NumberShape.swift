/// The parts of a number's text, before it is decided what its marks mean.
struct NumberShape {
  /// A mark between digits and how many digits stand before it.
  struct Mark: Equatable {
    var byte: UInt8
    var digitsBefore: Int
  }

  /// The digits, marks taken out, as values 0...9.
  private(set) var digits: [UInt8] = []
  private(set) var marks: [Mark] = []
  private(set) var exponent = 0
  private(set) var isNegative = false
  private(set) var isPercent = false
  private(set) var steps: NormalizingSteps = []

  /// Whether the only mark is a point or comma that could have both meanings.
  var hasMarkInDoubt: Bool {
    guard marks.count == 1, marks[0].byte != Self.space, marks[0].byte != UInt8(ascii: "'") else {
      return false
    }
    return Self.areThousands(marks[...], digits)
  }

  init(_ bytes: Span<UInt8>) throws(NumberProblem) {
    var lexer = NumberLexer(bytes)
    if lexer.skipSpaces() > 0 { steps.insert(.trimmed) }
    if lexer.isAtEnd { throw .blank }
    isNegative = lexer.takeSign() ?? false
    try readDigits(&lexer)
    exponent = try lexer.takeExponent() ?? 0
    if exponent != 0 { steps.insert(.exponentExpanded) }
    let spaces = lexer.skipSpaces()
    isPercent = lexer.take(UInt8(ascii: "%"))
    if isPercent { steps.insert(.percentSignRemoved) }
    if lexer.skipSpaces() > 0 || spaces > 0 && !isPercent { steps.insert(.trimmed) }
    guard lexer.isAtEnd else { throw .notANumber }
  }

  private mutating func readDigits(_ lexer: inout NumberLexer) throws(NumberProblem) {
    while true {
      if let digit = lexer.takeDigit() {
        digits.append(digit)
      } else if let mark = lexer.takeMark() {
        marks.append(Mark(byte: mark, digitsBefore: digits.count))
      } else {
        break
      }
    }
    if digits.isEmpty { throw .notANumber }
  }

  /// The byte that stands for every kind of space between digits.
  static let space = UInt8(ascii: " ")

  /// Whether marks divide digits in groups of three, the first one of one to three, not a zero.
  static func areThousands(_ marks: ArraySlice<Mark>, _ whole: [UInt8]) -> Bool {
    guard let first = marks.first else { return true }
    guard 1...3 ~= first.digitsBefore, whole[0] != 0 else { return false }
    var expected = first.digitsBefore
    for mark in marks {
      guard mark.byte == first.byte, mark.digitsBefore == expected else { return false }
      expected += 3
    }
    return whole.count == expected
  }
}
