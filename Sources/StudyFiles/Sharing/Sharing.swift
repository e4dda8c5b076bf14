internal import RegionalStatistics

/// The key `share` of a study: which partners get a workbook of their own, and what it may show.
public struct Sharing: Hashable, Sendable {
  /// What a partner is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A school, by its number.
    case school
    /// A municipality.
    case municipality
    /// A group of schools: a scholengemeenschap, or any other list.
    case group
  }

  /// What a partner is.
  public var kind: Kind
  /// The file that lists the partners; every school or municipality of the data when nil.
  public var list: Study.Reference?
  /// The templates of their workbooks.
  public var templates: [Study.Reference]
  /// Where the workbooks go, inside the output folder of the study.
  public var folder: String
  /// Whether a partner sees small numbers of its own where that gives nothing of others away.
  public var showsOwnSmallNumbers: Bool
  /// The least number of schools behind a number of an area that stands beside a partner.
  public var leastSchools: Int
  /// The least number of peers among which a place is told.
  public var leastPeers: Int
  /// Line in the study file.
  public var line: Int?

  /// The dimension of schools.
  static let school: DimensionID = "school"
  /// The dimension of the places where they lie.
  static let region: DimensionID = "region"

  /// The dimension that tells partners apart.
  var dimension: DimensionID { kind == .municipality ? Self.region : Self.school }

  /// Parameters for nobody in particular, to check templates with.
  func sample(_ parameters: TemplateParameters) -> TemplateParameters {
    var parameters = parameters
    parameters.partner = PartnerParameters(
      id: "partner", name: LocalizedText(all: "partner"), dimension: dimension,
      selection: .category(""),
      area: ComparisonArea(id: parameters.focusID, name: parameters.focusName))
    return parameters
  }
}

/// Reads the key `share` of a study.
enum SharingDecoder {
  private static let keys: Set = [
    "by", "partners", "templates", "folder", "own-small-numbers", "least-schools", "least-peers",
  ]

  static func sharing(_ value: YAMLValue?) throws(StudyError) -> Sharing? {
    guard let value else { return nil }
    let mapping = try value.mapping(keys)
    let sharing = Sharing(
      kind: try mapping.required("by").choice(Study.choices(of: Sharing.Kind.self)),
      list: try mapping["partners"].map { (value) throws(StudyError) in
        Study.Reference(name: try value.string(), line: value.line)
      },
      templates: try Study.references(mapping.required("templates")),
      folder: try folder(mapping["folder"]),
      showsOwnSmallNumbers: try mapping["own-small-numbers"]?.boolean() ?? false,
      leastSchools: try number(mapping["least-schools"], 1, usual: 3),
      leastPeers: try number(mapping["least-peers"], 4, usual: 12), line: value.line)
    guard sharing.kind != .group || sharing.list != nil else {
      throw value.error(
        "key-missing",
        "\"share\" by group must have the key \"partners\": which schools are in which group.",
        remedy: "Add \"partners: partners.csv\" with the columns partner, name and school.")
    }
    return sharing
  }

  private static func folder(_ value: YAMLValue?) throws(StudyError) -> String {
    guard let value else { return "partners" }
    let text = try value.string()
    guard !text.isEmpty, !text.hasPrefix("/"), !text.split(separator: "/").contains("..") else {
      throw value.error(
        "wrong-file-name",
        "\"folder\" must be the name of a folder inside the output folder, not \"\(text)\".")
    }
    return text
  }

  private static func number(
    _ value: YAMLValue?, _ least: Int, usual: Int
  ) throws(StudyError) -> Int {
    guard let value else { return usual }
    let number = try value.integer()
    guard (least...1000).contains(number) else {
      throw value.error(
        "out-of-range", "\"\(value.name)\" must be from \(least) to 1000, not \(number).")
    }
    return number
  }
}
