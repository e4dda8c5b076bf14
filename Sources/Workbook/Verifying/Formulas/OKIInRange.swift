/// The OKI counts which of four characteristics a pupil has: an average lies between 0 and 4.
struct OKIInRange: WorkbookCheck {
  let card = CheckCard(
    54, "oki-in-range", .safety, "An average OKI must lie between 0 and 4.",
    remedy: "Divide the characteristics by the pupils they were counted for.")

  func examine(_ workbook: WorkbookContents, _ report: inout CheckReport) {
    for sheet in workbook.sheets {
      let isAbout = sheet.textsAbove.contains(where: Self.namesOKI)
      for table in sheet.tables {
        for (column, cells) in sheet.numericColumns(table) {
          let header = sheet.header(table, column)?.text ?? ""
          guard Self.namesOKI(header) || (isAbout && !Self.namesOther(header)),
            isAverage(cells, workbook)
          else { continue }
          for cell in cells {
            guard let number = cell.number, !(0...4).contains(number) else { continue }
            report.add(sheet, cell.address, "The OKI is \(number)")
          }
        }
      }
    }
  }

  static func namesOKI(_ text: String) -> Bool {
    text.split { !$0.isLetter }.contains("OKI") && !text.contains("100")
  }

  /// Whether a header says that its column holds something else than averages.
  private static func namesOther(_ header: String) -> Bool {
    let header = header.lowercased()
    return ["aantal", "nombre", "number", "index", "indice", "%", "100"].contains {
      header.contains($0)
    }
  }

  /// Whether numbers are shown with decimals, and are neither percentages nor changes.
  private func isAverage(_ cells: ColumnCells, _ workbook: WorkbookContents) -> Bool {
    cells.contains { cell in
      guard let number = cell.number else { return false }
      let format = workbook.style(cell).numberFormat
      guard !format.hasBytes(of: "%"), !FormatSection.showsSign(format) else { return false }
      return format.hasBytes(of: ".0") || (format == "General" && number != number.rounded())
    }
  }
}
