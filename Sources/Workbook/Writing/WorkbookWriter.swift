/// Writes workbook values as XLSX files.
///
/// A workbook is checked as a whole before anything is written, and its parts as a whole before the
/// file gets its name. Equal values give equal bytes, in every time zone and locale. Workbooks may be
/// written in parallel, each in a thread of its own.
public struct WorkbookWriter: Sendable {
  /// Writes a workbook to a file, replacing the file that may be there.
  ///
  /// On failure the destination stays as it was and nothing else is left in its folder.
  ///
  /// Numbers are kept to 16 significant digits, as the file format's usual writers do.
  ///
  /// - Parameters:
  ///   - workbook: the value to write.
  ///   - path: the file to make; its folder must exist.
  /// - Throws: `WorkbookError`, with `output-not-created` where the system refused the file (folder
  ///   missing or closed, disk full, file size limit), and otherwise the code of what the workbook
  ///   must not hold.
  public static func write(_ workbook: Workbook, to path: String) throws(WorkbookError) {
    do throws(WorkbookError) {
      try Refusals.check(workbook)
      try withFileSizeSignalHeld { () throws(WorkbookError) in
        try writeChecked(workbook, to: path)
      }
    } catch {
      var placed = error
      placed.file = placed.file ?? path
      throw placed
    }
  }

  /// Checks a workbook without writing it.
  ///
  /// - Throws: the `WorkbookError` that `write` would throw for the value.
  public static func check(_ workbook: Workbook) throws(WorkbookError) {
    try Refusals.check(workbook)
  }

  private static func writeChecked(
    _ workbook: Workbook, to path: String
  ) throws(WorkbookError) {
    let output = try OutputFile(besides: path)
    let folder = output.folder
    let (parts, named) = try inNumericCLocale { () throws(WorkbookError) in
      try WorkbookAssembly.parts(of: workbook, temporaryFolder: folder)
    }
    var package = WrittenPackage(parts)
    try package.finish(workbook, named: named)
    let streams = try package.takeStreams(of: workbook)
    let packed = try package.packed(for: workbook)
    try output.publish { (file) throws(WorkbookError) in
      try PackedPart.write(packed, to: file, streams: streams)
    }
  }
}
