import ArgumentParser
import RegionalStatistics
import StudyFiles

/// `stemregio regions`: lists the regions, or the municipalities of one.
struct Regions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions",
    abstract: "List the regions that a study can use, or the municipalities of one region.")

  @Argument(help: "Identifier of a region, such as brussels, 21004 or vlaamse-rand.")
  var id: String?

  @OptionGroup var data: DataOption

  @Option(help: "Language of the names.")
  var language: Language = .nl

  @Option(help: ArgumentHelp("Year or day of the borders.", valueName: "date"))
  var borders: String = "2025"

  func run() throws {
    let gazetteer = try RegionFolder.load(data.folder().regions)
    let vintage = try Vintage(parsing: borders)
    if let id {
      let region = try gazetteer.region(id)
      try Results.write(description(of: region))
      let members = try gazetteer.members(of: id, at: vintage)
      try Results.write(
        "\n" + list(members.map { try gazetteer.region(RegionIdentifier(nis: $0).text) }))
    } else {
      let kinds: [Region.Kind] = [.gewest, .province, .arrondissement, .study, .municipality]
      try Results.write(list(kinds.flatMap { gazetteer.regions(of: $0, at: vintage) }))
    }
  }

  private func description(of region: Region) -> String {
    let names = Language.allCases.map { "\(region.name[$0]) (\($0.rawValue))" }
    let aliases = region.aliases.map(\.text)
    return "\(region.id): \(names.joined(separator: ", ")); \(region.kind.rawValue)"
      + (aliases.isEmpty ? "" : "; also \(aliases.joined(separator: ", "))") + "\n"
  }

  private func list(_ regions: [Region]) -> String {
    AlignedText(header: ["Region", "Kind", "Name"]).text(
      regions.map { region in
        [
          ([region.id] + region.aliases).map(\.text).joined(separator: ", "),
          region.kind.rawValue, region.name[language],
        ]
      })
  }
}
