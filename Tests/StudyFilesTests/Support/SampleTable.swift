import RegionalStatistics

@testable import StudyFiles

/// Tables with their derivations, made by hand.
enum SampleTable {
  /// The number of pupils of a programme in a year.
  static func pupils(_ programme: String?, _ year: String) -> Expression {
    let population =
      [Constraint("school-year", .category(year))]
      + (programme.map { [Constraint("programme", .category($0))] } ?? [])
    return .statistic(Statistic(facts: "enrolments", measure: "pupils", population: population))
  }

  /// A cell with a number.
  static func cell(
    _ number: Double, _ expression: Expression? = nil, parts: [Expression] = []
  ) -> TableCell {
    TableCell(.number(number), expression: expression, parts: parts)
  }

  /// A table with one label column; `rows` and `columns` name and label themselves.
  static func table(
    _ id: String, rows: [String], columns: [String], formats: [NumberKind] = [],
    roles: [StatisticalTable.Row.Role] = [], _ cells: [[TableCell]]
  ) -> StatisticalTable {
    StatisticalTable(
      id: id, stub: [LocalizedText(nl: "Richting", fr: "Orientation", en: "Programme")],
      rows: rows.enumerated().map { index, row in
        StatisticalTable.Row(
          id: row, labels: [LocalizedText(nl: row, fr: "\(row)-fr", en: "\(row)-en")],
          role: index < roles.count ? roles[index] : .body,
          population: [Constraint("programme", .category(row))])
      },
      columns: columns.enumerated().map { index, column in
        StatisticalTable.Column(
          id: column, measure: "pupils",
          label: LocalizedText(nl: column, fr: "\(column)-fr", en: "\(column)-en"),
          format: index < formats.count ? formats[index] : .count,
          population: [Constraint("school-year", .category(column))])
      }, cells: cells)
  }

  /// The table as published, without notes unless given.
  static func published(
    _ table: StatisticalTable, sheet: String, charts: [TemplateChart] = [],
    markers: PublishedTable.Markers? = nil
  ) -> PublishedTable {
    PublishedTable(
      table: table, sheet: LocalizedText(nl: sheet, fr: "\(sheet) fr", en: "\(sheet) en"),
      title: LocalizedText(
        nl: "Titel van \(table.id)", fr: "Titre de \(table.id)", en: "Title of \(table.id)"),
      subtitle: LocalizedText(
        nl: "Aantal leerlingen", fr: "Nombre d'élèves", en: "Number of pupils"),
      source: LocalizedText(nl: "Register", fr: "Registre", en: "Register"), charts: charts,
      markers: markers
        ?? PublishedTable.Markers(
          title: [], columns: table.columns.map { _ in [] }, rows: table.rows.map { _ in [] }))
  }

  /// A chart of all rows and columns unless some are named.
  static func chart(
    _ kind: TemplateChart.Kind, columns: [String] = [], rows: [String] = []
  ) -> TemplateChart {
    TemplateChart(
      kind: kind, title: LocalizedText(nl: "Grafiek", fr: "Graphique", en: "Chart"),
      valueAxis: LocalizedText(nl: "Leerlingen", fr: "Élèves", en: "Pupils"),
      categoryAxis: LocalizedText(nl: "Schooljaar", fr: "Année scolaire", en: "School year"),
      columns: columns, rows: rows)
  }
}
