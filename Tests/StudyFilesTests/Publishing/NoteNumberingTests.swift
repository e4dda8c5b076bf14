import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("Numbers of notes")
struct NoteNumberingTests {
  static func note(
    _ id: String, text: String? = nil, categories: [Constraint] = [], measures: [String] = [],
    tables: [String] = []
  ) -> TemplateNote {
    TemplateNote(
      id: id, text: LocalizedText(all: text ?? id), categories: categories, measures: measures,
      tables: tables)
  }

  static let table = SampleTable.table(
    "t", rows: ["wood", "art"], columns: ["2019", "2020"],
    [[SampleTable.cell(1), SampleTable.cell(2)], [SampleTable.cell(3), SampleTable.cell(4)]])

  static func programme(_ category: String) -> [Constraint] {
    [Constraint("programme", .category(category))]
  }

  @Test("Notes are numbered in reading order: title, columns, rows")
  func order() {
    var numbering = NoteNumbering(notes: [
      Self.note("row", categories: Self.programme("art")),
      Self.note("column", categories: [Constraint("school-year", .category("2020"))]),
      Self.note("title", tables: ["t"]), Self.note("unused", tables: ["other"]),
    ])
    let markers = numbering.markers(of: Self.table)
    #expect(markers.title == [1])
    #expect(markers.columns == [[], [2]])
    #expect(markers.rows == [[], [3]])
    #expect(numbering.used.map(\.nl) == ["title", "column", "row"])
  }

  @Test("A note keeps its number in every table and place where it stands")
  func again() {
    var numbering = NoteNumbering(notes: [
      Self.note("measure", measures: ["pupils"]), Self.note("title", tables: ["t", "t2"]),
    ])
    let first = numbering.markers(of: Self.table)
    var other = Self.table
    other.id = "t2"
    let second = numbering.markers(of: other)
    #expect(first.title == [1])
    #expect(first.columns == [[2], [2]])
    #expect(second == first)
    #expect(numbering.used.count == 2)
  }

  @Test("Several notes in one place are in order")
  func several() {
    var numbering = NoteNumbering(notes: [
      Self.note("a", categories: Self.programme("art")), Self.note("b", tables: ["t"]),
      Self.note("c", categories: Self.programme("art")),
    ])
    let markers = numbering.markers(of: Self.table)
    #expect(markers.title == [1])
    #expect(markers.rows == [[], [2, 3]])
  }

  @Test(
    "A note for some categories stands at each of them, and at a group only when it is the same")
  func groups() {
    var table = Self.table
    table.rows[1].population = [Constraint("programme", .anyOf(["art", "wood"]))]
    var numbering = NoteNumbering(notes: [
      Self.note("some", categories: [Constraint("programme", .anyOf(["art", "wood"]))]),
      Self.note("one", categories: Self.programme("art")),
      Self.note("place", categories: [Constraint("region", .region("in", excluding: []))]),
    ])
    #expect(numbering.markers(of: table).rows == [[1], [1]])
    #expect(numbering.used.map(\.nl) == ["some"])
  }

  @Test("The next template goes on counting; a note with the same text keeps its number")
  func templates() {
    var first = NoteNumbering(notes: [Self.note("a", text: "same", tables: ["t"])])
    _ = first.markers(of: Self.table)
    var second = first.continuing(with: [
      Self.note("x", text: "new", tables: ["t"]), Self.note("a", text: "other", tables: ["t"]),
      Self.note("y", text: "same", tables: ["t"]),
    ])
    #expect(second.markers(of: Self.table).title == [1, 2, 3])
    #expect(second.used.map(\.nl) == ["same", "new", "other"])
  }
}
