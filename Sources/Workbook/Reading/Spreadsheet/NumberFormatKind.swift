/// What a number format makes of a number.
enum NumberFormatKind: UInt8, Sendable {
  case number, date, elapsed

  /// The kind of a format without a code of its own.
  static func builtIn(_ identifier: Int) -> NumberFormatKind {
    switch identifier {
    case 14...22, 45, 47: return .date
    case 46: return .elapsed
    default: return .number
    }
  }

  /// The kind of a format code: letters of dates outside of quotes, escapes and brackets.
  ///
  /// Only the first section counts: the others are for negative numbers, zero and text.
  static func of(code: String) -> NumberFormatKind {
    var isQuoted = false
    var skip = false
    var bracket: String?
    for character in code.lowercased() {
      if skip {
        skip = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if let inside = bracket {
        if character == "]" {
          if !inside.isEmpty, inside.allSatisfy({ "hms".contains($0) }) { return .elapsed }
          bracket = nil
        } else {
          bracket = inside + String(character)
        }
      } else {
        switch character {
        case "\"": isQuoted = true
        case "\\", "_", "*": skip = true
        case "[": bracket = ""
        case ";": return .number
        case "y", "m", "d", "h", "s": return .date
        case "0", "#", "?": return .number
        default: break
        }
      }
    }
    return .number
  }
}
