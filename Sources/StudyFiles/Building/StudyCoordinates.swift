internal import Foundation
internal import RegionalStatistics

extension Study.Coordinates {
  /// Where each place lies, by its code at the borders of the study.
  ///
  /// - Throws: `StudyError` or `ReadError` naming the file and the row.
  func read(
    for study: Study, places: PlaceReading
  ) throws -> (points: [String: MapPoint], record: SourceRecord) {
    let table = try StudyTable(file, of: study, what: "file with coordinates")
    let place = try table.column(self.place)
    let columns = [try table.column(axes[0]), try table.column(axes[1])]
    var points: [String: MapPoint] = [:]
    for row in table.rows {
      let code = try self.code(row.fields[place], row, table, places)
      guard points[code] == nil else {
        throw StudyError(
          "duplicate-value", file: table.file, line: row.line,
          "Place \(code) can't lie in two points.",
          remedy: "Give one row for each municipality of today; merged ones have one.")
      }
      var numbers: [Double] = []
      for (axis, column) in zip(axes, columns) {
        numbers.append(try number(row.fields[column], axis, row, table))
      }
      points[code] =
        isInDegrees
        ? MapPoint(longitude: numbers[0], latitude: numbers[1])
        : MapPoint(x: numbers[0], y: numbers[1])
    }
    let title = LocalizedText(
      nl: "Ligging van de gemeenten", fr: "Situation des communes",
      en: "Location of the municipalities")
    return (points, table.record(title: title))
  }

  private func code(
    _ text: String, _ row: SourceTable.Row, _ table: StudyTable, _ places: PlaceReading
  ) throws(StudyError) -> String {
    do {
      return try places.place(CanonicalText.normalized(text).value).value
    } catch {
      throw StudyError(
        "impossible-code", file: table.file, line: row.line,
        "\(error.expected), not \"\(text)\".", remedy: error.remedy)
    }
  }

  private func number(
    _ text: String, _ axis: String, _ row: SourceTable.Row, _ table: StudyTable
  ) throws(StudyError) -> Double {
    let clean = CanonicalText.normalized(text).value.replacing(",", with: ".")
    let limit = isInDegrees ? 180.0 : .infinity
    guard let number = Double(clean), number.isFinite, abs(number) <= limit else {
      throw StudyError(
        "not-a-number", file: table.file, line: row.line,
        "\"\(axis)\" must be \(isInDegrees ? "degrees" : "metres"), not \"\(text)\".",
        remedy: "Write it as a plain number, without a mark for thousands.")
    }
    return number
  }
}

extension MapPoint {
  /// A point on a globe with the mean radius of the earth (IUGG: 6,371.0088 km), from degrees.
  fileprivate init(longitude: Double, latitude: Double) {
    let radius = 6_371_008.8
    let (east, north) = (longitude * .pi / 180, latitude * .pi / 180)
    self.init(
      x: radius * cos(north) * cos(east), y: radius * cos(north) * sin(east),
      z: radius * sin(north))
  }
}
