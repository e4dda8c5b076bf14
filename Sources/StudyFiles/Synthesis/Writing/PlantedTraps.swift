/// What real files have and clean ones have not, planted on purpose and counted.
///
/// Only in special education, which no published value of the report counts, so that those values
/// stay as they are.
struct PlantedTraps {
  /// Lines by file and kind of trap.
  private(set) var counts: [String: [String: Int]] = [:]

  /// The lines of special education of a school year: usual ones with traps among them.
  ///
  /// - Parameter file: the name of the file they are for.
  mutating func lines(
    for file: String, schoolYear: Int, landscape: SchoolLandscape, places: SitePlaces, seed: UInt64
  ) -> [[UInt8]] {
    var random = SeededRandom(seed: seed, stream: "traps \(schoolYear)")
    var lines: [[UInt8]] = []
    for (index, site) in landscape.sites.enumerated() where site.ordinal % 9 == 0 {
      let line = SpecialEducationLine(site: site, place: places.places[index])
      for sex in ["Vrouwelijk", "Mannelijk"] {
        var varied = line
        varied.sex = sex
        varied.count = String(1 + random.below(40))
        // In real files about one line in twenty is masked; the other traps are rarer.
        switch random.below(200) {
        case 0..<10: plant("mask", in: file) { varied.count = "<5" }
        case 10..<12: plant("school-number-as-decimal", in: file) { varied.school += ".0" }
        case 12..<14:
          plant("unknown-programme", in: file) { varied.programme = "Onbekende richting (synth.)" }
        case 14..<16:
          plant("hard-space", in: file) { varied.programme = "Opleidingsvorm\u{A0}3  verzorging" }
        case 16..<18:
          plant("walloon-province", in: file) {
            (varied.province, varied.municipality) = ("Henegouwen", "Moeskroen")
          }
        case 18..<20: plant("duplicate-row", in: file) { lines.append(varied.bytes) }
        default: break
        }
        lines.append(varied.bytes)
      }
    }
    return lines
  }

  private mutating func plant(_ kind: String, in file: String, _ change: () -> Void) {
    change()
    counts[file, default: [:]][kind, default: 0] += 1
  }

  /// The counts as JSON, sorted.
  var manifest: String {
    let files = counts.sorted { $0.key < $1.key }.map { file, kinds in
      let inner = kinds.sorted { $0.key < $1.key }.map { "      \"\($0)\": \($1)" }
      return "    \"\(file)\": {\n\(inner.joined(separator: ",\n"))\n    }"
    }
    return "{\n  \"note\": \"synthetische gegevens: lines with traps planted on purpose\",\n"
      + "  \"files\": {\n\(files.joined(separator: ",\n"))\n  }\n}\n"
  }
}

/// A line of special secondary education in the enrolment file.
struct SpecialEducationLine {
  private let site: SchoolSite
  var school: String
  var sex = ""
  var programme = "Opleidingsvorm 3"
  var province: String
  var municipality: String
  var count = "0"

  init(site: SchoolSite, place: SitePlaces.Place) {
    self.site = site
    school = String(site.school)
    province = place.province
    municipality = place.municipality
  }

  /// The fields in the order of the file's columns, without the line's end.
  var bytes: [UInt8] {
    let fields = [
      "Buitengewoon secundair onderwijs", "321", "n.v.t.", "0", "n.v.t.", "0", "n.v.t.", "n.v.t.",
      "n.v.t.", programme, "Opleidingsvorm 3", "Type basisaanbod", site.network.name,
      site.network.authority, "Synthetisch schoolbestuur 000",
      "Synthetische scholengemeenschap 00", sex, "Belg", "Nee", province, municipality,
      "\(municipality), Synthetische straat \(site.street)", "NL", school, String(site.site),
      "OV3", count,
    ]
    return DelimitedFields.header(fields)
  }
}
