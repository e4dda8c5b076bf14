import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("The regions of a study")
struct StudyRegionsTests {
  @Test(
    "The name of the reference says whether the focus region is counted in it",
    arguments: [
      ("brussels", "flanders", nil, "Vlaams Gewest"),
      ("limburg", "flanders", "excluded", "Vlaams Gewest excl. Limburg"),
      ("limburg", "flanders", "included", "Vlaams Gewest incl. Limburg"),
      // Only partly in the reference: "incl." would say that Brussels is counted too.
      ("brussel-en-rand", "flanders", "included", "Vlaams Gewest"),
      ("flanders", "flanders", "included", "Vlaams Gewest"),
    ])
  func referenceName(_ focus: String, _ reference: String, _ choice: String?, _ name: String) throws
  {
    let text = SmallStudy.study
      .replacing("focus: brussels", with: "focus: \(focus)")
      .replacing(
        "reference: flanders",
        with: "reference: \(reference)" + (choice.map { "\nfocus-in-reference: \($0)" } ?? ""))
    let regions = StudyRegions(
      study: try Study(text: text, file: "study.yaml"),
      gazetteer: try RegionFolder.load(Checkout.regions, studyFolders: []),
      vintage: Vintage(year: 2021))
    #expect(try regions.parameters().referenceName.nl == name)
  }
}
