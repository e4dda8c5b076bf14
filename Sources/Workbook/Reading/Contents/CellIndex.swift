/// Finds the cells of a sheet by their address, without a hash: by row, then by column.
struct CellIndex: Sendable {
  /// The columns of the cells in reading order.
  private var columns: [Int32] = []
  /// The numbers of the cells in reading order; empty when they stand in it already.
  private var numbers: [Int32] = []
  /// Where each row begins among `columns`, and where the last one ends.
  private var rowStarts: [Int32] = []

  /// An index without cells.
  init() {}

  /// Numbers cells; of several at one address the last counts.
  init(_ cells: [ReadSheetCell]) {
    let isInOrder =
      zip(cells, cells.dropFirst()).allSatisfy { $0.address < $1.address }
      && (cells.first?.address.row ?? 0) >= 0
      && (cells.last?.address.row ?? 0) < CellAddress.rowLimit
    let order = isInOrder ? Array(cells.indices) : Self.order(of: cells)
    if !isInOrder { numbers = order.map { Int32($0) } }
    columns.reserveCapacity(order.count)
    for number in order {
      let address = cells[number].address
      while rowStarts.count <= address.row { rowStarts.append(Int32(columns.count)) }
      columns.append(Int32(truncatingIfNeeded: address.column))
    }
    rowStarts.append(Int32(columns.count))
  }

  /// The numbers of the cells within a sheet in reading order, each address once.
  private static func order(of cells: [ReadSheetCell]) -> [Int] {
    let sorted = cells.indices
      .filter { 0..<CellAddress.rowLimit ~= cells[$0].address.row }
      .sorted { (cells[$0].address, $0) < (cells[$1].address, $1) }
    var order: [Int] = []
    for number in sorted {
      if let last = order.last, cells[last].address == cells[number].address { order.removeLast() }
      order.append(number)
    }
    return order
  }

  /// The number of the cell at an address; nil when there is none.
  func number(at address: CellAddress) -> Int? {
    guard address.row >= 0, address.row < rowStarts.count - 1 else { return nil }
    var (first, end) = (Int(rowStarts[address.row]), Int(rowStarts[address.row + 1]))
    guard first < end else { return nil }
    // Most rows have every column from their first cell on.
    let expected = first + address.column - Int(columns[first])
    if expected >= first, expected < end, columns[expected] == address.column {
      return numbers.isEmpty ? expected : Int(numbers[expected])
    }
    while first < end {
      let middle = (first + end) / 2
      if columns[middle] == address.column {
        return numbers.isEmpty ? middle : Int(numbers[middle])
      }
      if columns[middle] < address.column { first = middle + 1 } else { end = middle }
    }
    return nil
  }
}
