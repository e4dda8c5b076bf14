internal import RegionalStatistics
internal import Workbook

/// The looks of a workbook: one style per role.
struct Theme {
  var font = "Arial"
  var size = 10.0
  /// Text on the page.
  var ink: UInt32 = 0x1A1A1A
  /// Fill of header cells; white text on it has a contrast of 12:1.
  var headerFill: UInt32 = 0x1F3864
  /// Colour of links; 7:1 on white.
  var link: UInt32 = 0x0B4F9E
  /// Lines between parts of a table.
  var line: UInt32 = 0x8C96A3
  /// Colours of chart series, told apart by the colour-blind and in black-and-white print.
  var series: [UInt32] = [0x1F3864, 0xC55A11, 0x2E8B8B, 0x7F6000, 0x7B4B94, 0x5A5A5A, 0x1E7B34]

  var body: Style { Style(font: font, size: size, color: ink) }

  var title: Style {
    Style(
      name: "Heading 1", font: font, size: size + 3, isBold: true, color: headerFill,
      verticalAlignment: .center)
  }

  var coverTitle: Style {
    Style(
      name: "Title", font: font, size: size + 10, isBold: true, color: headerFill,
      verticalAlignment: .center, wraps: true)
  }

  var heading: Style {
    Style(name: "Heading 2", font: font, size: size + 2, isBold: true, color: headerFill)
  }

  var paragraph: Style { Style(font: font, size: size, color: ink, wraps: true) }

  var reference: Style { Style(font: font, size: size, isUnderlined: true, color: link) }

  /// Header of a column of texts (left) or numbers (right).
  func header(isNumeric: Bool, indent: Int = 0) -> Style {
    Style(
      font: font, size: size, isBold: true, color: 0xFFFFFF, fill: headerFill,
      alignment: isNumeric ? .right : .left, verticalAlignment: .center, wraps: true,
      indent: indent)
  }

  /// Label of a row.
  func label(_ role: StatisticalTable.Row.Role) -> Style {
    var style = Style(
      font: font, size: size, isBold: role == .total, color: ink, alignment: .left,
      verticalAlignment: .center, wraps: true)
    mark(&style, role)
    return style
  }

  /// A number, right-aligned, in the format of its column.
  func number(_ kind: NumberKind, _ role: StatisticalTable.Row.Role) -> Style {
    var style = Style(
      font: font, size: size, isBold: role == .total, color: ink, numberFormat: kind.excelFormat,
      alignment: kind == .text ? .left : .right, verticalAlignment: .center,
      wraps: kind == .text, indent: kind == .text ? 1 : 0)
    mark(&style, role)
    return style
  }

  /// A total is told by a line above it as well as by bold type.
  private func mark(_ style: inout Style, _ role: StatisticalTable.Row.Role) {
    guard role == .total else { return }
    style.top = .thin
    style.bottom = .thin
    style.lineColor = line
  }
}
