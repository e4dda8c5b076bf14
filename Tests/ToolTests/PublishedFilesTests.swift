import Foundation
import Testing

/// The entry that `inspect` prints for a published file works in a study, without a change to the file.
@Suite("Published files")
struct PublishedFilesTests {
  /// A published file, and what a table makes of it.
  struct PublishedFile: CustomTestStringConvertible, Sendable {
    let path: String
    /// The columns of the table: of a list, those that name a row and one more; of facts, the dimension
    /// and the measure as the entry calls them.
    let columns: [String]
    /// The column that is added up; nil for a list.
    var measure: String?
    /// The text of rows that hold totals.
    var total = ""
    var year = "2023-2024"
    /// A line to add to the entry.
    var more = ""
    var testDescription: String { path }
  }

  static let folder = Checkout.folder + "/../shared/reference/real/"

  static let files: [PublishedFile] =
    [
      PublishedFile(
        path: "belgian-municipalities/belgian_municipalities_2018.csv",
        columns: ["region-nl", "inhabitants"], measure: "inhabitants"),
      PublishedFile(
        path: "belgian-municipalities/belgian_municipalities_2020.csv",
        columns: ["province-nl", "inhabitants"], measure: "inhabitants"),
      PublishedFile(
        path: "bisa/schoolbevolking_brussel_adt-ato.csv", columns: ["onderwijs", "secundair"],
        measure: "secundair", total: "Totaal", year: "2016-2017"),
      PublishedFile(
        path: "dataloep-ho/students.csv", columns: ["university", "pupils"], measure: "Students",
        year: "2010-2011"),
      PublishedFile(
        path: "leerlingenkenmerken/leerlingenkenmerken_2024-2025_sample.csv",
        columns: ["school", "pupils"], measure: "aantal_leerlingen", year: "2024-2025"),
      PublishedFile(
        path: "studierichtingen/studierichtingen_2026.csv", columns: ["domein", "aantal-adressen"],
        measure: "aantal_adressen"),
      PublishedFile(
        path: "statbel-refnis/TU_COM_REFNIS.txt",
        columns: ["CD_REFNIS", "DT_VLDT_START", "TX_REFNIS_NL"]),
      PublishedFile(
        path: "statbel-refnis/refnis.csv", columns: ["CD_REFNIS", "DT_VLDT_START", "TX_REFNIS_NL"]),
      PublishedFile(
        path: "statbel-refnis/fusies-2025.csv",
        columns: ["Fuserende gemeenten", "Nieuwe gemeenten"]),
      PublishedFile(
        path: "structuuronderdelen/na_modernisering.csv",
        columns: ["structuuronderdeel", "Graad", "Onderwijsvorm", "uren-leraar_per_student"],
        more: "    repeated-rows: merge"),
      PublishedFile(
        path: "structuuronderdelen/uren-leraar-structuuronderdelen.xlsx",
        columns: ["structuuronderdeel", "Graad", "Onderwijsvorm", "uren-leraar_per_student"],
        more: "    repeated-rows: merge"),
      PublishedFile(
        path: "structuuronderdelen/voor_modernisering.csv",
        columns: ["structuuronderdeel", "uren-leraar_per_student"]),
    ]
    + ["arrondiss", "gemeente", "gemeente2018", "gemeente2024", "provincie"].map {
      PublishedFile(
        path: "provincies-in-cijfers/\($0).xlsx", columns: ["geoitem code", "short name", "name"])
    }
    + [
      ["arrondiss", "provincie"], ["gemeente2024", "gemeente"], ["gemeente", "arrondiss"],
      ["gemeente", "provincie"],
    ].map {
      PublishedFile(
        path: "provincies-in-cijfers/\($0.joined(separator: "_")).xlsx", columns: $0)
    }

  /// The entry of `inspect`, filled in.
  private func entry(_ file: PublishedFile) throws -> String {
    let inspected = try Tool.run("inspect", Self.folder + file.path).results
    let marker = try #require(inspected.range(of: "An entry for the study file:\n"))
    return inspected[marker.upperBound...].replacing("…", with: "Published") + file.more + "\n"
  }

