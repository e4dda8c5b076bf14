/// A set of hidden cells with quick look-up.
struct HiddenCells {
  private(set) var cells: Set<Int>
  private var flags: [Bool]

  init(_ cells: Set<Int>, count: Int) {
    self.cells = cells
    flags = [Bool](repeating: false, count: count)
    for cell in cells { flags[cell] = true }
  }

  subscript(_ cell: Int) -> Bool { flags[cell] }

  mutating func hide(_ more: Set<Int>) {
    cells.formUnion(more)
    for cell in more { flags[cell] = true }
  }

  mutating func show(_ cell: Int) {
    cells.remove(cell)
    flags[cell] = false
  }
}
