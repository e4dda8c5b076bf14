internal import CWorkbookParts
internal import CXLSXWriter
import Glibc

/// The only owner of a `lxw_workbook`.
///
/// Sheets and formats made here live as long as it does and must not be used afterwards;
/// `WorkbookAssembly` is the only caller. The library's own way of writing a file isn't used.
@safe struct WorkbookHandle: ~Copyable {
  private let pointer: UnsafeMutablePointer<lxw_workbook>

  /// Opens a workbook, with temporary files in a folder: the library makes one for each rich text.
  init(temporaryFolder: String) throws(WorkbookError) {
    // The library frees this copy together with the workbook.
    guard let folder = unsafe strdup(temporaryFolder) else { throw outOfMemory("open a workbook") }
    defer { unsafe free(folder) }
    var options = unsafe lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
    guard let new = unsafe workbook_new_opt("", &options) else {
      throw outOfMemory("open a workbook")
    }
    unsafe pointer = new
  }

  deinit { unsafe lxw_workbook_free(pointer) }

  /// The parts of the package; nothing can be added to the workbook afterwards.
  func parts() throws(WorkbookError) -> [WrittenPackage.Part] {
    var parts: [WrittenPackage.Part] = []
    let code = unsafe withUnsafeMutablePointer(to: &parts) { list in
      unsafe workbook_parts_give(pointer, takePart, list)
    }
    try check(code, "write the workbook")
    return parts
  }

  /// Makes the Normal style, on which column widths and row heights rest, look like the body style.
  func setNormalFont(_ style: Style) {
    guard let normal = unsafe pointer.pointee.formats.pointee.stqh_first else { return }
    unsafe format_set_font_name(normal, style.font)
    unsafe format_set_font_size(normal, style.size)
  }

  /// Adds a format; `mark` keeps equal looks with different names apart.
  func addFormat(_ style: Style, mark: UInt8 = 0) throws(WorkbookError) -> FormatHandle {
    guard let format = unsafe workbook_add_format(pointer) else {
      throw outOfMemory("add a style")
    }
    return unsafe FormatHandle(unsafe format, style, mark: mark)
  }

  /// Adds a sheet after the last one.
  func addSheet(_ name: String) throws(WorkbookError) -> SheetHandle {
    guard let sheet = unsafe workbook_add_worksheet(pointer, name) else {
      throw WorkbookError("library-refused", sheet: name, "Can't add the sheet \"\(name)\".")
    }
    return unsafe try SheetHandle(unsafe sheet, name: name)
  }

  /// Adds a chart that is not on a sheet yet.
  func addChart(_ kind: Chart.Kind) throws(WorkbookError) -> ChartHandle {
    guard let chart = unsafe workbook_add_chart(pointer, ChartHandle.libraryType(of: kind)) else {
      throw outOfMemory("add a chart")
    }
    return unsafe ChartHandle(unsafe chart)
  }

  /// Sets what file managers show.
  func setProperties(_ properties: DocumentProperties) throws(WorkbookError) {
    let strings = CStrings()
    var facts = unsafe lxw_doc_properties()
    unsafe facts.title = strings.copy(properties.title)
    unsafe facts.subject = strings.copy(properties.subject)
    unsafe facts.author = strings.copy(properties.author)
    unsafe facts.company = strings.copy(properties.author)
    unsafe facts.keywords = strings.copy(properties.keywords)
    unsafe facts.comments = strings.copy(properties.description)
    unsafe facts.created = time_t(properties.created)
    try withExtendedLifetime(strings) { () throws(WorkbookError) in
      try check(unsafe workbook_set_properties(pointer, &facts), "set the properties")
    }
  }

  /// Gives a range a name.
  func define(_ name: DefinedName) throws(WorkbookError) {
    let formula = "=\(SheetReference.quoted(name.sheet))!\(SheetReference.fixed(name.range))"
    try check(
      unsafe workbook_define_name(pointer, name.name, formula), "define \"\(name.name)\"",
      sheet: name.sheet, cell: name.range.a1)
  }

  /// Says what is printed of a sheet first; the other areas are added to what the library wrote.
  func definePrintArea(_ area: CellRange, of sheet: String) throws(WorkbookError) {
    // The library looks for the sheet by this text without its outer quotes.
    try check(
      unsafe workbook_define_name(
        pointer, "'\(sheet)'!_xlnm.Print_Area", "=\(SheetReference.list([area], on: sheet))"),
      "define the print area", sheet: sheet)
  }
}

/// Adds a part to the list that the context points to.
private func takePart(
  _ context: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
  _ bytes: UnsafePointer<CChar>?,
  _ length: Int
) {
  guard let name = unsafe name else { return }
  let text = unsafe UnsafeRawBufferPointer(start: bytes, count: length)
  let part = unsafe WrittenPackage.Part(name: String(cString: name), bytes: Array(text))
  unsafe context?.assumingMemoryBound(to: [WrittenPackage.Part].self).pointee.append(part)
}
