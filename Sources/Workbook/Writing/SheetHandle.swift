internal import CXLSXWriter
import Glibc

/// A sheet of an open workbook: its cells.
@safe struct SheetHandle {
  /// The library's sheet; it lives as long as the workbook.
  @unsafe let pointer: UnsafeMutablePointer<lxw_worksheet>
  /// The name on the tab, for messages.
  let name: String

  /// Takes a new sheet and has its name quoted in print titles, whatever the name is.
  init(_ new: UnsafeMutablePointer<lxw_worksheet>, name: String) throws(WorkbookError) {
    unsafe pointer = unsafe new
    self.name = name
    guard let quoted = unsafe strdup(SheetReference.quoted(name)) else {
      throw outOfMemory("add a sheet")
    }
    unsafe free(new.pointee.quoted_name)
    unsafe new.pointee.quoted_name = unsafe quoted
  }

  /// Writes a cell of any kind but rich text.
  func write(_ cell: Cell, _ format: FormatHandle) throws(WorkbookError) {
    let row = lxw_row_t(cell.address.row)
    let column = lxw_col_t(cell.address.column)
    let code =
      switch cell.content {
      case .number(let value):
        unsafe worksheet_write_number(pointer, row, column, value + 0, format.pointer)
      case .text(let text):
        unsafe worksheet_write_string(
          pointer, row, column, StoredText.escaped(text), format.pointer)
      case .boolean(let value):
        unsafe worksheet_write_boolean(pointer, row, column, value ? 1 : 0, format.pointer)
      case .blank:
        unsafe worksheet_write_blank(pointer, row, column, format.pointer)
      case .formula(let formula, let result):
        write(formula, result, row, column, format)
      case .link(let text, let target):
        unsafe worksheet_write_url_opt(
          pointer, row, column, Self.address(of: target), format.pointer,
          StoredText.escaped(text), nil)
      case .richText(let runs):
        unsafe worksheet_write_string(
          pointer, row, column, StoredText.escaped(runs.map(\.text).joined()), format.pointer)
      }
    try check(code, "write a cell", sheet: name, cell: cell.address.a1())
  }

  /// Writes a text in two or more parts, each with a format of its own.
  func writeRichText(
    _ runs: [(text: String, format: FormatHandle)], at address: CellAddress, _ format: FormatHandle
  ) throws(WorkbookError) {
    let strings = CStrings()
    var parts = unsafe runs.map { run in
      unsafe lxw_rich_string_tuple(
        format: run.format.pointer, string: strings.copy(StoredText.escaped(run.text)))
    }
    let code = unsafe parts.withUnsafeMutableBufferPointer { buffer in
      var list = unsafe buffer.indices.map { index in
        unsafe buffer.baseAddress.map { base in unsafe base + index }
      }
      unsafe list.append(nil)
      return unsafe list.withUnsafeMutableBufferPointer { pointers in
        unsafe worksheet_write_rich_string(
          pointer, lxw_row_t(address.row), lxw_col_t(address.column), pointers.baseAddress,
          format.pointer)
      }
    }
    withExtendedLifetime(strings) {}
    try check(code, "write a rich text", sheet: name, cell: address.a1())
  }

  private func write(
    _ formula: String, _ result: FormulaResult, _ row: lxw_row_t, _ column: lxw_col_t,
    _ format: FormatHandle
  ) -> lxw_error {
    let formula = "=" + formula
    return switch result {
    case .number(let value):
      unsafe worksheet_write_formula_num(pointer, row, column, formula, format.pointer, value + 0)
    case .text(let text):
      unsafe worksheet_write_formula_str(
        pointer, row, column, formula, format.pointer, StoredText.escaped(text))
    }
  }

  private static func address(of target: LinkTarget) -> String {
    switch target {
    case .web(let address): address
    case .cell(let sheet, let cell): "internal:\(SheetReference.quoted(sheet))!\(cell.a1())"
    }
  }
}
