/// An invented institution of higher or adult education.
struct Institution: Hashable {
  /// What kind of institution, as Dataloep writes it.
  enum Kind: String {
    case universityCollege = "Hogeschool"
    case university = "Universiteit"
    case adultCentre = "Centrum voor volwassenenonderwijs"
  }

  let number: Int
  let kind: Kind
  let ordinal: Int
  let region: String
  /// The NIS code of a municipality where it has its site, which exists in all years.
  let municipality: Int
  let weight: Int

  /// The name, which shows that the institution is invented.
  var name: String {
    "Synthetische \(kind.rawValue.lowercased()) \(SchoolSite.padded(ordinal, to: 2))"
  }

  /// Whether it offers courses of a type.
  func offers(_ type: String) -> Bool {
    switch kind {
    case .universityCollege:
      type == "Professioneel gerichte bachelor" || type == "Graduaatsopleiding"
    case .university: type == "Academisch gerichte bachelor" || type == "Master"
    case .adultCentre: type == "Secundair volwassenenonderwijs"
    }
  }

  /// The institutions: real municipalities, invented numbers and sizes.
  static let all: [Institution] = {
    let colleges = [
      21004, 21004, 21001, 21013, 11002, 11002, 12025, 13040, 44021, 44021, 41002, 31005, 34022,
      24062, 71022, 71016, 35013, 36015,
    ]
    let universities = [21004, 21006, 11002, 44021, 24062, 71022]
    let centres = [
      21004, 21001, 21015, 11002, 11002, 12025, 13040, 44021, 41002, 46021, 31005, 34022, 24062,
      23027, 71022, 71016, 72021, 35013, 36015, 42006,
    ]
    return institutions(.universityCollege, 980_000, colleges)
      + institutions(.university, 981_000, universities)
      + institutions(.adultCentre, 982_000, centres)
  }()

  private static func institutions(
    _ kind: Kind, _ base: Int, _ municipalities: [Int]
  ) -> [Institution] {
    municipalities.enumerated().map { index, nis in
      Institution(
        number: base + index + 1, kind: kind, ordinal: index + 1,
        region: nis / 1000 == 21 ? "BHG" : "VL", municipality: nis,
        weight: 40 + (index * 37 + 11) % 60)
    }
  }
}
