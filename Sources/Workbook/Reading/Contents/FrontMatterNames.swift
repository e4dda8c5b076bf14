/// Names of sheets that tell about a workbook instead of holding statistics, in the three languages.
enum FrontMatterNames {
  static let cover: Set = ["omslag", "voorblad", "couverture", "cover"]
  static let contents: Set = [
    "inhoud", "inhoudstafel", "table des matières", "sommaire", "contents",
  ]
  static let notes: Set = ["noten", "notes", "nota's", "notities"]
  static let sources: Set = ["bronnen", "sources"]
  static let checks: Set = ["controles", "contrôles", "checks"]
  static let all = cover.union(contents).union(notes).union(sources).union(checks)
}
