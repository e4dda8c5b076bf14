/// The text of a value that is the same in every run, whatever the order of its sets and dictionaries.
///
/// Meant for values without references or functions: it goes by what they hold.
enum CanonicalDescription {
  /// The text of a value; properties with some names are left out, wherever they stand.
  static func text(of value: Any, without names: Set<String> = []) -> String {
    let mirror = Mirror(reflecting: value)
    let parts = mirror.children.compactMap { child in
      names.contains(child.label ?? "")
        ? nil : "\(child.label ?? ""):\(text(of: child.value, without: names))"
    }
    switch mirror.displayStyle {
    case .set, .dictionary: return bracketed(parts.sorted())
    case .enum where parts.isEmpty, nil: return String(reflecting: value)
    default: return parts.isEmpty ? "\(mirror.subjectType)" : bracketed(parts)
    }
  }

  private static func bracketed(_ parts: [String]) -> String {
    "(" + parts.joined(separator: ",") + ")"
  }
}
