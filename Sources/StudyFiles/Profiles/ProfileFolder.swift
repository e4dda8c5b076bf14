/// The source profiles that come with the tool and those beside a study.
public struct ProfileFolder: Sendable {
  /// The profiles, ordered by name.
  public let profiles: [SourceProfile]

  /// Reads every profile of some folders; a folder that is not there has none.
  ///
  /// - Throws: `StudyError` or `ReadError` for a profile that can't be read.
  public init(_ folders: [String]) throws {
    profiles = try folders.flatMap { folder in
      try TextFile.names(in: folder).filter { $0.hasSuffix(".yaml") }.map { name in
        let path = FilePath.join(folder, name)
        return try SourceProfile(text: TextFile.read(path), file: path)
      }
    }
  }

  /// The profile that fits a header best: of those whose columns are all there, the one that asks most.
  public func match(header: [String]) -> ProfileMatch? {
    let known = Set(header.map(ColumnName.key))
    return profiles.flatMap { profile in
      profile.signatures.filter { $0.allSatisfy { known.contains(ColumnName.key($0)) } }
        .filter { !$0.isEmpty && ($0.count > 2 || $0.count == header.count || $0.count == 1) }
        .map { ProfileMatch(profile: profile, columns: $0) }
    }.max { ($0.columns.count, $1.profile.id) < ($1.columns.count, $0.profile.id) }
  }
}

/// A profile and the columns that gave it away.
public struct ProfileMatch: Sendable {
  /// The profile.
  public let profile: SourceProfile
  /// The columns by which it was recognised.
  public let columns: [String]
}
