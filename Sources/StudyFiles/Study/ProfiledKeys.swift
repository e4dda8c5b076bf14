internal import RegionalStatistics

/// The keys of a source: its own, and for the rest those of its profile.
///
/// Columns, measures and constants of the source replace those of the profile one by one; a column
/// or measure written as `~` is left out.
struct ProfiledKeys {
  private let own: YAMLMapping
  private let profile: YAMLMapping?
  /// Whether a profile was looked for and none fits.
  let isUnknown: Bool

  /// Finds the profile that the source names, or the one that fits its first file where the source
  /// does not say how the file is laid out.
  init(_ own: YAMLMapping, profiles: ProfileFolder?) throws(StudyError) {
    self.own = own
    let layoutKeys = ["columns", "measures", "spread", "list"]
    if let name = own["profile"] {
      profile = try Self.named(name, profiles).layout()
      isUnknown = false
    } else if let profiles, !layoutKeys.contains(where: { own[$0] != nil }) {
      profile = try Self.detected(own, profiles)?.layout()
      isUnknown = profile == nil
    } else {
      profile = nil
      isUnknown = false
    }
  }

  private static func named(
    _ name: YAMLValue, _ profiles: ProfileFolder?
  ) throws(StudyError) -> SourceProfile {
    let all = profiles?.profiles ?? []
    let text = try name.string()
    if let profile = all.last(where: { $0.id == text }) { return profile }
    throw name.error(
      "profile-unknown", "There is no profile \"\(text)\".",
      remedy: Suggestion.sentence(for: text, in: all.map(\.id))
        ?? "The profiles are \(YAMLValue.list(all.map(\.id))).")
  }

  private static func detected(
    _ own: YAMLMapping, _ profiles: ProfileFolder
  ) throws(StudyError) -> SourceProfile? {
    let path = FilePath.join(FilePath.folder(of: own.value.file), try own.string("file"))
    do {
      let declared = try SourceDecoder.declared { own[$0] }
      guard let first = try SourceFiles.expand(path).first else { return nil }
      let source = try OpenedSource(path: first, profiles: profiles, declared: declared)
      return profiles.match(header: source.header)?.profile
    } catch let error as StudyError {
      throw error
    } catch let error as ReadError {
      throw own.value.error(
        error.code, "\(error.file ?? path): \(error.problem)", remedy: error.remedy)
    } catch {
      throw own.value.error("file-unreadable", "\(path): \(error).")
    }
  }

  /// The source itself, for messages.
  var value: YAMLValue { own.value }

  /// The value of a key: that of the source before that of the profile.
  subscript(_ key: String) -> YAMLValue? { value(of: key) }

  func value(of key: String) -> YAMLValue? { own[key] ?? profile?[key] }

  /// Whether the source itself has a key.
  func isOwn(_ key: String) -> Bool { own[key] != nil }

  /// The facts or the list that the rows are.
  var holding: (facts: YAMLValue?, list: YAMLValue?) {
    if own["facts"] != nil || own["list"] != nil { return (own["facts"], own["list"]) }
    return (profile?["facts"], profile?["list"])
  }

  /// A spread, unless the source has measures instead of the profile's spread.
  var spread: YAMLValue? { own["spread"] ?? (own["measures"] == nil ? profile?["spread"] : nil) }

  func refuse(_ keys: [String], _ reason: String) throws(StudyError) {
    try own.refuse(keys, reason)
  }

  func columns() throws(StudyError) -> [SourceEntry.ColumnMapping] {
    guard let profile else { return try SourceDecoder.columns(own["columns"]) }
    let given = try own["columns"]?.entries() ?? []
    let constants = try own["constant"]?.entries() ?? []
    let replaced = Set((given + constants).map(\.key))
    var columns = try SourceDecoder.columns(profile["columns"])
      .filter { !replaced.contains($0.dimension.rawValue) }
    for index in columns.indices {
      columns[index].isOptional = true
      columns[index].line = own.value.line
    }
    for (dimension, value) in given where !value.isNull {
      columns.append(
        try SourceDecoder.columnMapping(DimensionID(rawValue: dimension), value))
    }
    return columns
  }

  func measures() throws(StudyError) -> [SourceEntry.MeasureMapping] {
    guard let profile, own["spread"] == nil else {
      return try SourceDecoder.measures(own["measures"])
    }
    let given = try own["measures"]?.entries() ?? []
    var measures = try SourceDecoder.measures(profile["measures"])
      .filter { measure in !given.contains { $0.key == measure.measure.rawValue } }
    for index in measures.indices { measures[index].line = own.value.line }
    for (measure, value) in given where !value.isNull {
      measures.append(try SourceDecoder.measureMapping(measure, value))
    }
    return measures
  }

  func constants() throws(StudyError) -> [SourceEntry.Constant] {
    let given = try SourceDecoder.constants(own["constant"])
    let taken = try Set(
      given.map(\.dimension.rawValue) + (own["columns"]?.entries() ?? []).map(\.key))
    return try SourceDecoder.constants(profile?["constant"])
      .filter { !taken.contains($0.dimension.rawValue) } + given
  }
}
