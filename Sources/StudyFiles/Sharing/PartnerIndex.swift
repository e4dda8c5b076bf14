internal import RegionalStatistics

/// One line of the index of partners: a file, or why there is none.
struct PartnerEntry: Hashable {
  var partner: String
  var name: String
  var language: String
  /// Name of the workbook; empty when there is none.
  var file: String
  /// SHA-256 of the workbook.
  var digest: String
  /// SHA-256 of what the workbook was made from.
  var content: String
  /// Name of the area that it compares with.
  var area: String
  var tables: Int
  /// Cells that show `[c]`.
  var hidden: Int
  var remark: String

  static let header = [
    "partner", "name", "language", "file", "sha256", "content", "area", "tables", "hidden_cells",
    "remark",
  ]

  var fields: [String] {
    [partner, name, language, file, digest, content, area, "\(tables)", "\(hidden)", remark]
  }

  var line: String { fields.map(TidyTwin.field).joined(separator: ",") + "\r\n" }

  /// The lines of an index or a journal; none when it can't be read, and without one that was cut off.
  static func entries(in path: String) -> [PartnerEntry] {
    guard let text = try? TextFile.read(path) else { return [] }
    return TwinLines(text).lines.dropFirst().compactMap { fields in
      guard fields.count == header.count, let tables = Int(fields[7]), let hidden = Int(fields[8])
      else { return nil }
      return PartnerEntry(
        partner: fields[0], name: fields[1], language: fields[2], file: fields[3],
        digest: fields[4], content: fields[5], area: fields[6], tables: tables, hidden: hidden,
        remark: fields[9])
    }
  }

  static var headerLine: String { header.joined(separator: ",") + "\r\n" }
}

/// The index as a publication: a workbook for whoever sends the files.
struct PartnerIndex {
  let entries: [PartnerEntry]
  let builder: PublicationBuilder
  let language: Language

  var publication: Publication {
    let table = StatisticalTable(
      id: "partners", stub: [SharingWording.partner, SharingWording.name],
      rows: entries.map { entry in
        StatisticalTable.Row(
          id: entry.partner,
          labels: [LocalizedText(all: entry.partner), LocalizedText(all: entry.name)])
      }, columns: columns, cells: entries.map(cells))
    var publication = builder.publication(
      [
        PublishedTable(
          table: table, sheet: SharingWording.indexSheet, title: SharingWording.indexTitle,
          subtitle: SharingWording.indexSubtitle, source: builder.setting.study.title, charts: [],
          markers: PublishedTable.Markers(
            title: [], columns: columns.map { _ in [] }, rows: entries.map { _ in [] }))
      ], notes: [])
    publication.cover = [SharingWording.indexCover]
    return publication
  }

  private var columns: [StatisticalTable.Column] {
    [
      ("file", Wording.file, .text), ("area", SharingWording.surroundings, .text),
      ("tables", SharingWording.tables, .count), ("hidden", SharingWording.hidden, .count),
      ("remark", SharingWording.remark, NumberKind.text), ("sha256", Wording.digest, .text),
    ].map { StatisticalTable.Column(id: $0.0, measure: $0.0, label: $0.1, format: $0.2) }
  }

  private func cells(_ entry: PartnerEntry) -> [TableCell] {
    [
      text(entry.file), text(entry.area), TableCell(.number(Double(entry.tables))),
      TableCell(.number(Double(entry.hidden))),
      entry.remark.isEmpty
        ? TableCell(.text(SharingWording.noRemark, id: "none")) : text(entry.remark),
      text(entry.digest),
    ]
  }

  private func text(_ text: String) -> TableCell {
    TableCell(
      text.isEmpty
        ? .missing(.notApplicable) : .text(LocalizedText(all: text), id: text))
  }
}
