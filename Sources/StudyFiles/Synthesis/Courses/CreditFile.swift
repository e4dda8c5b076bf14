internal import Workbook

/// Credits taken and earned, by course and institution.
struct CreditFile: ~Copyable {
  private var writer: DelimitedWriter
  private let provinces: [Int: String]

  init(path: String, provinces: [Int: String]) throws(WorkbookError) {
    self.provinces = provinces
    let columns =
      StudentLine.institutionColumns + StudentLine.courseColumns
      + [
        "geslacht", "vestiging_provincie_naam", "opgenomen_studiepunten", "verworven_studiepunten",
      ]
    writer = try DelimitedWriter(path: path, header: DelimitedFields.header(columns))
  }

  mutating func add(_ share: CourseSpread.Share, _ margin: CourseMargin) throws(WorkbookError) {
    let taken = Apportionment.parts(
      of: share.first, weights: [share.course.women, 100 - share.course.women])
    let earned = Apportionment.parts(of: share.second, weights: taken)
    let before = DelimitedFields.bytes(
      StudentLine.institution(share, margin.year)
        + StudentLine.course(share, isSTEM: margin.isSTEM))
    for (index, sex) in ["Vrouwelijk", "Mannelijk"].enumerated() where taken[index] > 0 {
      writer.append(before)
      writer.append(
        DelimitedFields.bytes([
          sex, provinces[share.institution.number] ?? "", String(taken[index]),
        ]))
      writer.append(earned[index])
      try writer.endLine()
    }
  }

  consuming func finish() throws(WorkbookError) { try writer.finish() }
}
