internal import Foundation
internal import RegionalStatistics

/// Workbooks of Excel 97 to 2003, which LibreOffice converts where it is installed.
enum LegacyWorkbook {
  /// A copy of the workbook as XLSX.
  static func converted(_ path: String, name: String) throws(ReadError) -> TemporaryCopy {
    guard let program = program() else {
      throw ReadError(
        "legacy-workbook", file: name,
        "The file is an XLS workbook of Excel 97 to 2003, and LibreOffice, which can read it, isn't"
          + " installed.",
        remedy: "Convert it where it is: soffice --headless --convert-to xlsx \(name)")
    }
    let copy = try TemporaryCopy(named: "source.xlsx", source: name)
    let folder = FilePath.folder(of: copy.path)
    let input = folder + "/source.xls"
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [
      "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "xlsx",
      "--outdir", folder, input,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try FileManager.default.copyItem(atPath: path, toPath: input)
      try process.run()
      process.waitUntilExit()
    } catch {
      throw failed(name)
    }
    guard FileManager.default.fileExists(atPath: copy.path) else { throw failed(name) }
    return copy
  }

  private static func failed(_ name: String) -> ReadError {
    ReadError(
      "legacy-workbook", file: name, "LibreOffice can't convert the XLS workbook.",
      remedy: "Open it in a spreadsheet program and save it as XLSX.")
  }

  /// The first `soffice` or `libreoffice` on the search path.
  private static func program() -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return ["soffice", "libreoffice"].lazy
      .flatMap { name in folders.lazy.map { "\($0)/\(name)" } }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
