internal import RegionalStatistics

/// A kind of file that isn't delimited text, known by its first bytes.
enum BinaryKind: String, CaseIterable {
  case zip = "a ZIP archive or a spreadsheet in XLSX or ODS form"
  case gzip = "a gzip archive"
  case compound = "a spreadsheet in the old XLS form"
  case pdf = "a PDF document"

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
    }
  }

  func error(file: String) -> ReadError {
    ReadError("file-binary", file: file, "The file must be delimited text, but it is \(rawValue).")
  }
}