  private func template(_ file: PublishedFile, _ entry: String) throws -> String {
    let head = "{id: t, sheet: S, title: T, subtitle: S, source: S"
    guard file.measure == nil else {
      let facts = entry.contains("pupil-characteristics") ? "characteristics" : "enrolments"
      return
        "\(head), facts: \(facts), rows: [{dimension: \(file.columns[0]), heading: H, total: All}],"
        + " columns: [{id: n, label: N, measure: \(file.columns[1]), format: count}]}"
    }
    let list = entry.contains("statbel-refnis") && entry.contains("profile:") ? "refnis" : nil
    let named = entry.split(separator: "\n").first { $0.contains(" list: ") }
    let name = list ?? named?.split(separator: " ").last.map(String.init) ?? "areas"
    let columns = file.columns.enumerated().map { "{id: c\($0), column: \"\($1)\", label: L\($0)}" }
    return "\(head), list: \(name), label-columns: \(columns.count - 1),"
      + " columns: [\(columns.joined(separator: ", "))]}"
  }

  private func study(_ file: PublishedFile) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let entry = try entry(file)
    try FileManager.default.createDirectory(
      atPath: folder("templates"), withIntermediateDirectories: false)
    try folder.write(
      "templates/t.yaml", "description: D\ntables:\n  - \(try template(file, entry))\n")
    try folder.write(
      "study.yaml",
      """
      title: T
      publisher: P
      release: 2026-11-20
      languages: [en]
      templates: [t]
      focus: brussels
      reference: flanders
      period: {first: \(file.year), last: \(file.year)}
      output: {name: out}
      sources:
      """ + entry)
    return folder
  }

  @Test(
    "The entry builds, and the table holds what Python counts in the file",
    .enabled(
      if: Oracle.readsWorkbooks && FileManager.default.fileExists(atPath: folder),
      "the folder ../shared/reference/real with published files is absent, or openpyxl"),
    arguments: files)
  func entryBuilds(_ file: PublishedFile) throws {
    let folder = try study(file)
    let build = try Tool.run("build", folder("study.yaml"))
    #expect(build.status == 0, "\(build.messages)")
    let lines = try folder.read("output/out.csv").split(whereSeparator: \.isNewline).dropFirst()
    let counts = try Oracle.python(
      "published_totals", Self.folder + file.path, file.measure ?? "", file.total
    ).split { $0.isWhitespace }
    if file.measure == nil {
      // One cell for each row: all columns but one name the row.
      let rows = file.more.isEmpty ? counts[0] : counts[1]
      #expect("\(lines.count)" == rows)
    } else {
      let total = try #require(lines.first { $0.hasPrefix("t,total,n,") })
      #expect(total == "t,total,n,n,\(counts[1]),")
    }
    let screening = try Tool.run("check", folder("study.yaml")).results
    #expect(screening.contains("Rows read \(counts[0]) = "), "\(screening)")
  }

  @Test(
    "The copy that lost zeros gives the same codes as the published list, and says so",
    .enabled(
      if: FileManager.default.fileExists(atPath: folder),
      "the folder ../shared/reference/real with published files is absent"))
  func lostZeros() throws {
    let lists = try ["TU_COM_REFNIS.txt", "refnis.csv"].map { name in
      let file = try #require(Self.files.first { $0.path.hasSuffix(name) })
      let folder = try study(file)
      #expect(try Tool.run("build", folder("study.yaml")).status == 0)
      return (try folder.read("output/out.csv"), try folder.read("output/out.screening.csv"))
    }
    #expect(lists[0].0 == lists[1].0)
    #expect(lists[1].0.contains("t,02000|01/01/1970,c2,c2,Vlaams Gewest,"))
    #expect(lists[1].1.contains("CD_REFNIS,leading zeros restored"))
    #expect(!lists[0].1.contains("leading zeros"))
  }
}
