/// A zip archive: the list of its parts, and a stream for each.
///
/// Stored and deflated parts, zip64 and data descriptors; names are found in any letter case.
public struct ZipArchive: Sendable {
  /// The file.
  public let source: ByteSource
  /// The parts in directory order.
  public let entries: [ZipEntry]
  /// The limits for its streams.
  public let limits: ReadingLimits
  private let places: [String: Int]

  /// Reads the directory of an archive.
  ///
  /// - Throws: `zip-damaged`, `file-truncated`, `too-many-parts` or `duplicate-part`.
  public init(_ source: ByteSource, limits: ReadingLimits = ReadingLimits()) throws(WorkbookError) {
    let entries = try ZipDirectory(source: source, limits: limits).entries()
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard places.updateValue(index, forKey: entry.name.lowercased()) == nil else {
        throw WorkbookError(
          "duplicate-part", file: source.path,
          "The archive must have each part once, '\(entry.name)' is there twice.",
          remedy: "Save the file again with the program that made it.")
      }
    }
    self.source = source
    self.entries = entries
    self.limits = limits
    self.places = places
  }

  /// The part with a name, in any letter case.
  public func entry(_ name: String) -> ZipEntry? {
    let name = name.hasPrefix("/") ? String(name.dropFirst()) : name
    return places[name.lowercased()].map { entries[$0] }
  }

  /// A stream of the unpacked bytes of a part.
  ///
  /// - Throws: `part-encrypted`, `part-packing`, `part-too-large` or `zip-ratio` before the first
  ///   byte, by what the directory states.
  public func open(_ entry: ZipEntry) throws(WorkbookError) -> ZipEntryStream {
    try ZipEntryStream(self, entry)
  }
}
