import Foundation
import StudyFiles
import Testing

@Suite struct SyntheticDataTests {
  private static let checkout = #filePath.components(separatedBy: "/Tests/")[0]

  private func write(seed: UInt64, scale: Double) throws -> [String: Data] {
    let folder = FileManager.default.temporaryDirectory.path + "/synthetic-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let data = try DataFolder.find(requested: Self.checkout)
    let paths = try SyntheticData(seed: seed, scale: scale, data: data).write(to: folder) { _ in }
    return Dictionary(
      uniqueKeysWithValues: paths.map {
        (String($0.dropFirst(folder.count + 1)), FileManager.default.contents(atPath: $0) ?? Data())
      })
  }

  @Test("Equal seeds give equal files, another seed gives others; every name says synthetic")
  func determinism() throws {
    let first = try write(seed: 1, scale: 0.004)
    #expect(try write(seed: 1, scale: 0.004) == first)
    let other = try write(seed: 2, scale: 0.004)
    #expect(Set(other.keys) == Set(first.keys))
    #expect(other.filter { first[$0.key] != $0.value }.count > 40)
    let others = ["study.yaml", "monitors.yaml"]
    for name in first.keys
    where !others.contains(name) && !name.hasPrefix("classifications/")
      && !name.hasPrefix("published/")
    {
      #expect(name.contains("synthetische-gegevens"), "\(name)")
    }
  }

  @Test("The pupils of a year add up to its margins at another scale too")
  func marginsKept() throws {
    let name =
      "inschrijvingen-leerplicht-instellingen-dataset-2020-2021-1feb-synthetische-gegevens.csv"
    let file = try #require(try write(seed: 5, scale: 0.05)[name])
    let lines = String(decoding: file, as: UTF8.self).split(separator: "\n").dropFirst()
    let counts = lines.filter { !$0.contains("Buitengewoon") }.compactMap {
      $0.split(separator: ",").last.flatMap { Int($0) }
    }
    // Independent of the generator's reader: every margin of the year, scaled and rounded by itself.
    let margins = try String(
      contentsOfFile: Self.checkout + "/Synthesis/margins/secondary.csv", encoding: .utf8)
    let expected = margins.split(separator: "\n").filter { $0.hasPrefix("2020-2021") }
      .flatMap { $0.split(separator: ";").suffix(2) }
      .reduce(0) { $0 + Int(((Double($1) ?? .nan) * 0.05).rounded()) }
    #expect(counts.reduce(0, +) == expected)
  }
}
