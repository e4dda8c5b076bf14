/// A table with its numbers: rows, columns, and a cell for each pair.
public struct StatisticalTable: Hashable, Sendable {
  /// Stable identifier.
  public var id: String
  /// Headings of the label columns.
  public var stub: [LocalizedText]
  /// The rows, from top to bottom.
  public var rows: [Row]
  /// The columns, from left to right.
  public var columns: [Column]
  /// One array of cells per row, one cell per column.
  public var cells: [[TableCell]]

  /// A row of a table.
  public struct Row: Hashable, Sendable {
    /// What a row is.
    public enum Role: Hashable, Sendable { case body, other, total }
    /// Stable identifier, not translated.
    public var id: String
    /// One label per label column.
    public var labels: [LocalizedText]
    /// What the row is.
    public var role: Role
    /// The categories of the row: what notes bind to.
    public var population: [Constraint]

    /// Makes a row.
    public init(
      id: String, labels: [LocalizedText], role: Role = .body, population: [Constraint] = []
    ) {
      self.id = id
      self.labels = labels
      self.role = role
      self.population = population
    }
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// Stable identifier, not translated.
    public var id: String
    /// The measure in its cells, not translated.
    public var measure: String
    /// Header text.
    public var label: LocalizedText
    /// How its numbers are shown.
    public var format: NumberKind
    /// The categories of the column: what notes bind to.
    public var population: [Constraint]

    /// Makes a column.
    public init(
      id: String, measure: String, label: LocalizedText, format: NumberKind,
      population: [Constraint] = []
    ) {
      self.id = id
      self.measure = measure
      self.label = label
      self.format = format
      self.population = population
    }
  }

  /// Makes a table.
  public init(
    id: String, stub: [LocalizedText], rows: [Row], columns: [Column], cells: [[TableCell]]
  ) {
    self.id = id
    self.stub = stub
    self.rows = rows
    self.columns = columns
    self.cells = cells
  }
}

/// What stands in a cell of a table.
public enum CellValue: Hashable, Sendable {
  /// A number at full precision, zero included.
  case number(Double)
  /// A text: what is shown in each language, and the stable form for the tidy twin.
  case text(LocalizedText, id: String)
  /// Nothing, and why.
  case missing(Missing)

  /// What an expression shows, given the outcomes of its statistics: its number, or the text of its mark.
  public init(_ expression: Expression, _ outcomes: [Statistic: Outcome]) {
    let outcome = expression.evaluate(outcomes)
    self = expression.mark(for: outcome).map { .text($0.text, id: $0.id) } ?? Self(outcome)
  }

  /// The value of an outcome.
  public init(_ outcome: Outcome) {
    switch outcome {
    case .number(let number): self = .number(number)
    case .missing(let reason): self = .missing(reason)
    }
  }
}

/// A cell: its value and how that was derived.
public struct TableCell: Hashable, Sendable {
  /// What the cell shows.
  public var value: CellValue
  /// The identity of the number: equal expressions are the same number wherever they stand.
  public var expression: Expression?
  /// For a total: the parts in the same table that add up to it.
  public var parts: [Expression]

  /// Makes a cell.
  public init(_ value: CellValue, expression: Expression? = nil, parts: [Expression] = []) {
    self.value = value
    self.expression = expression
    self.parts = parts
  }
}
