internal import RegionalStatistics
internal import Workbook

/// The looks as cell styles of a workbook, which is always shown on light paper.
extension Theme {
  /// Colours of chart series.
  var series: [UInt32] { light.series.value.map(\.value) }

  var body: Style { style(.body) }

  var title: Style {
    var style = style(.title, name: "Heading 1")
    style.verticalAlignment = .center
    return style
  }

  var coverTitle: Style {
    var style = style(.coverTitle, name: "Title")
    style.verticalAlignment = .center
    style.wraps = true
    return style
  }

  var heading: Style { style(.heading, name: "Heading 2") }

  var paragraph: Style {
    var style = body
    style.wraps = true
    return style
  }

  /// Explanations above a table.
  var note: Style { style(.note) }

  var reference: Style {
    var style = style(.link)
    style.isUnderlined = true
    return style
  }

  /// Header of a column of texts (left) or numbers (right), which stand at the right side without a step: some
  /// programs draw the step of some cells only.
  func header(isNumeric: Bool, indent: Int = 0) -> Style {
    var style = style(.header)
    style.alignment = isNumeric ? .right : .left
    style.verticalAlignment = .center
    style.wraps = true
    style.indent = isNumeric ? 0 : indent
    return style
  }

  /// Label of a row.
  func label(_ role: StatisticalTable.Row.Role) -> Style {
    var style = style(.label, row: role)
    style.alignment = .left
    style.verticalAlignment = .center
    style.wraps = true
    return style
  }

  /// A number, right-aligned, in the format of its column; or a text, left-aligned.
  func number(_ kind: NumberKind, _ role: StatisticalTable.Row.Role) -> Style {
    var style = style(kind.role, row: role)
    let isText = kind == .text
    style.numberFormat = kind.excelFormat
    style.alignment = isText ? .left : .right
    style.verticalAlignment = .center
    style.wraps = isText
    // The step keeps a text apart from the numbers beside it.
    style.indent = isText ? 1 : 0
    return style
  }

  private func style(
    _ role: ThemeRole, name: String? = nil, row: StatisticalTable.Row.Role = .body
  ) -> Style {
    let look = look(role, row: row)
    return Style(
      name: name, font: font, size: look.size ?? size, isBold: look.isBold ?? false,
      color: light.color(look.ink?.value ?? .named("ink")).value,
      fill: look.fill.map { light.color($0.value).value }, top: look.lineAbove ?? .none,
      bottom: look.lineBelow ?? .none,
      lineColor: light.color(look.lineColor?.value ?? .named("line")).value)
  }
}

extension NumberKind {
  /// The role of cells with this format.
  var role: ThemeRole {
    switch self {
    case .count, .signedCount, .decimal, .signedDecimal: .number
    case .percent, .signedPercent, .points, .index: .share
    case .text: .text
    }
  }
}
