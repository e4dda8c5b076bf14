import Testing

@testable import StudyFiles

@Suite("File names of partners")
struct PartnerFileNameTests {
  @Test(
    "letters without accents, digits and hyphens",
    arguments: [
      ("036558", "Sint-Jansschool Ieper", "036558-sint-jansschool-ieper"),
      ("1", "École n° 3 « Élan »", "1-ecole-n-3-elan"),
      ("../../etc", "a/b\\c\u{0}d", "etc-a-b-c-d"), ("con", "", "partner-con"),
      ("", "...", "partner-"),
      ("21001", "Ærø Straße", "21001-aero-strasse"), ("7", "学校", "7"),
      ("school a", "School A", "school-a"),
    ])
  func plain(id: String, name: String, expected: String) {
    var names = PartnerFileNames()
    #expect(names.name(id: id, name: name) == expected)
  }

  @Test("no two are equal, whatever the case and the accents")
  func unique() {
    var names = PartnerFileNames()
    let found = [("A", "É"), ("a", "e"), ("a", "E!"), ("partners", "")].map {
      names.name(id: $0.0, name: $0.1)
    }
    #expect(found == ["a-e", "a-e-2", "a-e-3", "partners-2"])
  }

  @Test("long names are cut to what every file system takes")
  func long() {
    var names = PartnerFileNames()
    let first = names.name(id: "1", name: String(repeating: "lang ", count: 100))
    let second = names.name(id: "1", name: String(repeating: "lang ", count: 101))
    #expect(first.utf8.count <= 90 && second.utf8.count <= 90 && first != second)
  }
}
