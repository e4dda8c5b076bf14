internal import Foundation
internal import RegionalStatistics
internal import Workbook

/// Attacks finished files as a reader would, who has nothing else.
///
/// Rebuilds the tables from XLSX workbooks and tidy twins, finds which cells are the same number and which
/// add up to others, and calculates the bounds of every hidden count by linear programming.
public struct ReleaseAttack: Sendable {
  /// The least width that bounds must leave.
  public let threshold: Int
  private let solver: any LinearSolver

  /// Makes an attack.
  public init(threshold: Int = 5) {
    self.threshold = threshold
    solver = CoinSolver()
  }

  /// The workbooks and CSV files of a folder and the folders in it, sorted; a file stands for itself.
  ///
  /// - Throws: `ReadError` with the code `file-missing`, also for a folder without such files.
  public static func files(in path: String) throws(ReadError) -> [String] {
    guard TextFile.exists(path) else {
      throw ReadError(
        "file-missing", file: path, "Can't find the folder.", remedy: TextFile.nearest(to: path))
    }
    guard TextFile.isFolder(path) else { return [path] }
    let names = (FileManager.default.subpaths(atPath: path) ?? []).sorted().filter { name in
      let file = FilePath.name(of: name).lowercased()
      return (file.hasSuffix(".xlsx") || file.hasSuffix(".csv"))
        && !name.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("~$") }
    }
    guard !names.isEmpty else {
      throw ReadError(
        "file-missing", file: path, "The folder must hold XLSX workbooks or tidy CSV files.")
    }
    return names.map { FilePath.join(path, $0) }
  }

  /// What can be derived from files together.
  ///
  /// - Throws: `WorkbookError` or `ReadError` for a file that can't be read.
  public func report(on files: [String]) throws -> AttackReport {
    try report(on: files.map { ($0, $0) })
  }

  func report(on files: [(path: String, name: String)]) throws -> AttackReport {
    let read = try AttackedFiles(files)
    return report(on: read.tables, skipped: read.skipped)
  }

  func report(on tables: [AttackedTable], skipped: [String] = []) -> AttackReport {
    let cells = ReleaseCells(tables)
    let links = CellLinks(cells)
    let relations =
      FormulaRelations(cells).relations + TotalRelations(cells: cells).relations
      + ShareRelations(cells: cells).relations
    var work = Derivation(cells, links, relations)
    var bounds = work.bounds(solver)
    if bounds.contains(where: { $0.value == nil }) {
      // A guess was wrong: what formulas and symbols say remains.
      work = Derivation(cells, links, relations.filter { !$0.isGuess })
      let certain = work.bounds(solver)
      for (root, interval) in bounds where interval == nil {
        bounds.updateValue(certain[root] ?? nil, forKey: root)
      }
    }
    return AttackReport(
      cells, links, bounds: bounds, threshold: threshold, relations: relations.count,
      skipped: skipped)
  }
}

/// The unknowns of a release and what is known about them.
struct Derivation {
  private let cells: ReleaseCells
  private let links: CellLinks
  private var system: AttackSystem
  private var unknownOf: [Int: Int] = [:]
  private var valueOf: [Int: Double] = [:]
  private var exposed: [Int: AttackInterval] = [:]

  init(_ cells: ReleaseCells, _ links: CellLinks, _ relations: [KnownRelation]) {
    self.cells = cells
    self.links = links
    system = AttackSystem(
      largest: (0..<cells.count).compactMap { cells.isRate($0) ? nil : cells[$0].number }.max() ?? 0
    )
    for cell in 0..<cells.count {
      if let number = cells[cell].number { valueOf[links.root(of: cell)] = number }
    }
    addUnknowns()
    for relation in relations { add(relation) }
  }

  /// A hidden count is at least one where zeros are shown.
  private mutating func addUnknowns() {
    let hidden = (0..<cells.count).filter { cells[$0].isHidden && !cells.isRate($0) }
    let showsZeros = (0..<cells.count).contains { !cells.isRate($0) && cells[$0].number == 0 }
    var bounds: [Int: (lower: Double, upper: Double?)] = [:]
    for cell in hidden {
      guard case .hidden(let lower, let upper) = cells[cell].shown else { continue }
      let root = links.root(of: cell)
      let before = bounds[root] ?? (showsZeros ? 1 : 0, nil)
      bounds[root] = (
        max(before.lower, lower ?? 0), [before.upper, upper].compactMap(\.self).min()
      )
    }
    for root in bounds.keys.sorted() {
      if let value = valueOf[root] {
        exposed[root] = AttackInterval(lower: value, upper: value)
      } else if let found = bounds[root] {
        unknownOf[root] = system.addUnknown(lower: found.lower, upper: found.upper)
      }
    }
  }

  private mutating func add(_ relation: KnownRelation) {
    var known = 0.0
    var terms: [(unknown: Int, factor: Double)] = []
    for term in relation.terms {
      let root = links.root(of: term.cell)
      if let value = valueOf[root] {
        known += term.factor * value
      } else if let unknown = unknownOf[root] {
        terms.append((unknown, term.factor))
      } else {
        // Something that is neither shown nor a hidden count: nothing can be calculated.
        return
      }
    }
    system.limit(terms, from: relation.lower - known, to: relation.upper - known)
  }

  /// The bounds of every hidden count, by the first cell that is the same; nil for a contradiction.
  func bounds(_ solver: any LinearSolver) -> [Int: AttackInterval?] {
    let found = system.intervals(solver)
    var bounds: [Int: AttackInterval?] = exposed.mapValues { $0 }
    for (root, unknown) in unknownOf { bounds.updateValue(found[unknown], forKey: root) }
    return bounds
  }
}
