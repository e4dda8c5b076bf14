/// An invented school site in a real municipality.
struct SchoolSite {
  /// The number of the school, outside the range of real ones.
  let school: Int
  /// The place of the school in the list, from 1, which its name shows.
  let ordinal: Int
  /// The number of the site within the school, from 1.
  let site: Int
  /// The NIS code of the municipality with the borders of 2018.
  let municipality: Int
  /// `BHG` or `VL`.
  let region: String
  /// The forms of education that the site offers; `n.v.t.` for the first grade.
  let forms: Set<String>
  let weight: Int
  let network: SchoolNetwork
  let street: Int
  /// Whether the school gets support for equal opportunities.
  let isSupported: Bool

  /// The name, which shows that the school is invented.
  var name: String { "Synthetische school " + Self.padded(ordinal, to: 4) }

  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// Who runs a school.
struct SchoolNetwork: Hashable {
  /// Such as `Vrij gesubsidieerd onderwijs`.
  let name: String
  /// Such as `Privaatrechtelijk`.
  let authority: String

  static let free = SchoolNetwork(
    name: "Vrij gesubsidieerd onderwijs", authority: "Privaatrechtelijk")
  static let community = SchoolNetwork(
    name: "Gemeenschapsonderwijs", authority: "Gemeenschapsonderwijs")
  static let province = SchoolNetwork(
    name: "Officieel gesubsidieerd onderwijs", authority: "Provincie")
  static let municipality = SchoolNetwork(
    name: "Officieel gesubsidieerd onderwijs", authority: "Gemeente")
  static let commission = SchoolNetwork(
    name: "Officieel gesubsidieerd onderwijs", authority: "VGC")
}
