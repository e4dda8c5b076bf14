/// Links.
extension Refusals {
  static func checkLink(
    _ text: String, _ target: LinkTarget, _ names: KnownNames, sheet: String, cell: CellAddress
  ) throws(WorkbookError) {
    try checkLabel(text, "The text of a link", limit: 2_079, sheet: sheet, cell: cell.a1())
    // It becomes an attribute too, which the library cuts at 2,079 bytes.
    guard text.utf8.count <= 2_079 else {
      throw WorkbookError(
        "text-too-long", sheet: sheet, cell: cell.a1(),
        "The text of a link must have at most 2,079 bytes, not \(text.utf8.count).")
    }
    switch target {
    case .cell(let other, let place):
      try checkInternalLink(to: other, place, names, sheet: sheet, cell: cell)
    case .web(let address):
      try checkAddress(address, sheet: sheet, cell: cell)
    }
  }

  private static func checkInternalLink(
    to other: String, _ place: CellAddress, _ names: KnownNames, sheet: String, cell: CellAddress
  ) throws(WorkbookError) {
    guard names.sheets.contains(other.lowercased()), place.isOnSheet else {
      throw WorkbookError(
        "link-target", sheet: sheet, cell: cell.a1(),
        "A link must lead to a cell of a sheet of the workbook, not of \"\(other)\".")
    }
    // The library cuts targets at "#" and looks for "external:" anywhere in them.
    guard !other.contains("#") else {
      throw WorkbookError(
        "link-target", sheet: sheet, cell: cell.a1(),
        "A link can't lead to the sheet \"\(other)\": its name contains #.",
        remedy: "Rename the sheet.")
    }
  }

  private static func checkAddress(
    _ address: String, sheet: String, cell: CellAddress
  ) throws(WorkbookError) {
    guard address.utf8.count <= 2_079 else {
      throw WorkbookError(
        "text-too-long", sheet: sheet, cell: cell.a1(),
        "A web address must have at most 2,079 characters, not \(address.utf8.count).")
    }
    let starts = ["https://", "mailto:"]
    guard let start = starts.first(where: address.hasPrefix), address.count > start.count else {
      throw WorkbookError(
        "link-target", sheet: sheet, cell: cell.a1(),
        "A web address must start with https:// or mailto:, not \"\(address)\".")
    }
    guard address.utf8.allSatisfy(isAddressByte), !address.contains("internal:"),
      !address.contains("external:"), address.count(where: { $0 == "#" }) < 2
    else {
      throw WorkbookError(
        "link-target", sheet: sheet, cell: cell.a1(),
        "A web address must be written in the characters of RFC 3986: \"\(address)\".",
        remedy: "Write other characters as percent codes.")
    }
  }

  private static func isAddressByte(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
  }
}
