/// The parts of an XLSX or ODS file and how they refer to one another.
struct Package {
  let archive: ZipArchive

  /// One relationship of a part to another.
  struct Relationship {
    var identifier: String
    var type: String
    var target: String
    var isExternal: Bool
  }

  var path: String { archive.source.path }

  /// Opens a stream on a part that must be there.
  func stream(_ name: String) throws(WorkbookError) -> ZipEntryStream {
    guard let entry = archive.entry(name) else {
      throw WorkbookError(
        "part-missing", file: path, "The part '\(name)' must be in the file, it isn't there.",
        remedy: "Save the file again with a spreadsheet program.")
    }
    return try archive.open(entry)
  }

  /// A whole small part as a tree, without the elements of one name; nil when it isn't there.
  func tree(
    _ name: String, without skipped: MarkupName = MarkupName()
  ) throws(WorkbookError) -> MarkupElement? {
    guard archive.entry(name) != nil else { return nil }
    do {
      var tokenizer = MarkupTokenizer(try stream(name), part: name, limits: archive.limits)
      return try tokenizer.readTree(without: skipped)
    } catch {
      throw error.inFile(path)
    }
  }

  /// The relationships of a part; with no part, those of the package.
  func relationships(of part: String) throws(WorkbookError) -> [Relationship] {
    let pieces = part.split(separator: "/")
    let folder = pieces.dropLast().map { $0 + "/" }.joined()
    let name = "\(folder)_rels/\(pieces.last.map(String.init) ?? "").rels"
    guard let root = try tree(name) else { return [] }
    return root.all("Relationship").map { element in
      let isExternal = element["TargetMode"] == "External"
      let target = element["Target"] ?? ""
      return Relationship(
        identifier: element["Id"] ?? "",
        type: (element["Type"] ?? "").split(separator: "/").last.map(String.init) ?? "",
        target: isExternal ? target : Self.resolve(target, from: folder), isExternal: isExternal)
    }
  }

  /// The name of a part that is given relative to a folder, or from the root with a slash.
  static func resolve(_ target: String, from folder: String) -> String {
    var pieces: [Substring] = []
    for piece in ((target.hasPrefix("/") ? "" : folder) + target).split(separator: "/") {
      if piece == ".." {
        _ = pieces.popLast()
      } else if piece != "." {
        pieces.append(piece)
      }
    }
    return pieces.joined(separator: "/")
  }
}

extension WorkbookError {
  /// The error with its file and sheet, where they aren't known yet.
  func inSheet(_ sheet: String?) -> WorkbookError {
    var error = self
    error.sheet = error.sheet ?? sheet
    return error
  }

  func inFile(_ file: String, sheet: String? = nil) -> WorkbookError {
    var error = self
    error.file = error.file ?? file
    error.sheet = error.sheet ?? sheet
    return error
  }
}
