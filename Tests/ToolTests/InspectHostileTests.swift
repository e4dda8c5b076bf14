import Testing

@Suite(
  "inspect refuses damaged and harmful files",
  .enabled(if: Oracle.readsWorkbooks, "python3 with openpyxl is absent"))
struct InspectHostileTests {
  private static let expected = [
    "empty.csv": "[file-empty]", "empty.xlsx": "[file-empty]",
    "truncated.xlsx": "[file-truncated]", "truncated.csv.gz": "[file-truncated]",
    "open-quote.csv": "[quote-unterminated]", "binary.csv": "[file-binary]",
    "document.csv": "a PDF document", "page.csv": "a web page",
    "wide.csv": "[record-too-long]", "password.xlsx": "protected with a password",
    "several.zip": "\"2023.csv\", \"2024.csv\"", "nothing.zip": "[archive-empty]",
    "bomb.xlsx": "a zip bomb", "bomb.csv.gz": "a zip bomb",
    "bomb-rows.csv.gz": "a zip bomb", "bomb-members.csv.gz": "a zip bomb",
    "entities.xlsx": "[xml-doctype]", "columns.ods": "[cell-reference]",
    "columns.xlsx": "[cell-reference]", "repeated-rows.ods": "[too-many-repeats]",
    "repeated-cells.ods": "[too-many-repeats]", "password.ods": "protected with a password",
    "password.zip": "protected with a password", "twice.csv.gz": "a gzip archive",
    "bomb-in-gzip.csv.gz": "unpack it first", "bomb.zip": "a zip bomb",
    "archive.7z": "a 7z archive. Unpack it first", "archive.rar": "a RAR archive",
    "archive.xz": "an XZ archive", "archive.bz2": "a bzip2 archive",
  ]

  @Test("Each ends with a message that names the file, within 200 MB and a few seconds")
  func refusals() throws {
    let folder = try TemporaryFolder()
    try Oracle.python("hostile_files", folder.path)
    for (name, message) in Self.expected.sorted(by: { $0.key < $1.key }) {
      let start = ContinuousClock.now
      // A limit on address space is no use to Swift, which reserves much; the data are limited.
      let run = try ProgramRun([
        "bash", "-c", "ulimit -d 400000; exec \"$0\" inspect \"$1\"", Tool.path, folder(name),
      ])
      #expect(run.status == 66, "\(name): \(run.results)")
      #expect(run.results.isEmpty, "\(name)")
      #expect(run.messages.contains(folder(name)), "\(name): \(run.messages)")
      #expect(run.messages.contains(message), "\(name): \(run.messages)")
      // Debug builds take about a second for what a release build does in a twentieth.
      #expect(ContinuousClock.now - start < .seconds(20), "\(name)")
    }
  }

  @Test("A file with nothing but a header is read, and said to be empty")
  func headerOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write("header-only.csv", "gemeente;aantal\n")
    let run = try Tool.run("inspect", folder("header-only.csv"))
    #expect(run.status == 0)
    #expect(run.results.contains("There is nothing under the header."))
  }

  @Test("A file that is not there gets the nearest name")
  func missing() throws {
    let folder = try TemporaryFolder()
    try folder.write("leerlingen.csv", "a;b\n1;2\n")
    let run = try Tool.run("inspect", folder("leerlinge.csv"))
    #expect(run.status == 66)
    #expect(run.messages.contains("\"leerlingen.csv\""))
  }
}
