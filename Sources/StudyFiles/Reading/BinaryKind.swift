internal import RegionalStatistics

/// A kind of file that isn't delimited text, known by its first bytes.
enum BinaryKind: String, CaseIterable {
  case zip = "a ZIP archive or a spreadsheet in XLSX or ODS form"
  case gzip = "a gzip archive"
  case compound = "a spreadsheet in the old XLS form"
  case pdf = "a PDF document"
  case sevenZip = "a 7z archive"
  case rar = "a RAR archive"
  case xz = "an XZ archive"
  case bzip2 = "a bzip2 archive"
  case zstandard = "a Zstandard archive"

  init?(_ head: [UInt8]) {
    guard let kind = Self.allCases.first(where: { head.starts(with: $0.signature) }) else {
      return nil
    }
    self = kind
  }

  private var signature: [UInt8] {
    switch self {
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .gzip: [0x1F, 0x8B]
    case .compound: [0xD0, 0xCF, 0x11, 0xE0]
    case .pdf: Array("%PDF-".utf8)
    case .sevenZip: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]
    case .rar: Array("Rar!".utf8) + [0x1A, 0x07]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
    case .bzip2: Array("BZh91AY&SY".utf8)
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  private var remedy: String {
    switch self {
    case .compound, .pdf: "Get the table as CSV or XLSX."
    default: "Unpack it first; text, XLSX and ODS are read packed once with gzip or zip."
    }
  }

  func error(file: String) -> ReadError {
    ReadError(
      "file-binary", file: file, "The file must be delimited text, but it is \(rawValue).",
      remedy: remedy)
  }
}
