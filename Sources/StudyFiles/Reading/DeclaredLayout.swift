/// What the user says about a file; everything left out is detected.
public struct DeclaredLayout: Hashable, Sendable {
  /// How characters are stored.
  public var encoding: TextEncoding?
  /// The byte between two fields.
  public var separator: UInt8?
  /// What stands around fields that need it.
  public var quotes: QuoteMark?
  /// How many records stand above the header.
  public var headerRecord: Int?
  /// Whether there is a header at all.
  public var hasHeader: Bool
  /// The sheet of a spreadsheet that holds the data.
  public var sheet: String?
  /// The text of the first filled cell of the header, where text stands above it.
  public var headerCell: String?

  /// Makes a declaration.
  public init(
    encoding: TextEncoding? = nil, separator: UInt8? = nil, quotes: QuoteMark? = nil,
    headerRecord: Int? = nil, hasHeader: Bool = true, sheet: String? = nil,
    headerCell: String? = nil
  ) {
    self.encoding = encoding
    self.separator = separator
    self.quotes = quotes
    self.headerRecord = headerRecord
    self.hasHeader = hasHeader
    self.sheet = sheet
    self.headerCell = headerCell
  }

  /// The words for encodings, in studies and on the command line.
  public static let encodings = Dictionary(
    uniqueKeysWithValues: TextEncoding.allCases.map { ($0.rawValue.lowercased(), $0) })

  /// The words and signs for separators, in studies and on the command line.
  public static let separators: [String: UInt8] = [
    "semicolon": 0x3B, "comma": 0x2C, "tab": 0x09, "bar": 0x7C,
    ";": 0x3B, ",": 0x2C, "\t": 0x09, "|": 0x7C,
  ]
}

/// What stands around a field that holds separators or line ends.
public enum QuoteMark: String, Hashable, Sendable, CaseIterable {
  /// `"Gent; Aalst"`.
  case double
  /// `'Gent; Aalst'`.
  case single
  /// Nothing: quotes are ordinary signs.
  case none

  /// The byte of the mark.
  var byte: UInt8? {
    switch self {
    case .double: UInt8(ascii: "\"")
    case .single: UInt8(ascii: "'")
    case .none: nil
    }
  }
}
