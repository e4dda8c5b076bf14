internal import Foundation
internal import Workbook

/// Turns a workbook into an OpenDocument spreadsheet with LibreOffice.
///
/// LibreOffice writes the time of the conversion into the file, and its styles in an order of its own,
/// so that the bytes differ from run to run. Measures do not: the locale of the machine plays no part.
struct SpreadsheetConversion {
  private let program: String

  /// Finds the program.
  ///
  /// - Throws: `WorkbookError` with the code `output-not-created` when it is not installed.
  init(path: String? = ProcessInfo.processInfo.environment["PATH"]) throws(WorkbookError) {
    let folders = (path ?? "").split(separator: ":").map(String.init)
    let candidates = folders.flatMap { ["\($0)/soffice", "\($0)/libreoffice"] }
    guard let program = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw WorkbookError(
        "output-not-created",
        "Can't make an ODS file: LibreOffice (soffice) must be installed, but is not on the PATH.",
        remedy: "Install libreoffice-calc, or leave ods out of --format.")
    }
    self.program = program
  }

  /// Converts a workbook; the new file stands at the given path.
  func convert(_ workbook: String, to target: String) throws(WorkbookError) {
    let folder = target + ".parts"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let made = FilePath.join(folder, Self.stem(FilePath.name(of: workbook)) + ".ods")
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try run(workbook, folder)
      try FileManager.default.moveItem(atPath: made, toPath: target)
    } catch {
      throw WorkbookError(
        "output-not-created", file: target,
        "LibreOffice can't convert the workbook to ODS.",
        remedy: "Try \"soffice --headless --convert-to ods\" with the workbook to see why.")
    }
  }

  /// A profile of its own keeps the run apart from an open LibreOffice and its settings.
  private func run(_ workbook: String, _ folder: String) throws {
    let profile = URL(fileURLWithPath: FilePath.join(folder, "profile")).absoluteString
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      "-env:UserInstallation=\(profile)", "--headless", "--norestore", "--convert-to", "ods",
      "--outdir", folder, workbook,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": "C.UTF-8", "TZ": "UTC"]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  private static func stem(_ name: String) -> String {
    name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
  }
}
