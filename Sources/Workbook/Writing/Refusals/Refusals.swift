/// The checks that every workbook passes before anything is written.
///
/// libxlsxwriter 1.1.4 returns success for much that gives a file which Excel repairs or refuses.
/// Each such input is refused here, by name and place, or made right where it is written.
enum Refusals {
  /// Throws the first thing that can't be written.
  static func check(_ workbook: Workbook) throws(WorkbookError) {
  }
}
