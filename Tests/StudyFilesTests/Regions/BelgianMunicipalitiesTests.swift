import Foundation
import RegionalStatistics
import StudyFiles
import Testing

/// The regions beside an independent list, vandenbroucke/belgian_municipalities.
@Suite("The regions equal an independent list of municipalities")
struct BelgianMunicipalitiesTests {
  @Test(
    "Codes, names, arrondissements and provinces are the same",
    .enabled("The real files aren't beside this checkout.") { Checkout.realFiles != nil },
    arguments: [2018, 2020])
  func sameLists(year: Int) throws {
    let gazetteer = try RegionFolder.load(Checkout.regions)
    let vintage = Vintage(year: year)
    let rows = try independentRows(year: year)
    #expect(rows.map(\.nis) == gazetteer.municipalities(at: vintage).map(\.nis))
    for row in rows {
      let municipality = try #require(gazetteer.municipality(row.nis))
      #expect(municipality.name.nl == row.texts[0])
      // REFNIS, our source, doesn't translate the name of this merger of 2019.
      let french = row.nis == 12041 ? "Puers-Saint-Amand" : municipality.name.fr
      #expect(french == row.texts[1])
      #expect(try gazetteer.locate(name: row.texts[0], at: vintage) == .municipality(row.nis))
      #expect(try gazetteer.locate(name: row.texts[1], at: vintage) == .municipality(row.nis))
      let arrondissement = try gazetteer.arrondissement(of: row.nis, at: vintage)
      #expect(arrondissement.name.nl == row.texts[2])
    }
  }

  /// The rows of Flanders and Brussels: code, and Dutch and French name, arrondissement.
  private func independentRows(year: Int) throws -> [(nis: Int, texts: [String])] {
    let folder = try #require(Checkout.realFiles)
    let path = folder + "/belgian-municipalities/belgian_municipalities_\(year).csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    return lines.dropFirst().compactMap { line -> (nis: Int, texts: [String])? in
      let fields = line.split(separator: ",\"").map { $0.replacing("\"", with: "") }
      let isWalloon = fields[7] == "Waals Gewest"
      guard !isWalloon, let nis = Int(fields[0]) else { return nil }
      return (nis, fields[1...3].map { String($0) })
    }.sorted { $0.nis < $1.nis }
  }
}
