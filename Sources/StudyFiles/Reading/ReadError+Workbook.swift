internal import RegionalStatistics
internal import Workbook

extension ReadError {
  /// The failure of a spreadsheet or archive as one of a source file.
  ///
  /// - Parameter file: what messages call the file, which may be a copy elsewhere.
  init(_ error: WorkbookError, file: String) {
    var place = file
    if let sheet = error.sheet { place += "[\(sheet)]" }
    if let cell = error.cell { place += "!\(cell)" }
    let path = error.file ?? file
    self.init(
      Code(rawValue: error.code.rawValue), file: place,
      error.problem.replacing(path, with: file),
      remedy: error.remedy?.replacing(path, with: file))
  }
}
