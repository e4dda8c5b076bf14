/// A study programme of secondary education, in the catalogue before or after the modernisation.
struct Programme: Hashable {
  /// Which catalogue a programme is in.
  enum Catalogue: String { case old, new }
  /// How a programme is followed.
  enum Track: String { case usual = "gewoon", dual = "duaal", preparatory = "aanloop" }

  let catalogue: Catalogue
  /// `2`, `3`, or `7` for the third year of the third grade and Se-n-Se.
  let grade: String
  /// `aso`, `tso`, `kso` or `bso`.
  let form: String
  let name: String
  let finality: String
  let domain: String
  /// Class on the list of VRWI: `STEM`, `lichte STEM`, `zorg-STEM` or `niet-STEM`; empty when newer.
  let vrwi: String
  /// Whether the programme is STEM in the monitor STEM-2030.
  let isSTEM2030: Bool
  let weight: Int
  /// Girls among a hundred pupils, when nothing else decides.
  let girls: Int

  var track: Track {
    if name.hasPrefix("Aanloop") { return .preparatory }
    return name.lowercased().contains("duaal") ? .dual : .usual
  }

  /// Whether the programme counts as STEM by the list that a school year's publications used.
  func isSTEM(in schoolYear: Int) -> Bool {
    schoolYear <= 2020 && catalogue == .old ? vrwi == "STEM" : isSTEM2030
  }
}
