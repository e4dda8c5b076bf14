internal import RegionalStatistics

/// The school year in the name of a file, such as `…-dataset-2023-2024-1feb.csv`.
enum FileNameYear {
  /// The only pair of following years in the name of a file; nil when there is none or several.
  static func find(in path: String) -> SchoolYear? {
    let pattern = #/(?:^|[^0-9])((?:19|20)[0-9]{2})[-_–](20[0-9]{2}|[0-9]{2})(?![0-9])/#
    let found = FilePath.name(of: path).matches(of: pattern).compactMap { match in
      (try? SchoolYear.parse("\(match.1)-\(match.2)"))?.value
    }
    let distinct = Set(found)
    return distinct.count == 1 ? distinct.first : nil
  }
}
