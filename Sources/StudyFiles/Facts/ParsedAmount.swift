internal import RegionalStatistics

/// The amount in a cell of a source, or what is wrong with it.
enum ParsedAmount {
  case amount(Amount)
  case problem(Finding)

  var amountOrNil: Amount? {
    if case .amount(let amount) = self { amount } else { nil }
  }

  var finding: Finding? {
    if case .problem(let finding) = self { finding } else { nil }
  }

  init(_ text: String, unit: SourceEntry.Unit, layout: SourceEntry.FactLayout, place: Place) {
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let cell = String(trimmed)
    if cell.isEmpty {
      self = Self.blank(layout.blank, place)
    } else if cell == layout.countedElsewhere {
      self = .amount(Amount(missing: .countedElsewhere))
    } else {
      self = Self.number(cell, unit, place)
    }
  }

  private static func blank(_ policy: SourceEntry.BlankPolicy, _ place: Place) -> ParsedAmount {
    switch policy {
    case .zero: .amount(Amount(units: 0))
    case .notAvailable: .amount(Amount(missing: .notAvailable))
    case .refuse:
      .problem(
        Finding(
          "blank-number", place: place, expected: "A number can't be left out here",
          remedy:
            "Fill it in, or say in the study what a blank means: \"blank: zero\" or \"blank: not-available\"."
        ))
    }
  }

  private static func number(
    _ text: String, _ unit: SourceEntry.Unit, _ place: Place
  ) -> ParsedAmount {
    guard let units = DecimalText.units(text, scale: unit.writtenScale) else {
      return .problem(
        Finding(
          "not-a-number", place: place, expected: "Must be \(unit.description)",
          remedy: "Correct the cell in the source file."))
    }
    guard units >= 0 else {
      return .problem(
        Finding(
          "negative-number", place: place, expected: "Must be \(unit.description), 0 or more",
          remedy: "Correct the cell in the source file."))
    }
    return .amount(Amount(units: units))
  }
}

extension SourceEntry.Unit {
  /// What the numbers look like, for messages.
  var description: String {
    switch self {
    case .count: "a whole number"
    case .halves: "a whole number or a half"
    case .percent: "a percentage such as 37.95"
    }
  }
}
