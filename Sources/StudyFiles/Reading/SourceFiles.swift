internal import Glibc
internal import RegionalStatistics

/// The files that a source of a study names.
public enum SourceFiles {
  /// The files of a path or pattern, in the order of their names.
  ///
  /// `*`, `?` and `[...]` stand for parts of a name, not for a slash. A path that exists as it is
  /// written is never taken for a pattern.
  ///
  /// - Throws: `file-missing` when there is none, with a name in the same folder that was
  ///   probably meant.
  public static func expand(_ pattern: String) throws(ReadError) -> [String] {
    if unsafe access(pattern, F_OK) == 0 { return [pattern] }
    let found = hasWildcards(pattern) ? matches(pattern) : []
    if found.isEmpty { throw missing(pattern) }
    return found
  }

  /// The error for a file that isn't there.
  static func missing(_ path: String) -> ReadError {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { String(path[..<$0]) }
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    let problem =
      hasWildcards(path) ? "At least one file must match the pattern." : "The file must exist."
    let names = entries(of: folder.map { $0.isEmpty ? "/" : $0 } ?? ".")
    let remedy =
      names == nil
      ? "There is no folder \"\(folder ?? ".")\"." : Suggestion.sentence(for: name, in: names ?? [])
    return ReadError("file-missing", file: path, problem, remedy: remedy)
  }

  private static func hasWildcards(_ path: String) -> Bool {
    path.contains { "*?[".contains($0) }
  }

  private static func matches(_ pattern: String) -> [String] {
    var result = unsafe glob_t()
    defer { unsafe globfree(&result) }
    guard unsafe glob(pattern, GLOB_NOSORT, nil, &result) == 0 else { return [] }
    return (0..<Int(unsafe result.gl_pathc))
      .compactMap { index in
        unsafe result.gl_pathv[index].map { unsafe String(cString: $0) }
      }
      .filter { !isFolder($0) }
      .sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, in order; `nil` when it can't be listed.
  private static func entries(of folder: String) -> [String]? {
    guard let stream = unsafe opendir(folder) else { return nil }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
