internal import Foundation
internal import RegionalStatistics

/// Reads the logo that a theme file names.
struct LogoDecoder {
  let themeFile: String

  func logo(_ value: YAMLValue) throws(StudyError) -> Logo {
    let mapping = try value.mapping(["file", "description"])
    let file = try mapping.required("file")
    let name = try file.string()
    let path = FilePath.join(FilePath.folder(of: themeFile), name)
    guard let kind = Logo.Kind.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }) else {
      throw file.error(
        "wrong-file-name", "The logo must be a file .svg, .png or .jpg, not \"\(name)\".")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw file.error(
        "logo-missing", "Can't read the logo \"\(path)\".", remedy: TextFile.nearest(to: path))
    }
    guard data.count <= Logo.mostBytes else {
      throw file.error(
        "logo-too-large",
        "The logo must have at most \(Logo.mostBytes) bytes, not \(data.count): every page holds it."
      )
    }
    return Logo(
      kind: kind, bytes: Array(data),
      description: try mapping.required("description").localized())
  }
}
