/// What the workbook part of an XLSX file says: sheets, date system, styles.
struct XLSXWorkbook {
  let package: Package
  let root: MarkupElement
  let part: String
  let relationships: [Package.Relationship]
  let sheets: [SheetInfo]
  let is1904: Bool

  init(_ package: Package, part: String) throws(WorkbookError) {
    self.package = package
    self.part = part
    guard !part.lowercased().hasSuffix(".bin") else {
      throw WorkbookError(
        "binary-workbook", file: package.path, "The file is an XLSB workbook, which isn't read.",
        remedy: "Convert it: soffice --headless --convert-to xlsx \(package.path)")
    }
    guard let root = try package.tree(part), root.name == "workbook" else {
      throw WorkbookError(
        "not-a-workbook", file: package.path,
        "The file must be an XLSX or ODS workbook; its main part '\(part)' is something else.")
    }
    self.root = root
    relationships = try package.relationships(of: part)
    is1904 = root.child("workbookPr")?.flag("date1904") ?? false
    sheets = try Self.sheets(root, relationships, package)
  }

  /// The name of the part with a kind of content, such as `styles`.
  func target(_ type: String) -> String? {
    relationships.first { $0.type == type && !$0.isExternal }?.target
  }

  private static func sheets(
    _ root: MarkupElement, _ relationships: [Package.Relationship], _ package: Package
  ) throws(WorkbookError) -> [SheetInfo] {
    let listed = root.child("sheets")?.all("sheet") ?? []
    let limit = package.archive.limits.sheets
    guard !listed.isEmpty, listed.count <= limit else {
      throw WorkbookError(
        "sheet-count", file: package.path,
        "A workbook must have 1 to \(limit) sheets, found \(listed.count).")
    }
    return listed.enumerated().map { index, element in
      let link = relationships.first { $0.identifier == element.prefixed("id") }
      return SheetInfo(
        name: element["name"] ?? "",
        visibility: SheetInfo.Visibility(rawValue: element["state"] ?? "") ?? .visible,
        index: index, part: link?.type == "worksheet" ? link?.target : nil)
    }
  }

  /// The kind of the number format of each cell style.
  func formatKinds() throws(WorkbookError) -> [NumberFormatKind] {
    guard let part = target("styles"), let styles = try package.tree(part) else { return [] }
    var custom: [Int: NumberFormatKind] = [:]
    for format in styles.child("numFmts")?.all("numFmt") ?? [] {
      guard let identifier = format.integer("numFmtId") else { continue }
      custom[identifier] = NumberFormatKind.of(code: format["formatCode"] ?? "")
    }
    return (styles.child("cellXfs")?.all("xf") ?? []).map { style in
      let identifier = style.integer("numFmtId") ?? 0
      return custom[identifier] ?? NumberFormatKind.builtIn(identifier)
    }
  }

  func sharedStrings() throws(WorkbookError) -> SharedStrings {
    guard let part = target("sharedStrings") else { return SharedStrings() }
    do {
      return try SharedStrings.read(
        try package.stream(part), part: part, limits: package.archive.limits)
    } catch {
      throw error.inFile(package.path)
    }
  }
}
