/// What a cell holds.
public enum CellContent: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// Text, at most 32,767 UTF-16 units.
  case text(String)
  /// Text in parts with styles of their own.
  case richText([TextRun])
  /// A formula and the result that readers see before recalculation.
  ///
  /// In A1 references and English function names, with commas, without `=`.
  case formula(String, result: FormulaResult)
  /// Text that leads somewhere.
  case link(String, LinkTarget)
  /// A truth value.
  case boolean(Bool)
  /// Nothing but a style.
  case blank
}

/// A part of a rich text.
public struct TextRun: Hashable, Sendable {
  /// The text of this part.
  public var text: String
  /// Whether the part is bold.
  public var isBold: Bool

  /// Makes a part of a rich text.
  public init(_ text: String, isBold: Bool = false) {
    self.text = text
    self.isBold = isBold
  }
}

/// The cached result of a formula.
public enum FormulaResult: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// Text, such as a shorthand symbol.
  case text(String)
}

/// Where a link leads.
public enum LinkTarget: Hashable, Sendable {
  /// A cell of this workbook.
  case cell(sheet: String, CellAddress)
  /// A page on the web; must start with `https://` or `mailto:`.
  case web(String)
}

/// A cell with its place and style.
public struct Cell: Hashable, Sendable {
  /// Where it stands.
  public var address: CellAddress
  /// What it holds.
  public var content: CellContent
  /// How it looks.
  public var style: StyleID

  /// Makes a cell.
  public init(_ address: CellAddress, _ content: CellContent, style: StyleID = .body) {
    self.address = address
    self.content = content
    self.style = style
  }
}
