import Foundation

/// The folder with `Regions` and `Templates` that belongs to the installed tool.
public struct DataFolder: Hashable, Sendable {
  /// The path of the folder.
  public let path: String
  /// The path of the folder with the data about regions.
  public var regions: String { path + "/Regions" }
  /// The path of the folder with the profiles of published source files.
  public var profiles: String { path + "/Profiles" }
  /// The path of the folder with the templates of annexes.
  public var templates: String { path + "/Templates" }

  /// The path of the folder with example studies and their data.
  public var examples: String { path + "/Examples" }
  /// The path of the folder with the schemas that editors use.
  public var schemas: String { path + "/docs/schemas" }

  /// The name of the environment variable that names the folder.
  public static let environmentVariable = "STEMREGIO_DATA"

  /// Finds the folder.
  ///
  /// A folder that a person names (`--data`, then the environment variable) is used or refused;
  /// otherwise `../share/stemregio` beside the executable is tried, then every folder above the
  /// executable, so that a checkout works without installing.
  ///
  /// - Parameter requested: the value of `--data`.
  /// - Parameter environment: the environment variables; without it those of the process.
  /// - Parameter executable: the path of the running executable, without symbolic links.
  /// - Throws: `DataFolderError` with the folders that were tried.
  public static func find(
    requested: String? = nil,
    environment: [String: String]? = nil,
    executable: String? = DataFolder.runningExecutable
  ) throws(DataFolderError) -> DataFolder {
    if let requested { return try chosen(requested, by: "--data") }
    let variables = environment ?? ProcessInfo.processInfo.environment
    if let named = variables[environmentVariable], !named.isEmpty {
      return try chosen(named, by: environmentVariable)
    }
    let candidates = executable.map(Self.candidates(for:)) ?? []
    guard let path = candidates.first(where: isDataFolder) else {
      throw DataFolderError(chosenBy: nil, tried: candidates)
    }
    return DataFolder(path: path)
  }

  /// The path of the running executable without symbolic links, or `nil` when the system doesn't
  /// tell.
  public static var runningExecutable: String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  private static func chosen(
    _ path: String, by origin: String
  ) throws(DataFolderError) -> DataFolder {
    guard isDataFolder(path) else { throw DataFolderError(chosenBy: origin, tried: [path]) }
    return DataFolder(path: path)
  }

  /// The folders to try for an executable, nearest first.
  static func candidates(for executable: String) -> [String] {
    var folders = executable.split(separator: "/").dropLast()
    var result = ["/" + (folders.dropLast() + ["share", "stemregio"]).joined(separator: "/")]
    while !folders.isEmpty {
      result.append("/" + folders.joined(separator: "/"))
      folders.removeLast()
    }
    return result
  }

  private static func isDataFolder(_ path: String) -> Bool {
    // The last "." makes the path exist only when the name is a folder.
    ["Regions", "Templates"].allSatisfy { name in
      FileManager.default.fileExists(atPath: path + "/" + name + "/.")
    }
  }
}

/// No folder with `Regions` and `Templates` was found.
public struct DataFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The option or variable that named the folder, or `nil` when it was searched for.
  public let chosenBy: String?
  /// The folders that were tried, in order.
  public let tried: [String]

  /// The reason in one line, with the remedy.
  public var description: String {
    let folders = tried.map { "\"\($0)\"" }.joined(separator: ", ")
    if let chosenBy {
      return "Folder \(folders) of \(chosenBy) must contain the folders Regions and Templates."
    }
    return "Can't find the folder with Regions and Templates; tried \(folders). "
      + "Name it with --data or \(DataFolder.environmentVariable)."
  }
}
