import Foundation
import RegionalStatistics
import Testing

@testable import StudyFiles

/// Pages to test: a small one, and that of the example that comes with the tool.
enum SamplePage {
  static func small(_ language: Language = .nl, theme: Theme = SampleTheme.plain()) -> String {
    page(SamplePublication.value, language, theme: theme)
  }

  static func page(
    _ publication: Publication, _ language: Language = .nl, theme: Theme = SampleTheme.plain()
  ) -> String {
    PageLayout(version: "1.2.3", theme: theme).page(publication, language: language)
  }

  /// The example with all its tables and charts.
  static func example() throws -> StudyBuild {
    try StudyBuild(
      studyFile: Checkout.folder + "/Examples/brussels-blueprint/study.yaml",
      data: SampleTheme.data)
  }
}

/// A browser without a window, which judges pages as a reader's would.
enum Browser {
  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The text that a script leaves in the element `result`, run after the page's own script.
  ///
  /// - Parameter isDark: whether the reader's screen is set to dark colours.
  static func result(of script: String, in page: String, isDark: Bool = false) throws -> String {
    // The page's own policy lets no other script run.
    let open = try #require(page.range(of: "<meta http-equiv"))
    let close = try #require(page[open.upperBound...].range(of: "/>"))
    let marked = page.replacingCharacters(in: open.lowerBound..<close.upperBound, with: "")
      .replacing(
        "</body>", with: "<pre id=\"result\"></pre><script>\(script)</script></body>")
    let dump = try dump(marked, isDark: isDark)
    let start = try #require(dump.range(of: "<pre id=\"result\">"))
    let end = try #require(dump[start.upperBound...].range(of: "</pre>"))
    return String(dump[start.upperBound..<end.lowerBound])
  }

  /// The page as it stands after its scripts have run.
  static func dump(_ page: String, isDark: Bool = false) throws -> String {
    let folder = try TemporaryFolder()
    try folder.write("page.html", page)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program))
    // 0 is Chromium's number for dark, 1 for light.
    process.arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1280,2000",
      "--user-data-dir=\(folder.path)/profile",
      "--blink-settings=preferredColorScheme=\(isDark ? 0 : 1)", "--dump-dom",
      "file://\(folder.path)/page.html",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
