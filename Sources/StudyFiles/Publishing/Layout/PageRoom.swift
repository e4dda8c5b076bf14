/// How much of an A4 page a table takes, to choose the orientation and to place charts.
struct PageRoom {
  /// Width of the table in pixels.
  let tableWidth: Double
  /// Whether the page lies on its side.
  let isLandscape: Bool

  /// Pixels at 96 dots per inch inside the margins of an A4 page.
  private static let portrait = (width: 660.0, height: 960.0)
  private static let landscape = (width: 985.0, height: 640.0)

  /// A portrait page may shrink to this before the page is turned.
  private static let smallestScale = 0.85

  init(widths: [Double]) {
    tableWidth = widths.reduce(0) { $0 + $1 * 7 + 5 }
    isLandscape = tableWidth * Self.smallestScale > Self.portrait.width
  }

  /// Pixels of the sheet that fit under each other on a page, once it is fitted to its width.
  var height: Double {
    let page = isLandscape ? Self.landscape : Self.portrait
    return page.height / min(1, page.width / tableWidth)
  }

  /// Pixels of the sheet that fit side by side on a page.
  var width: Double {
    max(tableWidth, isLandscape ? Self.landscape.width : Self.portrait.width)
  }
}
