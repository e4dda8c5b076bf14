internal import Workbook

/// How much of an A4 page a table takes, to choose the orientation and to place charts.
struct PageRoom {
  /// Width of the table in pixels.
  let tableWidth: Double
  /// Whether the page lies on its side.
  let isLandscape: Bool

  /// Pixels at 96 dots per inch inside the margins of an A4 page.
  private static let portrait = (width: 660.0, height: 960.0)
  private static let landscape = (width: 985.0, height: 640.0)

  /// A portrait page may shrink to this before the page is turned; one of many may shrink further
  /// when that saves pages.
  private static let smallestScale = 0.85
  static let smallestOfMany = 0.65

  /// Takes the widths of the columns, and the pixels from the top to the end of the tables where
  /// these may need more than one page.
  init(widths: [Double], height: Double = 0) {
    tableWidth = Self.pixels(widths)
    let isLong = height * min(1, Self.landscape.width / tableWidth) > Self.landscape.height
    let smallest = isLong ? Self.smallestOfMany : Self.smallestScale
    isLandscape = tableWidth * smallest > Self.portrait.width
  }

  private init(tableWidth: Double, isLandscape: Bool) {
    self.tableWidth = tableWidth
    self.isLandscape = isLandscape
  }

  /// Pixels of columns side by side.
  static func pixels(_ widths: some Sequence<Double>) -> Double {
    widths.reduce(0) { $0 + $1 * 7 + 5 }
  }

  private var page: (width: Double, height: Double) {
    isLandscape ? Self.landscape : Self.portrait
  }

  /// How much smaller than on the screen it is printed, once it is fitted to the width of a page.
  var scale: Double { min(1, page.width / tableWidth) }

  /// Pixels of the sheet that fit under each other on a page, once it is fitted to its width.
  var height: Double { page.height / scale }

  /// Pixels of the sheet that fit side by side on a page.
  var width: Double { max(tableWidth, page.width) }

  /// The same page, for something so wide that the print becomes this small.
  func shrunk(to scale: Double) -> PageRoom {
    PageRoom(tableWidth: max(tableWidth, page.width / scale), isLandscape: isLandscape)
  }

  // MARK: Fewer pages

  /// A page that takes so much, if one does and the print is not smaller than this.
  func onePage(height: Double, smallest: Double = smallestOfMany) -> PageRoom? {
    let pages = [false, true].map { PageRoom(tableWidth: tableWidth, isLandscape: $0) }
    let best = pages.max { $0.scale(height) < $1.scale(height) }
    return best.flatMap { $0.scale(height) >= smallest ? $0 : nil }
  }

  private func scale(_ height: Double) -> Double { min(scale, paperScale(height: height)) }

  /// How small the print becomes for something so high on one page, whatever its width.
  func paperScale(height: Double) -> Double { page.height / height }

  /// A tail on the last page is made room for on the others when these shrink no further.
  private static let smallestTail = 0.85

  /// The pages under each other to fit so much to, so that it takes fewer of them.
  ///
  /// - Returns: The page, how many of them, and how small the print becomes; nil when nothing is
  ///   gained or the print would be too small.
  func fitted(height: Double, repeated: Double = 0) -> (page: PageRoom, pages: Int, scale: Double)?
  {
    guard height > self.height else { return nil }
    if let one = onePage(height: height) { return (one, 1, one.scale(height)) }
    let later = self.height - repeated
    let full = ((height - self.height) / later).rounded(.down)
    let smaller = (self.height + later * full) / height
    guard smaller >= Self.smallestTail, scale * smaller >= Self.smallestFit else {
      return nil
    }
    return (self, Int(full) + 1, scale * smaller)
  }

  /// Pixels that something so high must be wide, so that its print becomes small enough for one page.
  ///
  /// - Returns: nil when it fits as it is, or the print would be too small.
  func width(toFit height: Double) -> Double? {
    // Programs differ by some hundredths in the heights of rows.
    let smaller = paperScale(height: height) * 0.97
    return height > self.height * 0.97 && smaller >= Self.smallestFit ? page.width / smaller : nil
  }

  // MARK: Too wide for a page

  /// Print that is fitted to a page is not read when it is smaller than this.
  private static let smallestFit = 0.6
  /// The smallest print on pages side by side.
  private static let smallestSplit = 0.65
  /// Pixels of the sheet side by side on one of these pages.
  static let splitWidth = landscape.width / smallestSplit

  /// The columns that each page starts with after the labels, for a table that would be too small
  /// on one page; nil for others.
  ///
  /// - Parameter groups: for each column after the labels what it belongs to, such as `pupils`, and `pupils-change` too:
  ///   columns of a group stay together where that takes no more pages.
  static func splits(_ widths: [Double], stub: Int, groups: [String] = []) -> [Range<Int>]? {
    let columns = widths.dropFirst(stub).map { pixels([$0]) }
    let room = splitWidth - pixels(widths.prefix(stub))
    guard stub > 0, landscape.width / pixels(widths) < smallestFit, let widest = columns.max(),
      widest <= room
    else { return nil }
    // As many columns on each page as on the others, unless that parts a group.
    let pages = (1...columns.count).first { pages in
      Self.even(columns.count, pages).allSatisfy { columns[$0].reduce(0, +) <= room }
    }
    let parts = even(columns.count, pages ?? columns.count)
    let whole = wholeGroups(groups) { columns[$0].reduce(0, +) <= room }
    return (whole.map { $0.count <= parts.count } ?? false ? whole ?? parts : parts).map {
      $0.lowerBound + stub..<$0.upperBound + stub
    }
  }

  /// As many groups in each part as fit, none of them parted; nil where one is too wide.
  private static func wholeGroups(
    _ groups: [String], fits: (Range<Int>) -> Bool
  ) -> [Range<Int>]? {
    let starts = groups.indices.reduce(into: [Int]()) { starts, place in
      let group = starts.last.map { groups[$0] }
      if let group, groups[place] == group || groups[place].hasPrefix("\(group)-") { return }
      starts.append(place)
    }
    let runs = zip(starts, starts.dropFirst() + [groups.count]).map { $0..<$1 }
    guard runs.count > 1, runs.allSatisfy(fits) else { return nil }
    return runs.reduce(into: []) { parts, run in
      if let last = parts.last, fits(last.lowerBound..<run.upperBound) {
        parts[parts.count - 1] = last.lowerBound..<run.upperBound
      } else {
        parts.append(run)
      }
    }
  }

  /// So many places in parts of equal length, the first ones longer by one where need be.
  private static func even(_ count: Int, _ parts: Int) -> [Range<Int>] {
    var start = 0
    return (0..<parts).map { part in
      let length = count / parts + (part < count % parts ? 1 : 0)
      defer { start += length }
      return start..<start + length
    }
  }
}
