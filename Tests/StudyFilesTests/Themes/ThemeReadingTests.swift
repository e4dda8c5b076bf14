import Foundation
import RegionalStatistics
import Testing
import Workbook

@testable import StudyFiles

@Suite("Themes from files")
struct ThemeReadingTests {
  @Test("Every theme that comes with the tool can be read", arguments: ["plain", "report"])
  func shipped(name: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: SampleTheme.data.themes)
    #expect(names.contains("\(name).yaml"))
    #expect(names.filter { $0.hasSuffix(".yaml") }.count == 2)
    #expect(SampleTheme.shipped(name).light.series.value.count >= 6)
  }

  @Test("A study that names no theme gets the plain one")
  func usual() throws {
    let folder = try TemporaryFolder()
    let theme = try SampleTheme.theme(nil, beside: folder.path)
    #expect(theme.id == "plain")
    #expect(theme.header(isNumeric: true).color == 0xFFFFFF)
    #expect(theme.header(isNumeric: true).fill == 0x1F3864)
  }

  @Test("A theme beside the study comes first, and may be based on the one it replaces")
  func ownFirst() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "themes/plain.yaml", "description: Ours\nbased-on: plain\ncolors: {accent: \"#5B1030\"}\n")
    let theme = try SampleTheme.theme("plain", beside: folder.path)
    #expect(theme.header(isNumeric: false).fill == 0x5B1030)
    #expect(theme.title.color == 0x5B1030)
    #expect(theme.body.color == SampleTheme.plain().body.color)
  }

  @Test(
    "A role takes from its own file first, then from the base, then from the role it starts from")
  func cascade() throws {
    let theme = try SampleTheme.read(
      """
      based-on: plain
      colors: {strong: "#123456", soft: "#F0F0F0"}
      dark:
        colors: {strong: "#DDEEFF", soft: "#202020"}
      roles:
        number: {ink: strong}
        share: {bold: true}
        total: {fill: soft}
      """)
    #expect(theme.number(.count, .body).color == 0x123456)
    // A share starts from a number.
    #expect(theme.number(.percent(decimals: 1), .body).color == 0x123456)
    #expect(theme.number(.percent(decimals: 1), .body).isBold)
    #expect(!theme.number(.count, .body).isBold)
    // A total lies over both, and keeps the lines and the bold type of the base.
    let total = theme.number(.count, .total)
    #expect(total.color == 0x123456)
    #expect(total.fill == 0xF0F0F0)
    #expect(total.isBold)
    #expect(total.top == .thin)
    #expect(theme.label(.body).fill == nil)
  }

  @Test(
    "A mistake is refused at its line in its file",
    arguments: [
      ("colors:\n  accent: \"#99AABB\"", "theme-contrast", 4),
      ("dark:\n  colors:\n    paper: \"#808080\"", "theme-contrast", 5),
      ("roles:\n  total: {ink: \"#AAAAAA\"}", "theme-contrast", 4),
      ("roles:\n  header: {fill: ink, ink: \"#303030\"}", "theme-contrast", 4),
      ("roles:\n  share:\n    fill: accent", "theme-contrast", 5),
      ("scale: [\"#FFFFFF\", \"#777777\", \"#000000\"]", "theme-contrast", 3),
      ("scale: [\"#FFFFFF\", \"#000000\", \"#CCCCCC\"]", "theme-palette", 3),
      ("series: [\"#0E3062\", \"#F0F0F0\"]", "theme-palette", 3),
      // As light as each other.
      ("series: [\"#C05018\", \"#2F7A7A\"]", "theme-palette", 3),
      // Apart in lightness, but of one hue for deuteranopes.
      ("series: [\"#C04040\", \"#506A18\"]", "theme-palette", 3),
      ("roles:\n  titel: {bold: true}", "unknown-key", 4),
      ("roles:\n  title: {italic: true}", "unknown-key", 4),
      ("roles:\n  title: {ink: akcent}", "color-unknown", 4),
      ("roles:\n  number: {size: 12}", "wrong-value", 4),
      ("roles:\n  title: {size: 99}", "wrong-value", 4),
      ("roles:\n  title: {line-above: thick}", "unknown-value", 4),
      ("colors:\n  accent: #99AABB", "wrong-color", 4),
      ("colors:\n  accent: red", "wrong-color", 4),
      ("colors:\n  Accent: \"#123456\"", "wrong-value", 4),
      ("series: \"#123456\"", "value-missing", 3),
      ("font: \"Arial; color: red\"", "wrong-value", 3),
      ("size: 40", "wrong-value", 3),
      ("logo: {file: logo.gif, description: Us}", "wrong-file-name", 3),
      ("logo: {file: logo.svg, description: Us}", "logo-missing", 3),
    ])
  func mistakes(text: String, code: String, line: Int) {
    let error = #expect(throws: StudyError.self) {
      try SampleTheme.read("based-on: plain\n" + text)
    }
    #expect(error?.code.rawValue == code, "\(error?.description ?? "")")
    #expect(error?.line == line, "\(error?.description ?? "")")
    #expect(error?.file.hasSuffix("themes/own.yaml") == true)
    #expect(error?.description.contains("\n") == false)
  }

  @Test("A contrast that is too low is told with the pair and the ratio")
  func contrastMessage() {
    let error = #expect(throws: StudyError.self) {
      try SampleTheme.read("based-on: plain\nroles:\n  note: {ink: \"#777777\"}")
    }
    // 4.478:1 by <https://webaim.org/resources/contrastchecker/>.
    for words in ["\"note\"", "#777777 on #FFFFFF", "4.47:1", "at least 4.5:1"] {
      #expect(error?.problem.contains(words) == true, "\(error?.problem ?? "")")
    }
  }

  @Test("A theme that is not there, or based on itself, is refused where it is named")
  func references() throws {
    let folder = try TemporaryFolder()
    let unknown = #expect(throws: StudyError.self) {
      try SampleTheme.theme("plein", beside: folder.path)
    }
    #expect(unknown?.code == "theme-unknown")
    #expect(unknown?.line == 7)
    #expect(unknown?.remedy == "Did you mean \"plain\"?")
    try folder.write("themes/one.yaml", "description: 1\nbased-on: two\n")
    try folder.write("themes/two.yaml", "description: 2\nbased-on: one\n")
    let cycle = #expect(throws: StudyError.self) {
      try SampleTheme.theme("one", beside: folder.path)
    }
    #expect(cycle?.code == "theme-cycle")
    #expect(cycle?.file == "\(folder.path)/themes/two.yaml")
    #expect(cycle?.line == 2)
  }

  @Test("Without a base a theme must give every colour")
  func incomplete() {
    let error = #expect(throws: StudyError.self) { try SampleTheme.read("font: Arial") }
    #expect(error?.code == "key-missing")
    #expect(error?.remedy?.contains("based-on: plain") == true)
  }

  @Test("A logo is kept with its kind and its description")
  func logo() throws {
    let folder = try TemporaryFolder()
    try folder.write("themes/mark.svg", "<svg/>")
    try folder.write(
      "themes/own.yaml",
      "description: Own\nbased-on: plain\nlogo: {file: mark.svg, description: Our house}\n")
    let logo = try SampleTheme.theme("own", beside: folder.path).logo
    #expect(logo?.kind == .svg)
    #expect(logo?.bytes == Array("<svg/>".utf8))
    #expect(logo?.description[.nl] == "Our house")
  }
}
