/// What a cell of a column of numbers holds.
public enum CellReading: Hashable, Sendable {
  /// A number.
  case number(ParsedNumber)
  /// A sign in the place of a number.
  case masked(MaskMeaning)
}

/// What an empty cell of a column of numbers means.
public enum BlankPolicy: String, Hashable, Sendable, CaseIterable {
  /// The number zero.
  case zero
  /// A number that isn't known.
  case notAvailable = "not available"
  /// A mistake.
  case refuse
}

/// Reads the cells of a column of numbers.
public struct NumberColumn: Hashable, Sendable {
  /// Which mark stands before the decimals.
  public var convention: NumberConvention
  /// The signs that stand in the place of numbers.
  public var masks: MaskTable
  /// What an empty cell means.
  public var blanks: BlankPolicy

  /// Makes a way to read a column.
  public init(
    convention: NumberConvention, masks: MaskTable = .standard, blanks: BlankPolicy = .refuse
  ) {
    self.convention = convention
    self.masks = masks
    self.blanks = blanks
  }

  /// Reads a cell.
  ///
  /// - Throws: the `NumberProblem` of a text that is neither a number nor a known sign.
  public func read(_ text: String) throws(NumberProblem) -> CellReading {
    do {
      return .number(try ParsedNumber.parse(text, convention))
    } catch {
      if error == .blank { return try blank() }
      if let meaning = masks.meaning(of: text) { return .masked(meaning) }
      throw error
    }
  }

  private func blank() throws(NumberProblem) -> CellReading {
    switch blanks {
    case .zero: return .number(try ParsedNumber.parse("0", convention))
    case .notAvailable: return .masked(.notAvailable)
    case .refuse: throw .blank
    }
  }
}
