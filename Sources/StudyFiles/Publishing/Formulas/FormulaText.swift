internal import RegionalStatistics
internal import Workbook

/// Writes the live formula of a cell from its derivation.
///
/// A formula refers to other published cells only. A number whose parts are not published has none
/// and stays a fixed value. References are plain A1; where the parts are on another sheet the
/// reference names the sheet, so that a reader can trace each number with a click.
struct FormulaText {
  let locations: CellLocations

  /// The formula of a cell, without `=`; nil for a number that comes straight from the facts.
  func formula(
    of cell: TableCell, at own: CellLocations.Location, displayFactor: Double
  ) -> String? {
    guard let expression = cell.expression,
      let text = cell.parts.isEmpty
        ? text(of: expression, at: own, displayFactor: displayFactor) : sum(cell.parts, at: own)
    else { return nil }
    let formula = displayFactor == 1 ? text : "(\(text))*\(Int(displayFactor))"
    return formula.utf16.count <= Self.longest ? formula : nil
  }

  /// The characters that spreadsheets take in a formula.
  private static let longest = 8_192

  private func text(
    of expression: Expression, at own: CellLocations.Location, displayFactor: Double
  ) -> String? {
    let isFirst = displayFactor == 1 && locations.firstLocation(of: expression) == own
    return isFirst || displayFactor != 1
      ? structure(expression, at: own)?.text : link(to: expression, at: own)
  }

  /// How tightly the parts of a formula hold together, to know where parentheses are needed.
  private enum Strength: Int, Comparable {
    case sum, product, single
    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  private struct Part {
    let text: String
    let strength: Strength

    func inside(_ needed: Strength) -> String { strength < needed ? "(\(text))" : text }
  }

  private func link(to expression: Expression, at own: CellLocations.Location) -> String? {
    guard let first = locations.firstLocation(of: expression), first != own else {
      return structure(expression, at: own)?.text
    }
    return reference(first, from: own)
  }

  /// The operation that the expression is, over references where its parts are published.
  private func structure(_ expression: Expression, at own: CellLocations.Location) -> Part? {
    switch expression {
    case .statistic: nil
    case .constant(let value): Part(text: number(value), strength: .single)
    case .sum(let parts): sum(parts, at: own).map { Part(text: $0, strength: .single) }
    case .difference(let left, let right):
      combine(left, "-", right, strength: .sum, rightNeeds: .product, at: own)
    case .ratio(let left, let right):
      combine(left, "/", right, strength: .product, rightNeeds: .single, at: own)
    case .product(let left, let right):
      combine(left, "*", right, strength: .product, rightNeeds: .product, at: own)
    case .function(let function, let arguments):
      call(function, arguments, at: own)
    case .firstAvailable: nil
    }
  }

  /// A function over cells that stand side by side; others have no formula that a reader could follow.
  private func call(
    _ function: SetFunction, _ arguments: [Expression], at own: CellLocations.Location
  ) -> Part? {
    switch function {
    case .rank:
      guard let value = locations.location(of: arguments[0], from: own.sheet),
        let all = range(arguments.dropFirst(), own)
      else { return nil }
      return Part(text: "RANK(\(reference(value, from: own)),\(all))", strength: .single)
    case .largest:
      return range(arguments[...], own).map { Part(text: "MAX(\($0))", strength: .single) }
    case .smallest:
      return range(arguments[...], own).map { Part(text: "MIN(\($0))", strength: .single) }
    case .roundedUp:
      return part(arguments[0], at: own).map {
        Part(text: "-INT(0.000000001-\($0.inside(.product)))", strength: .sum)
      }
    case .mark, .pearson, .spearman, .unitCount, .dissimilarity: return nil
    }
  }

  /// The range of the numbers of a row or column, with nothing else between them.
  private func range(
    _ numbers: ArraySlice<Expression>, _ own: CellLocations.Location
  ) -> String? {
    let places = numbers.compactMap { locations.location(of: $0, from: own.sheet) }
    guard places.count == numbers.count, !places.contains(own) else { return nil }
    return Self.contiguous(places).map { sheetPrefix(places[0].sheet, from: own) + $0.a1 }
  }

  private func combine(
    _ left: Expression, _ sign: String, _ right: Expression, strength: Strength,
    rightNeeds: Strength, at own: CellLocations.Location
  ) -> Part? {
    guard let first = part(left, at: own), let second = part(right, at: own) else { return nil }
    return Part(
      text: first.inside(strength) + sign + second.inside(rightNeeds), strength: strength)
  }

  private func part(_ expression: Expression, at own: CellLocations.Location) -> Part? {
    if let location = locations.location(of: expression, from: own.sheet), location != own {
      return Part(text: reference(location, from: own), strength: .single)
    }
    return structure(expression, at: own)
  }

  private func sum(_ parts: [Expression], at own: CellLocations.Location) -> String? {
    var places: [CellLocations.Location] = []
    for part in parts {
      guard let place = locations.location(of: part, from: own.sheet), place != own else {
        return nil
      }
      places.append(place)
    }
    if let range = Self.contiguous(places) {
      return "SUM(\(sheetPrefix(places[0].sheet, from: own))\(range.a1))"
    }
    // A function takes 255 arguments at most.
    guard (1...255).contains(places.count) else { return nil }
    return "SUM(" + places.map { reference($0, from: own) }.joined(separator: ",") + ")"
  }

  /// The range that the places fill without a gap, in one row or one column.
  private static func contiguous(_ places: [CellLocations.Location]) -> CellRange? {
    guard let first = places.first, places.allSatisfy({ $0.sheet == first.sheet }) else {
      return nil
    }
    let sorted = places.map(\.address).sorted()
    guard let top = sorted.first, let bottom = sorted.last else { return nil }
    let inColumn =
      top.column == bottom.column && bottom.row - top.row == sorted.count - 1
      && sorted.allSatisfy { $0.column == top.column }
    let inRow =
      top.row == bottom.row && bottom.column - top.column == sorted.count - 1
      && sorted.allSatisfy { $0.row == top.row }
    return inColumn || inRow ? CellRange(top, bottom) : nil
  }

  private func reference(
    _ location: CellLocations.Location, from own: CellLocations.Location
  ) -> String {
    sheetPrefix(location.sheet, from: own) + location.address.a1()
  }

  private func sheetPrefix(_ sheet: String, from own: CellLocations.Location) -> String {
    guard sheet != own.sheet else { return "" }
    let hasQuote = sheet.utf8.contains(UInt8(ascii: "'"))
    return "'\(hasQuote ? sheet.replacing("'", with: "''") : sheet)'!"
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int64(value))" : "\(value)"
  }
}
