/// The one form of a name or label that is compared, counted and shown.
public enum CanonicalText {
  /// A text with single plain spaces, nothing invisible, and composed accents.
  ///
  /// Swift compares texts by canonical equivalence already; the composed form makes that their
  /// bytes are equal too.
  ///
  /// - Complexity: O(n); ASCII texts that are in order are returned as they are.
  public static func normalized(_ text: String) -> Normalized<String> {
    if isInOrder(text.utf8) { return Normalized(text) }
    var (spaced, steps) = spacing(text)
    if !spaced.utf8.allSatisfy({ $0 < 0x80 }) {
      let composed = Composition.composed(spaced)
      if !composed.utf8.elementsEqual(spaced.utf8) { steps.insert(.composed) }
      spaced = composed
    }
    return Normalized(spaced, steps)
  }

  /// The form of a name in which letter case doesn't count, for comparing names.
  public static func comparisonKey(_ text: String) -> String {
    let lowercased = normalized(text).value.lowercased()
    return Composition.composed(lowercased)
  }

  /// Whether a text is printable ASCII with single spaces within only.
  private static func isInOrder(_ bytes: String.UTF8View) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in bytes {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || bytes.isEmpty
  }

  private static func spacing(_ text: String) -> (String, NormalizingSteps) {
    var result = String.UnicodeScalarView()
    var steps: NormalizingSteps = []
    var pending = 0
    for scalar in text.unicodeScalars {
      switch kind(scalar) {
      case .ordinary:
        if pending > 0, result.isEmpty { steps.insert(.trimmed) }
        if pending > 1, !result.isEmpty { steps.insert(.spacesCollapsed) }
        if pending > 0, !result.isEmpty { result.append(" ") }
        pending = 0
        result.append(scalar)
      case .space(let step):
        steps.formUnion(step)
        pending += 1
      case .invisible:
        steps.insert(.invisibleRemoved)
      }
    }
    if pending > 0 { steps.insert(.trimmed) }
    return (String(result), steps)
  }

  private enum Kind {
    case ordinary
    case space(NormalizingSteps)
    case invisible
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x20: .space([])
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: .space(.lineBreakReplaced)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .space(.hardSpaceReplaced)
    case 0xAD, 0x200B, 0x2060, 0xFEFF: .invisible
    default: .ordinary
    }
  }
}
