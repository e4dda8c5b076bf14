import RegionalStatistics
import StudyFiles
import Testing

@Suite("DecimalMarkDetection")
struct DecimalMarkDetectionTests {
  @Test("Each column has its own mark, and the file's where it shows none")
  func columns() throws {
    let text = "a;b;c;d\n1,5;1.234;x;1.5\n2,25;12;n.v.t.;\"0,125\"\n1,5;3;;7\n"
    var reader = try DelimitedReader(ArrayStream(Array(text.utf8)), dialect: Dialect())
    var detection = DecimalMarkDetection(columnCount: reader.header.count)
    while let batch = try reader.next() { detection.detectDecimalMark(in: batch) }
    #expect(detection.columns.map(\.forComma) == [3, 0, 0, 1])
    #expect(detection.columns.map(\.forPoint) == [0, 0, 0, 1])
    #expect(detection.columns.map(\.ambiguous) == [0, 1, 0, 0])
    #expect(detection.convention(column: 0) == .decimalComma)
    #expect(detection.convention(column: 3) == nil)
    #expect(detection.convention(column: 1) == nil)
    #expect(detection.file.forComma == 4)
  }
}
