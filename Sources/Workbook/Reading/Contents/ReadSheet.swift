/// One sheet of a workbook as read, with everything on it.
public struct ReadSheet: Sendable {
  /// Name on the tab.
  public var name: String
  /// Whether it is shown.
  public var visibility: SheetInfo.Visibility
  /// The cells that are there, in reading order.
  public var cells: [ReadSheetCell] = [] { didSet { index = CellIndex(cells) } }
  /// Merged ranges.
  public var merges: [CellRange] = []
  /// Excel tables.
  public var tables: [ReadTable] = []
  /// Columns with a width of their own or hidden.
  public var columns: [ReadColumns] = []
  /// Heights in points of rows that have one of their own.
  public var rowHeights: [Int: Double] = [:]
  /// Hidden rows.
  public var hiddenRows: [Int] = []
  /// Rows and columns that stay in view: the first cell that scrolls.
  public var frozenAt: CellAddress?
  /// The selected cell.
  public var selectedCell = "A1"
  /// Range with filter arrows outside of tables.
  public var autoFilter: String?
  /// How it is printed.
  public var print = ReadPrint()
  /// Links of cells.
  public var links: [ReadLink] = []
  /// Charts, pictures and shapes.
  public var drawings: [ReadDrawing] = []
  /// Rules that colour cells by value.
  public var conditionalFormats: [ReadConditionalFormat] = []
  /// Kinds of other things attached: `comments`, `oleObject`, `control`.
  public var attachments: [String] = []
  private var index = CellIndex()

  /// Makes an empty sheet.
  public init(name: String, visibility: SheetInfo.Visibility = .visible) {
    self.name = name
    self.visibility = visibility
  }

  /// The cell at a place, if the file has it.
  public func cell(_ address: CellAddress) -> ReadSheetCell? {
    number(at: address).map { cells[$0] }
  }

  /// The number of the cell at a place among all cells.
  func number(at address: CellAddress) -> Int? { index.number(at: address) }

  /// The cells with a value.
  public var filledCells: [ReadSheetCell] { cells.filter { !$0.isEmpty } }

  /// The text of a cell; empty for cells without text.
  public func text(_ row: Int, _ column: Int) -> String {
    cell(CellAddress(row: row, column: column))?.text ?? ""
  }
}

/// A cell as read.
public struct ReadSheetCell: Hashable, Sendable {
  /// Where it stands.
  public var address: CellAddress
  /// Its value; for a formula the cached one.
  public var value: ReadCell
  /// Its formula, without `=`.
  public var formula: String?
  /// Number of its style.
  public var style: Int
  /// Whether a part of its text is raised or lowered.
  public var hasRaisedPart = false
  /// Whether a part of its text is italic.
  public var hasItalicPart = false

  /// Its text; empty for other values.
  public var text: String {
    if case .text(let text) = value { text } else { "" }
  }

  // Inlined, it trips the optimiser of Swift 6.3.1 (an ownership error in CopyPropagation).
  /// Its number.
  @inline(never)
  public var number: Double? {
    if case .number(let number) = value { number } else { nil }
  }

  /// Whether it has neither a value nor a formula; an empty text is none.
  public var isEmpty: Bool { (value == .empty || value == .text("")) && formula == nil }
}

/// An Excel table as read.
public struct ReadTable: Hashable, Sendable {
  /// Name.
  public var name: String
  /// Header rows, body and total row.
  public var range: CellRange
  /// Rows of headers.
  public var headerRows: Int
  /// Rows of totals.
  public var totalRows: Int
  /// Whether it shows filter arrows.
  public var hasFilter: Bool
  /// The headers that the table itself states.
  public var headers: [String]
  /// Description for screen readers.
  public var alternativeText: String

  /// The rows between headers and total row.
  public var body: ClosedRange<Int>? {
    let first = range.first.row + headerRows
    let last = range.last.row - totalRows
    return first <= last ? first...last : nil
  }

  /// The columns of the sheet that it covers.
  public var columns: ClosedRange<Int> { range.first.column...range.last.column }
}

/// Neighbouring columns of equal looks.
public struct ReadColumns: Hashable, Sendable {
  /// The columns, from 0.
  public var columns: ClosedRange<Int>
  /// Width in characters, when it has one of its own.
  public var width: Double?
  /// Whether they are hidden.
  public var isHidden: Bool
}

/// How a sheet is printed.
public struct ReadPrint: Hashable, Sendable {
  /// Number of the paper size; 9 is A4.
  public var paper = 0
  /// Whether it is made to fit pages.
  public var fitsPage = false
  /// Pages wide, when it is made to fit.
  public var pagesWide = 1
  /// Header and footer texts with their codes.
  public var margins: [String] = []
}

/// A link of a cell.
public struct ReadLink: Hashable, Sendable {
  /// The cells.
  public var range: CellRange
  /// Address on the web; nil within the workbook.
  public var address: String?
  /// Place within the workbook or the page, such as `'Blad 1'!A1`.
  public var location: String?
}

/// A rule that formats cells by value.
public struct ReadConditionalFormat: Hashable, Sendable {
  /// The cells.
  public var ranges: [CellRange]
  /// Its kind, such as `colorScale`.
  public var kind: String
  /// The colours of its scale as 0xRRGGBB.
  public var colors: [UInt32]
}

/// A chart, picture or shape.
public struct ReadDrawing: Hashable, Sendable {
  /// Its kind.
  public enum Kind: Hashable, Sendable { case chart, picture, shape }
  /// Its kind.
  public var kind: Kind
  /// Name, such as `Chart 1`.
  public var name: String
  /// Description for those who do not see it.
  public var alternativeText: String
  /// Whether it says that it carries no meaning.
  public var isDecorative: Bool
  /// The cell under its top left corner.
  public var anchor: CellAddress
  /// Series, for a chart.
  public var series: [ReadSeries]
  /// Text inside of a shape.
  public var text: String
}

/// A series of a chart.
public struct ReadSeries: Hashable, Sendable {
  /// Reference to the categories, without `=`.
  public var categories: String
  /// Reference to the values.
  public var values: String
  /// The values as the chart remembers them, by place.
  public var cachedValues: [Int: Double]
}
