/// The cells of a column of a table that are there, from top to bottom.
///
/// They stay where they are: every check of tables looks at them, and copying cells takes longer than looking.
struct ColumnCells: RandomAccessCollection {
  private let all: [ReadSheetCell]
  private let numbers: [Int]

  /// Takes the cells with some numbers from those of a sheet.
  init(_ all: [ReadSheetCell], numbers: [Int]) {
    self.all = all
    self.numbers = numbers
  }

  var startIndex: Int { 0 }
  var endIndex: Int { numbers.count }

  subscript(position: Int) -> ReadSheetCell { all[numbers[position]] }
}
