/// One sheet of a workbook.
public struct Sheet: Hashable, Sendable {
  /// Name on the tab: 1 to 31 UTF-16 units, without `[]:*?/\`, unique ignoring case.
  public var name: String
  /// The cells, in reading order, each place at most once.
  public var cells: [Cell]
  /// Rows below the cells that are made while the sheet is written; none when nil.
  public var rows: StreamedRows?
  /// Column widths in characters of the body font, from column A on.
  public var columnWidths: [Double]
  /// Row heights in points for rows that need more than one line.
  public var rowHeights: [Int: Double]
  /// Excel tables on this sheet.
  public var tables: [TableRange]
  /// Charts on this sheet.
  public var charts: [Chart]
  /// Colour scales and other rules that colour cells by value.
  public var colorScales: [ColorScale]
  /// Small columns in cells.
  public var sparklines: [Sparkline]
  /// The number that the columns of sparklines start at; the lowest number of each when nil.
  public var sparklineMinimum: Double?
  /// Colour of the sparklines as 0xRRGGBB.
  public var sparklineColor: UInt32
  /// Rows and columns that stay in view: the first cell that scrolls.
  public var frozenAt: CellAddress?
  /// How the sheet is printed.
  public var print: PrintSetup
  /// Colour of the tab as 0xRRGGBB, none when nil.
  public var tabColor: UInt32?
  /// Whether the grid is drawn on the screen.
  public var showsGridlines: Bool

  /// Makes an empty sheet.
  public init(name: String) {
    self.name = name
    cells = []
    columnWidths = []
    rowHeights = [:]
    tables = []
    charts = []
    colorScales = []
    sparklines = []
    sparklineColor = 0x1F3864
    print = PrintSetup()
    showsGridlines = false
  }
}

/// How a sheet is printed.
///
/// On A4, fitted to the width of one page: the whole sheet, or each of the parts it is split into.
public struct PrintSetup: Hashable, Sendable {
  /// Whether the page lies on its side.
  public var isLandscape: Bool
  /// First and last row that are repeated on each page.
  public var repeatedRows: ClosedRange<Int>?
  /// Text left in the footer; must also stand in a cell.
  public var footerLeft: String
  /// Text right in the footer with `&P` for the page and `&N` for the number of pages.
  public var footerRight: String
  /// Rows before which a new page starts.
  public var pageBreaks: [Int]
  /// Pages under each other that the whole sheet is fitted to; as many as it takes when nil.
  public var pagesTall: Int?
  /// The parts of a sheet that is too wide for a page; all of it when nil.
  public var split: PrintSplit?

  /// Makes a print set-up.
  public init(
    isLandscape: Bool = false, repeatedRows: ClosedRange<Int>? = nil, footerLeft: String = "",
    footerRight: String = "", pageBreaks: [Int] = [], pagesTall: Int? = nil,
    split: PrintSplit? = nil
  ) {
    self.isLandscape = isLandscape
    self.repeatedRows = repeatedRows
    self.footerLeft = footerLeft
    self.footerRight = footerRight
    self.pageBreaks = pageBreaks
    self.pagesTall = pagesTall
    self.split = split
  }
}

/// Parts of a sheet that are printed on pages of their own, each with the same columns before it if any.
public struct PrintSplit: Hashable, Sendable {
  /// Columns, from the first, that are repeated on each page; 0 for none.
  public var repeatedColumns: Int
  /// What is printed, part after part.
  public var areas: [CellRange]

  /// Makes a split.
  public init(repeatedColumns: Int, areas: [CellRange]) {
    self.repeatedColumns = repeatedColumns
    self.areas = areas
  }
}

/// An Excel table: a named range with one header row.
public struct TableRange: Hashable, Sendable {
  /// Name, unique in the workbook ignoring case: a letter or `_`, then letters, digits, `_`, `.`; not like a cell reference.
  public var name: String
  /// Header row and body, and the total row when there is one.
  public var range: CellRange
  /// The header texts, equal to the text in the header cells.
  public var headers: [String]
  /// Whether the last row holds totals.
  public var hasTotalRow: Bool
  /// A description for screen readers.
  public var alternativeText: String

  /// Makes a table over a range.
  public init(
    name: String, range: CellRange, headers: [String], hasTotalRow: Bool = false,
    alternativeText: String = ""
  ) {
    self.name = name
    self.range = range
    self.headers = headers
    self.hasTotalRow = hasTotalRow
    self.alternativeText = alternativeText
  }
}

/// A rule that colours cells between two or three colours by their value.
public struct ColorScale: Hashable, Sendable {
  /// The cells coloured, under one scale; at least one range.
  public var ranges: [CellRange]
  /// Colours as 0xRRGGBB from the lowest to the highest value: two or three.
  public var colors: [UInt32]
  /// The value that has the second of three colours; half-way in rank when nil.
  public var middle: Double?

  /// Makes a colour scale.
  public init(ranges: [CellRange], colors: [UInt32], middle: Double? = nil) {
    self.ranges = ranges
    self.colors = colors
    self.middle = middle
  }
}

/// Columns as high as a cell, drawn from the numbers of one row.
public struct Sparkline: Hashable, Sendable {
  /// The cell it is drawn in.
  public var cell: CellAddress
  /// The numbers, from left to right: cells of the same sheet in one row.
  public var values: CellRange

  /// Makes a sparkline.
  public init(cell: CellAddress, values: CellRange) {
    self.cell = cell
    self.values = values
  }
}
