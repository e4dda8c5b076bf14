internal import Foundation

/// Finds which cells of all tables are the same number.
///
/// Two lines (rows or columns) with one name are the same when at least three different numbers in
/// places with equal labels agree, too many to be chance, and none differ; and when the tables that they
/// stand in don't differ elsewhere in places with equal labels. A reader would conclude the same.
struct CellLinks {
  /// A row or column: its cells by the labels across.
  private struct Line {
    let name: String
    let isRate: Bool
    var cells: [String: Int]
    /// The tables that it stands in.
    var tables: [Int]
  }

  private var parent: [Int]

  /// How many different numbers must agree.
  private static let evidence = 3
  /// How sure it must be that they don't agree by chance, as a power of two.
  private static let certainty = 10.0

  init(_ cells: ReleaseCells) {
    parent = Array(0..<cells.count)
    joinTwins(cells)
    let lines = cells.tables.indices.flatMap { Self.lines(of: $0, cells) }
    let counts = lines.reduce(into: [String: Int]()) { $0[$1.name, default: 0] += 1 }
    let contents = cells.tables.indices.map { TableContent($0, cells) }
    var known: [String: [Line]] = [:]
    for line in lines {
      add(
        line, to: &known[line.name, default: []], among: counts[line.name] ?? 1, contents, cells)
    }
  }

  /// The number that a cell shows or hides: the first cell that is the same.
  func root(of cell: Int) -> Int {
    var root = cell
    while parent[root] != root { root = parent[root] }
    return root
  }

  private mutating func join(_ left: Int, _ right: Int) {
    let first = root(of: left)
    let second = root(of: right)
    if first != second { parent[max(first, second)] = min(first, second) }
  }

  /// - Parameter count: how many lines have this name: the more, the likelier that two agree by chance.
  private mutating func add(
    _ line: Line, to known: inout [Line], among count: Int, _ contents: [TableContent],
    _ cells: ReleaseCells
  ) {
    for index in known.indices where known[index].isRate == line.isRate {
      guard Self.agree(known[index], line, among: count, cells),
        !Self.tablesDiffer(known[index], line, contents, cells)
      else { continue }
      for (label, cell) in line.cells {
        if let same = known[index].cells[label] {
          join(same, cell)
        } else {
          known[index].cells[label] = cell
        }
      }
      known[index].tables += line.tables
      return
    }
    known.append(line)
  }

  private static func agree(
    _ left: Line, _ right: Line, among count: Int, _ cells: ReleaseCells
  ) -> Bool {
    let (few, many) = left.cells.count < right.cells.count ? (left, right) : (right, left)
    var equal: Set<Double> = []
    for (label, cell) in few.cells {
      guard let other = many.cells[label], let first = cells[cell].number,
        let second = cells[other].number
      else { continue }
      if first.differs(from: second) { return false }
      if first != 0 { equal.insert(first) }
    }
    guard equal.count >= evidence else { return false }
    // A share is as telling as the digits that it is shown with: a thousandth at least.
    let told = equal.reduce(0) { $0 + log2(max(left.isRate ? 1000 : 1, $1.magnitude)) }
    return told >= certainty + 2 * log2(Double(count)) - 1
  }

  /// Whether tables of two lines show different numbers in places with equal labels, so that they count
  /// different things and equal lines are chance: in a school where all pupils are in STEM the rows of pupils
  /// and of STEM pupils agree, until one is not.
  ///
  /// What stands for a line is its first table, and those in the file of the other line.
  private static func tablesDiffer(
    _ known: Line, _ line: Line, _ contents: [TableContent], _ cells: ReleaseCells
  ) -> Bool {
    line.tables.contains { table in
      let file = cells.tables[table].file
      let others = known.tables.dropFirst().filter { cells.tables[$0].file == file }
      return (known.tables.prefix(1) + others).contains {
        $0 != table && contents[$0].differs(from: contents[table])
      }
    }
  }

