/// What a file may ask of the reader before it is refused.
///
/// Each refusal names the limit and what was found. The defaults let through every workbook a
/// spreadsheet program writes, and stop zip bombs, endless tokens and absurd tables within a second.
public struct ReadingLimits: Hashable, Sendable {
  /// Bytes one part of an archive may unpack to.
  public var unpackedBytes = 4 << 30
  /// Unpacked bytes per packed byte, looked at once a part is larger than `ratioFloor`.
  public var ratio = 400
  /// Unpacked bytes up to which no ratio is refused.
  public var ratioFloor = 16 << 20
  /// Parts in one archive.
  public var entries = 20_000
  /// Bytes of one piece of markup: a tag, a text, a comment.
  public var tokenBytes = 4 << 20
  /// Elements inside one another.
  public var depth = 256
  /// Elements of a part that is held as a tree: styles, relationships, drawings.
  public var treeElements = 250_000
  /// Bytes of all shared strings of a workbook.
  public var sharedTextBytes = 128 << 20
  /// Distinct places in the table of shared strings.
  public var sharedTexts = 8_000_000
  /// Bytes of text in one row.
  public var rowBytes = 32 << 20
  /// Sheets of one workbook.
  public var sheets = 4_096
  /// Merged ranges of one sheet.
  public var mergedRanges = 1_000_000

  /// The default limits.
  public init() {}
}
