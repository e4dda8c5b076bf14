import Foundation
import Testing

/// The annexes of the example, against its source files, the printed report and other programs.
@Suite("The Brussels example", .enabled(if: Oracle.readsWorkbooks, "needs python3 with openpyxl"))
struct ExampleTests {
  /// A build of the example in one language.
  struct Built {
    let folder: TemporaryFolder
    let workbook: String
    let twin: String

    init(_ language: String, environment: [String: String] = [:]) throws {
      let folder = try TemporaryFolder()
      let run = try Tool.run(
        "build", Checkout.study, "--language", language, "--output", folder.path,
        environment: environment)
      try #require(run.status == 0, "\(run.messages)")
      #expect(run.messages == "", "a build in a pipe must be quiet")
      let name = language == "nl" ? "brussels-blueprint" : "brussels-blueprint.\(language)"
      workbook = folder("\(name).xlsx")
      twin = folder("\(name).csv")
      let screening = folder("brussels-blueprint.screening.csv")
      #expect(run.results == "\(workbook)\n\(twin)\n\(screening)\n")
      let files = folder.files(endingIn: "")
      #expect(files.count == 3, "nothing else may stay in the folder")
      self.folder = folder
    }

    func bytes() throws -> [Data] {
      try [workbook, twin].map { try Data(contentsOf: URL(filePath: $0)) }
    }
  }

  private func data(_ name: String) -> String { "\(Checkout.example)/data/\(name).csv" }

  @Test(
    "Annexes 3 and 5 show every count and total of their sources", arguments: ["nl", "fr", "en"])
  func counts(language: String) throws {
    let built = try Built(language)
    for (table, source) in [
      ("bijlage-3", "tso-stem-bhg"), ("bijlage-5", "tso-stem-vlaanderen-afgeleid"),
    ] {
      try Oracle.python("counts_equal_source", built.workbook, built.twin, table, data(source))
    }
  }

  @Test("Annexes 4 and 6 show every percentage as printed", arguments: ["nl", "fr", "en"])
  func shares(language: String) throws {
    let built = try Built(language)
    for (table, source, decimals) in [
      ("bijlage-4", "tso-stem-bhg-aandelen-zoals-gedrukt", "0"),
      ("bijlage-6", "tso-stem-vlaanderen-aandelen-zoals-gedrukt", "2"),
    ] {
      try Oracle.python(
        "shares_as_printed", built.workbook, built.twin, table, data(source), decimals)
    }
  }

  @Test(
    "Rows go from high to low in the last school year",
    arguments: [("bijlage-3", 1), ("bijlage-4", 1), ("bijlage-5", 2), ("bijlage-6", 2)])
  func order(table: String, rowsOutside: Int) throws {
    let built = try Built("nl")
    try Oracle.python("rows_descend", built.workbook, built.twin, table, "\(rowsOutside)")
  }

  @Test("The tidy twin has exactly the published cells", arguments: ["nl", "fr", "en"])
  func twin(language: String) throws {
    let built = try Built(language)
    let compared = try Oracle.python("twin_matches", built.workbook, built.twin)
    #expect((Int(compared.dropLast()) ?? 0) > 800)
  }

  @Test("The twins of all languages are the same")
  func twinsAgree() throws {
    let twins = try ["nl", "fr", "en"].map { try Built($0).bytes()[1] }
    #expect(Set(twins).count == 1)
  }

  @Test(
    "LibreOffice calculates every formula to the stored number",
    .enabled(if: Oracle.calculates, "needs LibreOffice"))
  func recalculation() throws {
    let built = try Built("nl")
    let folder = try TemporaryFolder()
    let compared = try Oracle.python("recalculation", built.workbook, folder.path)
    #expect((Int(compared.dropLast()) ?? 0) > 300)
  }

  @Test("Building twice gives the same bytes, and so do other locales and time zones")
  func sameBytes() throws {
    let first = try Built("fr").bytes()
    #expect(first == (try Built("fr").bytes()))
    for locale in ["nl_BE.UTF-8", "fr_BE.UTF-8"] {
      try #require(Oracle.hasLocale(locale), "make test generates \(locale)")
      let other = try Built("fr", environment: ["LC_ALL": locale, "TZ": "Pacific/Auckland"])
      #expect(first == (try other.bytes()), "the bytes differ under \(locale)")
    }
  }

  @Test(
    "One core or another day give the same bytes",
    arguments: [
      ["taskset", "-c", "0"], ["faketime", "2031-07-04 23:59:58"],
      ["faketime", "2025-02-28 00:00:00", "taskset", "-c", "0"],
    ])
  func sameBytesOnOtherMachines(_ wrapper: [String]) throws {
    let first = try Built("nl").bytes()
    let folder = try TemporaryFolder()
    try #require(
      try ProgramRun(["which", wrapper[0]]).status == 0, "make test installs \(wrapper[0])")
    let run = try ProgramRun(
      wrapper + [
        Tool.path, "build", Checkout.study, "--language", "nl", "--output", folder.path,
      ])
    #expect(run.status == 0, "\(run.messages)")
    let bytes = try ["xlsx", "csv"].map {
      try Data(contentsOf: URL(filePath: folder("brussels-blueprint.\($0)")))
    }
    #expect(first == bytes)
  }
}
