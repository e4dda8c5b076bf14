/// A place where a workbook lacks a property.
public struct CheckFinding: Hashable, Sendable {
  /// The check that found it.
  public var check: CheckCard
  /// The sheet; nil for the whole file.
  public var sheet: String?
  /// The cell or range in A1 notation.
  public var cell: String?
  /// What is wrong there, as a sentence without a full stop.
  public var problem: String
  /// What to do about it.
  public var remedy: String

  /// A finding of a check that is made elsewhere.
  public init(check: CheckCard, sheet: String? = nil, cell: String? = nil, problem: String) {
    self.init(check: check, sheet: sheet, cell: cell, problem: problem, remedy: check.remedy)
  }

  init(check: CheckCard, sheet: String?, cell: String?, problem: String, remedy: String) {
    self.check = check
    self.sheet = sheet
    self.cell = cell
    self.problem = problem
    self.remedy = remedy
  }

  /// One line: place, code, problem and remedy.
  public func line(file: String) -> String {
    let place = file + (sheet.map { "[\($0)]" } ?? "") + (cell.map { "!\($0)" } ?? "")
    let severity = check.level == .best ? "warning" : "error"
    return "\(place): \(severity): [\(check.code)] \(problem). \(remedy)"
  }
}

/// The findings of one check.
public struct CheckReport: Sendable {
  let card: CheckCard
  /// What was found so far.
  public private(set) var findings: [CheckFinding] = []

  /// Makes an empty report.
  public init(_ card: CheckCard) { self.card = card }

  /// Adds a finding about the whole file.
  public mutating func add(_ problem: String) { add(sheet: nil, cell: nil, problem) }

  /// Adds a finding about a sheet.
  public mutating func add(_ sheet: ReadSheet, _ problem: String) {
    add(sheet: sheet.name, cell: nil, problem)
  }

  /// Adds a finding about a cell.
  public mutating func add(_ sheet: ReadSheet, _ cell: CellAddress, _ problem: String) {
    add(sheet: sheet.name, cell: cell.a1(), problem)
  }

  /// Adds a finding about a range.
  public mutating func add(_ sheet: ReadSheet, _ range: CellRange, _ problem: String) {
    add(sheet: sheet.name, cell: range.a1, problem)
  }

  private mutating func add(sheet: String?, cell: String?, _ problem: String) {
    findings.append(
      CheckFinding(check: card, sheet: sheet, cell: cell, problem: problem, remedy: card.remedy))
  }
}
