/// Pale text on a pale fill can't be read by many.
struct Contrast: WorkbookCheck {
  let card = CheckCard(
    32, "contrast", .essential,
    "The contrast between text and fill must be at least 4.5 to 1, in colour scales too.",
    remedy: "Choose a darker text or a lighter fill.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      var met: Set<Int> = []
      for cell in sheet.filledCells where met.insert(cell.style).inserted {
        let style = workbook.style(cell)
        check(style, on: style.fill ?? 0xFFFFFF, cell.address, sheet, &report)
      }
      for format in sheet.conditionalFormats {
        guard let place = format.ranges.first?.first, let cell = sheet.cell(place) else { continue }
        for color in format.colors {
          check(workbook.style(cell), on: color, place, sheet, &report)
        }
      }
    }
  }

  private func check(
    _ style: ReadStyle, on fill: UInt32, _ place: CellAddress, _ sheet: ReadSheet,
    _ report: inout CheckReport
  ) {
    let contrast = Self.contrast(style.font.color ?? 0x000000, fill)
    guard contrast < 4.5 else { return }
    let rounded = (contrast * 10).rounded(.down) / 10
    report.add(sheet, place, "The contrast is \(rounded) to 1")
  }

  /// Contrast of two colours, 1 to 21.
  ///
  /// Source: WCAG 2.1, "contrast ratio".
  static func contrast(_ first: UInt32, _ second: UInt32) -> Double {
    let values = [luminance(first), luminance(second)].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  private static func luminance(_ color: UInt32) -> Double {
    let weights: [(UInt32, Double)] = [(16, 0.2126), (8, 0.7152), (0, 0.0722)]
    return weights.reduce(0) { sum, weight in
      sum + weight.1 * linear[Int((color >> weight.0) & 0xFF)]
    }
  }

  /// The light of each of the 256 steps of a channel.
  private static let linear: [Double] = (0...255).map { step in
    let channel = Double(step) / 255
    return channel <= 0.04045 ? channel / 12.92 : pow24((channel + 0.055) / 1.055)
  }

  /// The 12/5th power: the twelfth power of the fifth root, by Newton's method.
  private static func pow24(_ base: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 {
      root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
    }
    let square = root * root
    let fourth = square * square
    return fourth * fourth * fourth
  }
}
