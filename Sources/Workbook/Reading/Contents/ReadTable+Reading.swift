extension ReadTable {
  /// Reads the part that describes a table; nil for one without a range.
  init?(_ package: Package, part: String) throws(WorkbookError) {
    guard let root = try package.tree(part), let range = CellRange(a1: root["ref"] ?? "") else {
      return nil
    }
    self.init(
      name: root["displayName"] ?? root["name"] ?? "", range: range,
      headerRows: root.integer("headerRowCount") ?? 1,
      totalRows: root.integer("totalsRowCount") ?? 0,
      hasFilter: root.child("autoFilter") != nil,
      headers: (root.child("tableColumns")?.children ?? []).map { $0["name"] ?? "" },
      alternativeText: root.descendants("table").first?["altText"] ?? "")
  }

  /// The tables of the sheet that a part holds, in reading order.
  static func all(_ package: Package, onSheet part: String) throws(WorkbookError) -> [ReadTable] {
    var tables: [ReadTable] = []
    for relationship in try package.relationships(of: part) where relationship.type == "table" {
      if let table = try ReadTable(package, part: relationship.target) { tables.append(table) }
    }
    return tables.sorted { $0.range.first < $1.range.first }
  }
}
