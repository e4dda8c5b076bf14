import RegionalStatistics

/// Pupils by school year, programme, sex and place: small enough to add up by heart.
enum SmallFacts {
  static let id: FactsID = "enrolments"

  /// A fact: its categories in the order year, programme, sex, place, and its pupils.
  struct Row {
    let year: String
    let programme: String
    let sex: String
    let place: String
    let amount: Amount

    init(_ year: String, _ programme: String, _ sex: String, _ place: String, _ pupils: Int64) {
      self.init(year, programme, sex, place, Amount(units: pupils))
    }

    init(_ year: String, _ programme: String, _ sex: String, _ place: String, _ amount: Amount) {
      self.year = year
      self.programme = programme
      self.sex = sex
      self.place = place
      self.amount = amount
    }
  }

  static let rows = [
    Row("2019", "wood", "F", "inside", 1), Row("2019", "wood", "M", "inside", 9),
    Row("2019", "cars", "M", "inside", 4), Row("2019", "wood", "F", "outside", 2),
    Row("2020", "wood", "F", "inside", 3), Row("2020", "wood", "M", "inside", 7),
    Row("2020", "art", "F", "inside", 10), Row("2020", "art", "F", "outside", 20),
    Row("2020", "cars", "M", "outside", 5),
  ]

  static func table(_ rows: [Row], absence: Absence = .zero) -> FactTable {
    var table = FactTable(
      id: id, dimensions: ["place", "programme", "school-year", "sex"],
      measures: [Measure(id: "pupils")], absence: absence)
    for row in rows { table.append([row.place, row.programme, row.year, row.sex], [row.amount]) }
    return table
  }

  /// An evaluator over the sums by all dimensions.
  static func evaluator(_ rows: [Row] = rows, absence: Absence = .zero) -> StatisticEvaluator {
    let table = table(rows, absence: absence)
    let plan = CuboidPlan(facts: id, needed: [table.dimensionIDs.sorted()])
    return StatisticEvaluator(cuboids: table.answer(plan), membership: membership)
  }

  /// The region "everywhere" holds the regions "in" and "out", which hold one place each.
  static let membership = Membership { region, place in
    switch region {
    case "everywhere": true
    case "in": place == "inside"
    case "out": place == "outside"
    default: false
    }
  }

  /// The builder of tables over these facts.
  static func builder(
    _ rows: [Row] = rows, labels: CategoryLabels = CategoryLabels()
  ) -> TableBuilder {
    TableBuilder(evaluator: evaluator(rows), labels: labels)
  }
}

extension Constraint {
  /// A dimension with one category.
  static func one(_ dimension: DimensionID, _ category: String) -> Constraint {
    Constraint(dimension, .category(category))
  }
}

extension StatisticalTable {
  /// Row identifiers from top to bottom.
  var rowIDs: [String] { rows.map(\.id) }
  /// The values without their derivation.
  var values: [[CellValue]] { cells.map { $0.map(\.value) } }
  /// The values of a row.
  func values(of row: String) -> [CellValue]? {
    rows.firstIndex { $0.id == row }.map { values[$0] }
  }
}