  /// The rows and the columns of a table.
  private static func lines(of index: Int, _ cells: ReleaseCells) -> [Line] {
    let table = cells.tables[index]
    let rows = table.rows.indices.flatMap { row in
      [false, true].map { isRate in
        Line(
          name: table.rows[row], isRate: isRate,
          cells: Dictionary(
            table.columns.indices.filter { table.isRate[$0] == isRate }
              .map { (table.columns[$0], cells.index(index, row, $0)) }
          ) { first, _ in first }, tables: [index])
      }
    }
    let columns = table.columns.indices.map { column in
      Line(
        name: table.columns[column], isRate: table.isRate[column],
        cells: Dictionary(
          table.rows.indices.map { (table.rows[$0], cells.index(index, $0, column)) }
        ) { first, _ in first }, tables: [index])
    }
    return (rows + columns).filter { !$0.cells.isEmpty && !$0.name.isEmpty }
  }

  /// A tidy twin and its workbook hold the same tables cell by cell.
  private mutating func joinTwins(_ cells: ReleaseCells) {
    var twins: [String: Int] = [:]
    for (index, table) in cells.tables.enumerated() where table.origin == nil {
      twins[Self.key(table.file, TableName.name(for: table.name))] = index
    }
    for (index, table) in cells.tables.enumerated() where table.origin != nil {
      guard let twin = twins[Self.key(table.file, table.name)],
        cells.tables[twin].rows.count == table.rows.count,
        cells.tables[twin].columns.count == table.columns.count
      else { continue }
      for row in table.rows.indices {
        for column in table.columns.indices {
          join(cells.index(index, row, column), cells.index(twin, row, column))
        }
      }
    }
  }

  private static func key(_ file: String, _ table: String) -> String {
    let stem = file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
    return "\(stem)|\(table.lowercased())"
  }
}

/// The shown counts of a table by the labels of their rows and columns, without totals: those of two tables
/// may add up different rows.
private struct TableContent {
  private struct Place: Hashable {
    let row: String
    let column: String
  }

  private var numbers: [Place: Double] = [:]

  init(_ index: Int, _ cells: ReleaseCells) {
    let table = cells.tables[index]
    for row in table.rows.indices where !AttackedTable.isTotal(table.rows[row]) {
      for column in table.columns.indices
      where !table.isRate[column] && !AttackedTable.isTotal(table.columns[column]) {
        let place = Place(row: table.rows[row], column: table.columns[column])
        guard let number = table.cells[row][column].number, numbers[place] == nil else { continue }
        numbers[place] = number
      }
    }
  }

  func differs(from other: TableContent) -> Bool {
    numbers.contains { place, number in
      other.numbers[place].map { number.differs(from: $0) } ?? false
    }
  }
}

extension Double {
  /// Whether two shown numbers differ by more than the last digits that calculating leaves.
  fileprivate func differs(from other: Double) -> Bool {
    (self - other).magnitude > 1e-9 * max(1, magnitude)
  }
}

/// All cells of all tables under one numbering.
struct ReleaseCells {
  let tables: [AttackedTable]
  private var first: [Int] = []
  /// The number of cells.
  private(set) var count = 0
  private var tableOf: [Int] = []

  init(_ tables: [AttackedTable]) {
    self.tables = tables
    for (index, table) in tables.enumerated() {
      first.append(count)
      count += table.rows.count * table.columns.count
      tableOf += [Int](repeating: index, count: count - tableOf.count)
    }
  }

  func index(_ table: Int, _ row: Int, _ column: Int) -> Int {
    first[table] + row * tables[table].columns.count + column
  }

  /// Where a cell stands.
  func place(_ cell: Int) -> (table: Int, row: Int, column: Int) {
    let table = tableOf[cell]
    let offset = cell - first[table]
    let width = tables[table].columns.count
    return (table, offset / width, offset % width)
  }

  subscript(_ cell: Int) -> AttackedCell {
    let (table, row, column) = place(cell)
    return tables[table].cells[row][column]
  }

  /// Whether a cell is a share or the like.
  func isRate(_ cell: Int) -> Bool {
    let (table, _, column) = place(cell)
    return tables[table].isRate[column]
  }
}
