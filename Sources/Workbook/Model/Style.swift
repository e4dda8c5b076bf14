/// How a cell looks.
///
/// A plain value: equal styles become one format in the file.
public struct Style: Hashable, Sendable {
  /// Horizontal alignment.
  public enum Alignment: Hashable, Sendable { case general, left, right, center }
  /// Vertical alignment.
  public enum VerticalAlignment: Hashable, Sendable { case top, center, bottom }
  /// A border line.
  public enum Line: Hashable, Sendable { case none, thin, medium }

  /// Name of the named cell style it belongs to (`Heading 1`), if any.
  public var name: String?
  /// Font family.
  public var font: String
  /// Font size in points.
  public var size: Double
  /// Whether the font is bold.
  public var isBold: Bool
  /// Whether the text is underlined (links only).
  public var isUnderlined: Bool
  /// Font colour as 0xRRGGBB.
  public var color: UInt32
  /// Fill colour as 0xRRGGBB, none when nil.
  public var fill: UInt32?
  /// Excel number format, such as `#,##0` or `0.0%`; `General` for text.
  public var numberFormat: String
  /// Horizontal alignment.
  public var alignment: Alignment
  /// Vertical alignment.
  public var verticalAlignment: VerticalAlignment
  /// Whether long text continues on the next line.
  public var wraps: Bool
  /// Steps of indentation.
  public var indent: Int
  /// Line above the cell.
  public var top: Line
  /// Line below the cell.
  public var bottom: Line
  /// Colour of the lines as 0xRRGGBB.
  public var lineColor: UInt32

  /// Makes a style: body text unless said otherwise.
  public init(
    name: String? = nil, font: String = "Arial", size: Double = 10, isBold: Bool = false,
    isUnderlined: Bool = false, color: UInt32 = 0x000000, fill: UInt32? = nil,
    numberFormat: String = "General", alignment: Alignment = .general,
    verticalAlignment: VerticalAlignment = .top, wraps: Bool = false, indent: Int = 0,
    top: Line = .none, bottom: Line = .none, lineColor: UInt32 = 0x000000
  ) {
    self.name = name
    self.font = font
    self.size = size
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.color = color
    self.fill = fill
    self.numberFormat = numberFormat
    self.alignment = alignment
    self.verticalAlignment = verticalAlignment
    self.wraps = wraps
    self.indent = indent
    self.top = top
    self.bottom = bottom
    self.lineColor = lineColor
  }
}

/// A style of a workbook's style sheet.
public struct StyleID: Hashable, Sendable {
  let index: Int

  /// The first style of every style sheet: plain body text.
  public static let body = StyleID(index: 0)
}

/// The styles of a workbook; equal styles are kept once.
public struct StyleSheet: Hashable, Sendable {
  private(set) var styles: [Style]
  private var numbers: [Style: Int]

  /// Makes a style sheet whose first style, `StyleID.body`, is the given one.
  public init(body: Style = Style()) {
    styles = [body]
    numbers = [body: 0]
  }

  /// The identifier of a style, adding the style when it is new.
  public mutating func register(_ style: Style) -> StyleID {
    if let known = numbers[style] { return StyleID(index: known) }
    numbers[style] = styles.count
    styles.append(style)
    return StyleID(index: styles.count - 1)
  }

  /// The style behind an identifier.
  public subscript(_ id: StyleID) -> Style { styles[id.index] }
}

extension Workbook {
  /// Adds a sheet whose cells have styles of a style sheet of its own with the same body text.
  package mutating func add(_ sheet: Sheet, styledBy own: StyleSheet) {
    let styles = own.styles.map { self.styles.register($0) }
    var sheet = sheet
    for index in sheet.cells.indices {
      sheet.cells[index].style = styles[sheet.cells[index].style.index]
    }
    sheets.append(sheet)
  }
}
