internal import Workbook

/// A Dataloep file of higher education with a line for each group of students or diplomas.
struct StudentFile: ~Copyable {
  /// What the lines count.
  enum Subject { case enrolments, diplomas }

  private var writer: DelimitedWriter
  private let subject: Subject
  private let residences: Residences
  private let provinces: [Int: String]
  private var random: SeededRandom

  init(
    path: String, subject: Subject, residences: Residences, provinces: [Int: String], seed: UInt64
  ) throws(WorkbookError) {
    self.subject = subject
    self.residences = residences
    self.provinces = provinces
    random = SeededRandom(seed: seed, stream: "students \(subject)")
    let last =
      subject == .enrolments
      ? ["generatiestudent"] + StudentLine.residenceColumns
        + ["vestiging_provincie_naam", "aantal_inschrijvingen"]
      : ["type_studiebewijs"] + StudentLine.residenceColumns
        + ["vestiging_provincie_naam", "aantal_studiebewijzen"]
    let columns =
      StudentLine.institutionColumns + StudentLine.courseColumns + StudentLine.personColumns + last
    writer = try DelimitedWriter(path: path, header: DelimitedFields.header(columns))
  }

  /// Adds the women and men of a course at an institution.
  mutating func add(_ share: CourseSpread.Share, _ margin: CourseMargin) throws(WorkbookError) {
    let before = DelimitedFields.bytes(
      StudentLine.institution(share, margin.year)
        + StudentLine.course(share, isSTEM: margin.isSTEM))
    let province = provinces[share.institution.number] ?? ""
    for (count, isWoman) in [(share.first, true), (share.second, false)] where count > 0 {
      let groups = min(12, max(1, count / 15))
      let parts = Apportionment.parts(
        of: count, weights: (0..<groups).map { _ in 1 + random.below(9) })
      for (group, part) in zip(0..<groups, parts) where part > 0 {
        let age = (margin.isFirstTime == true ? 18 : 20) + group % 6
        writer.append(before)
        writer.append(
          DelimitedFields.bytes(
            StudentLine.person(
              isWoman: isWoman, age: age, isForeign: random.happens(perThousand: 60), margin.year)
              + [kind(margin)]
              + StudentLine.residence(
                residences.places[residences.draw(studyingIn: province, &random)])
              + [province]))
        writer.append(part)
        try writer.endLine()
      }
    }
  }

  private func kind(_ margin: CourseMargin) -> String {
    guard subject == .enrolments else { return "Diploma" }
    return margin.isFirstTime == true
      ? "Inschrijving van een generatiestudent" : "Geen inschrijving van een generatiestudent"
  }

  consuming func finish() throws(WorkbookError) { try writer.finish() }
}
