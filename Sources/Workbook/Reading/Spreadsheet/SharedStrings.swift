/// The distinct texts of an XLSX workbook, kept once as bytes.
public final class SharedStrings: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int32]

  init(bytes: [UInt8] = [], ends: [Int32] = []) {
    self.bytes = bytes
    self.ends = ends
  }

  /// How many texts there are.
  public var count: Int { ends.count }

  /// The UTF-8 bytes of a text; empty for an index out of range.
  public func bytes(_ index: Int) -> ArraySlice<UInt8> {
    guard ends.indices.contains(index) else { return [] }
    return bytes[(index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])]
  }

  /// A text; empty for an index out of range.
  public func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  static func read(
    _ stream: any ByteStream, part: String, limits: ReadingLimits
  ) throws(WorkbookError) -> SharedStrings {
    var tokenizer = MarkupTokenizer(stream, part: part, limits: limits)
    var bytes: [UInt8] = []
    var ends: [Int32] = []
    while true {
      switch try tokenizer.next() {
      case .start where tokenizer.name == .si:
        let first = bytes.count
        try tokenizer.readRuns(into: &bytes, to: .si)
        EscapedText.decode(&bytes, from: first)
        guard bytes.count <= min(limits.sharedTextBytes, Int(Int32.max)),
          ends.count < limits.sharedTexts
        else {
          throw tokenizer.failure(
            "too-much-text",
            "the shared texts must have at most \(limits.sharedTextBytes) bytes "
              + "in \(limits.sharedTexts) texts")
        }
        ends.append(Int32(bytes.count))
      case .finish: return SharedStrings(bytes: bytes, ends: ends)
      default: break
      }
    }
  }
}

extension MarkupTokenizer {
  /// Adds the text of the runs up to the end of an element; phonetic runs are left out.
  mutating func readRuns(into bytes: inout [UInt8], to end: MarkupName) throws(WorkbookError) {
    var isText = false
    var phonetic = 0
    let floor = depth
    while true {
      switch try next() {
      case .start:
        if name == .type { isText = phonetic == 0 }
        if name == .rPh { phonetic += 1 }
      case .text: if isText { appendText(to: &bytes) }
      case .end:
        if name == .type { isText = false }
        if name == .rPh { phonetic -= 1 }
        if depth < floor { return }
      case .finish: return
      }
    }
  }
}

/// The `_xHHHH_` form in which XLSX writes characters that XML can't hold.
enum EscapedText {
  /// Replaces the escapes in the bytes from an index on.
  static func decode(_ bytes: inout [UInt8], from start: Int) {
    guard bytes[start...].contains(UInt8(ascii: "_")) else { return }
    var result: [UInt8] = []
    var index = start
    while index < bytes.count {
      if let scalar = scalar(bytes, index) {
        result.append(contentsOf: String(Character(scalar)).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    bytes.replaceSubrange(start..., with: result)
  }

  private static func scalar(_ bytes: [UInt8], _ index: Int) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_"),
      bytes[(index + 2)..<(index + 6)].allSatisfy({ $0 != UInt8(ascii: "+") })
    else { return nil }
    let digits = String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self)
    return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
  }
}
