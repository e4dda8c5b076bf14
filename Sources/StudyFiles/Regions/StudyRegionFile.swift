import RegionalStatistics
import Yams

/// A study region as written in a YAML file, with the lines of its members.
struct StudyRegionFile {
  let file: String
  let region: StudyRegion
  private let memberLines: [RegionIdentifier: Int]

  /// Reads a study region, whose identifier is the name of the file.
  ///
  /// - Parameter stem: the name of the file without its extension.
  init(file: String, stem: String) throws(RegionFileError) {
    guard let id = RegionIdentifier(stem) else {
      throw RegionFileError(
        .wrongValue, file: file,
        "File name must be lower-case letters, digits and hyphens, not \"\(stem)\".")
    }
    let text = try RegionTable.contents(of: file)
    let node = try StudyRegionNode(file: file, text: text)
    self.file = file
    var lines: [RegionIdentifier: Int] = [:]
    let members = try node.members()
    for member in members {
      guard lines.updateValue(member.line, forKey: member.id) == nil else {
        throw RegionFileError(
          .repeatedMember, file: file, line: member.line,
          "Member \"\(member.id)\" must be listed once. Remove this line.")
      }
    }
    memberLines = lines
    region = StudyRegion(
      id: id, name: try node.name(), article: try node.article(), members: members.map(\.id))
  }

  /// The failure with its place in this file.
  func failure(_ error: StudyRegionError) -> RegionFileError {
    let code: RegionFileError.Code =
      switch error.reason.code {
      case .duplicateRegion: .duplicateRegion
      case .cyclicRegion: .cyclicRegion
      default: .unknownMember
      }
    return RegionFileError(
      code, file: file, line: error.member.flatMap { memberLines[$0] }, error.reason.message)
  }
}
