internal import RegionalStatistics
internal import Workbook

/// Searches a finished workbook for schools that are not the partner's own.
///
/// Looks at every text that a recipient can find in the package: cells, headers, names, properties,
/// charts and drawings, also where no program shows it.
struct OtherSchools {
  /// The numbers of all schools of the data, and the names of all partners.
  private let numbers: Set<String>
  private let owners: [String: Set<String>]

  init(_ cuboids: [Cuboid], partners: PartnerReleases) {
    var numbers: Set<String> = []
    for cuboid in cuboids {
      guard let position = cuboid.position(of: Sharing.school) else { continue }
      numbers.formUnion(cuboid.categories[position])
    }
    // Short numbers could be anything.
    self.numbers = numbers.filter { $0.count >= 4 }
    var owners: [String: Set<String>] = [:]
    for release in partners.releases {
      for language in Language.allCases {
        owners[release.partner.name[language], default: []].insert(release.partner.id)
      }
    }
    for partner in partners.excluded { owners[partner.name.nl, default: []].insert(partner.id) }
    self.owners = partners.sharing.kind == .municipality ? [:] : owners
  }

  /// - Throws: `VerificationFailure` naming the places.
  func search(_ path: String, of partner: Partner, target: String) throws {
    let found = try PackageTexts(path: path).texts.filter { isForeign($0.text, to: partner) }
    guard found.isEmpty else {
      throw VerificationFailure(
        file: target,
        findings: found.map {
          CheckFinding(
            check: Self.card, problem: "The part \($0.part) holds the text '\($0.text)'")
        })
    }
  }

  static let card = CheckCard(
    63, "own-school-only", .safety,
    "A partner's workbook must name no school but the partner's own.",
    remedy: "Take the name or number of the other school out of the template or the labels.")

  private func isForeign(_ text: String, to partner: Partner) -> Bool {
    if let ids = owners[text], !ids.contains(partner.id) { return true }
    return text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains { word in
      let word = String(word)
      return numbers.contains(word) && word != partner.id && !partner.schools.contains(word)
    }
  }
}
