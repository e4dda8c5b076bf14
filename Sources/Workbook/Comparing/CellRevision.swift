/// A cell of a table that differs between two releases.
public struct CellRevision: Hashable, Sendable {
  /// Labels of its row.
  public var row: [String]
  /// Header of its column.
  public var column: String
  /// What happened to it.
  public var change: Change
  /// The value in the old release; empty for a new cell.
  public var old: ReadCell
  /// The value in the new release; empty for a cell that is gone.
  public var new: ReadCell
  /// Its address in the new release, of a cell that is gone in the old one; nil for files without cells.
  public var address: CellAddress?
  /// The number format, for showing.
  public var format: String

  /// New less old, when both are numbers; without the noise of binary fractions.
  public var difference: Double? {
    guard case .number(let old) = old, case .number(let new) = new else { return nil }
    let difference = new - old
    // A power of ten, so that what is rounded to twelve digits stays a decimal number.
    var scale = 1e12
    var size = max(old.magnitude, new.magnitude)
    while size >= 10, scale > 1 {
      scale /= 10
      size /= 10
    }
    return (difference * scale).rounded() / scale
  }

  /// The old value as a cell shows it, in English.
  public var shownOld: String { shown(old) }

  /// The new value as a cell shows it, in English.
  public var shownNew: String { shown(new) }

  /// The difference with its sign; of percentages in percentage points.
  public var shownDifference: String {
    guard let difference else { return "" }
    let text = ShownNumber.text(difference.magnitude, format)
    let sign = difference < 0 ? "-" : "+"
    let plain = text.hasPrefix("+") ? String(text.dropFirst()) : text
    return sign + (plain.hasSuffix("%") ? "\(plain.dropLast()) pp" : plain)
  }

  private func shown(_ value: ReadCell) -> String {
    if case .number(let number) = value { ShownNumber.text(number, format) } else { value.plain }
  }
}

/// What happened to something between two releases.
public enum Change: String, Hashable, Sendable, CaseIterable {
  /// Both releases have it, with different values.
  case changed
  /// Only the new release has it.
  case new
  /// Only the old release has it.
  case gone
}
