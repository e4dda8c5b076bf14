/// A table of a publication, described as data: which facts, which rows, which columns.
public struct TableDefinition: Hashable, Sendable {
  /// Stable identifier, as in the report: `bijlage-3`, `tabel-44`.
  public var id: String
  /// The facts it is made from.
  public var facts: FactsID
  /// The population of the whole table.
  public var filter: [Constraint]
  /// The dimensions of the rows, the outermost first.
  public var rows: [AxisDefinition]
  /// The columns, from left to right.
  public var columns: [ColumnDefinition]
  /// Order of the rows within their group; the order of the source when nil.
  ///
  /// The groups of nested rows keep the order of the source, or of the members listed.
  public var order: RowOrder?
  /// How many rows to show by themselves; the others are summed in one row.
  ///
  /// Only for one dimension of rows, and not where the others are regions: those may overlap.
  public var top: Int?
  /// Label of the row that sums the rows beyond `top`.
  public var otherLabel: LocalizedText?
  /// Label of one row at the end that counts all others; no such row when nil.
  public var total: LocalizedText?
  /// What its dimension `offer` follows from.
  public var offer: Offer?
  /// What its dimension `distance` follows from.
  public var distance: DistanceClasses?

  /// Makes a definition.
  public init(
    id: String, facts: FactsID, filter: [Constraint], rows: [AxisDefinition],
    columns: [ColumnDefinition], order: RowOrder? = nil, top: Int? = nil,
    otherLabel: LocalizedText? = nil, total: LocalizedText? = nil, offer: Offer? = nil,
    distance: DistanceClasses? = nil
  ) {
    self.id = id
    self.facts = facts
    self.filter = filter
    self.rows = rows
    self.columns = columns
    self.order = order
    self.top = top
    self.otherLabel = otherLabel
    self.total = total
    self.offer = offer
    self.distance = distance
  }

  /// The dimensions that follow from others of its facts.
  public var derived: [any DerivedDimension] {
    [offer as (any DerivedDimension)?, distance].compactMap(\.self)
  }

  /// Every selection that the table makes: in its filter, rows, columns and measures.
  public var selections: [Selection] {
    let axes = rows + columns.compactMap(\.over)
    return filter.map(\.selection) + axes.flatMap { $0.members ?? [] }.map(\.selection)
      + columns.flatMap { $0.constraints.map(\.selection) + $0.measure.selections }
      + rows.flatMap { ($0.members ?? []).flatMap { $0.measure?.selections ?? [] } }
  }

  /// What its cells and the order of its rows ask of the facts.
  public var uses: [MeasureUse] {
    let shared = Set(filter.map(\.dimension) + rows.flatMap(\.dimensions))
    let ofCells = columns.flatMap { column in
      let own = column.constraints.map(\.dimension) + (column.over?.dimensions ?? [])
      return measures(of: column).flatMap {
        $0.uses(facts: facts, dimensions: shared.union(own))
      }
    }
    return ofCells
      + rows.flatMap { axis in
        axis.bands.map { bands in
          [bands.measure, .count(bands.weight)].flatMap {
            $0.uses(facts: facts, dimensions: shared.union([axis.dimension]))
          }
        } ?? []
      }
  }

  /// The measures in the cells of a column: one, or one for each row that is an indicator.
  private func measures(of column: ColumnDefinition) -> [MeasureDefinition] {
    guard column.measure.isOfRow else { return [column.measure] }
    return rows.flatMap { axis in
      (axis.members ?? []).compactMap(\.measure).map {
        column.measure.ofRow($0, without: axis.dimension)
      }
    }
  }

  /// Whether each row is an indicator with a measure of its own, and needs no facts of the table.
  private var isOfIndicators: Bool {
    columns.allSatisfy(\.measure.isOfRow) && rows.allSatisfy(\.isOfIndicators)
  }

  /// The bodies of facts that it needs: its own, and those that its measures name.
  public var bodies: Set<FactsID> {
    Set(uses.map(\.facts)).union(isOfIndicators ? [] : [facts])
  }

  /// The sets of dimensions by which some facts must be summed for this table.
  ///
  /// The members of its axes are read off its own facts.
  public func groupings(of body: FactsID) -> [[DimensionID]] {
    let needed = uses.filter { $0.facts == body }.map { $0.dimensions.sorted() }
    guard body == facts else { return needed }
    // An inner row is read off within the rows around it.
    let lines = rows.filter { !$0.isOfIndicators }.flatMap(\.dimensions)
    let along = rows.contains(where: \.isReadOff) ? [lines] : []
    let across = columns.compactMap(\.over).filter(\.isReadOff).map { lines + $0.dimensions }
    return needed + (along + across).map { Set(filter.map(\.dimension) + $0).sorted() }
  }
}

/// A dimension along the rows or columns of a table.
public struct AxisDefinition: Hashable, Sendable {
  /// The dimension.
  public var dimension: DimensionID
  /// Heading of the label column.
  public var heading: LocalizedText
  /// The members to show; every category that occurs when nil.
  public var members: [AxisMember]?
  /// Label of a total over all categories; no total when nil.
  public var total: LocalizedText?
  /// Categories that stand last whatever the order, such as "Overige".
  public var last: [String]
  /// How the categories are put in bands, of which each is a member; nil for the categories themselves.
  public var bands: BandDefinition?

  /// Whether each member is an indicator with a measure of its own.
  public var isOfIndicators: Bool { members?.allSatisfy { $0.measure != nil } ?? false }

  /// Whether its members are read off the facts.
  var isReadOff: Bool { bands != nil || members?.contains(where: \.isEachPlace) ?? true }

  /// Makes an axis.
  public init(
    dimension: DimensionID, heading: LocalizedText, members: [AxisMember]? = nil,
    total: LocalizedText? = nil, last: [String] = [], bands: BandDefinition? = nil
  ) {
    self.bands = bands
    self.dimension = dimension
    self.heading = heading
    self.members = members
    self.total = total
    self.last = last
  }

  /// Its own dimension and those of its members.
  var dimensions: [DimensionID] { [dimension] + (members ?? []).compactMap(\.dimension) }
}

/// Bands of units such as schools, with about as many pupils in each.
public struct BandDefinition: Hashable, Sendable {
  /// What the units stand in order of.
  public var measure: MeasureDefinition
  /// What makes a band as large as another, such as pupils.
  public var weight: MeasureID
  /// Labels of the bands, from the lowest values to the highest.
  public var labels: [LocalizedText]
  /// Label of the units without a number.
  public var rest: LocalizedText

  /// Makes bands.
  public init(
    by measure: MeasureDefinition, weight: MeasureID, labels: [LocalizedText],
    rest: LocalizedText
  ) {
    self.measure = measure
    self.weight = weight
    self.labels = labels
    self.rest = rest
  }
}

/// A member of an axis: a category, a group of categories, a region, or an indicator.
public struct AxisMember: Hashable, Sendable {
  /// Stable identifier, not translated.
  public var id: String
  /// Label, when it is not that of the category.
  public var label: LocalizedText?
  /// The categories it stands for.
  public var selection: Selection
  /// The dimension of those categories, when it is not that of the axis: a school among regions.
  public var dimension: DimensionID?
  /// The measure of a row that is an indicator.
  public var measure: MeasureDefinition?
  /// Whether it stands for each place that occurs in its region, and not for the region as a whole.
  public var isEachPlace: Bool

  /// Makes a member.
  public init(
    id: String, label: LocalizedText? = nil, selection: Selection, dimension: DimensionID? = nil,
    measure: MeasureDefinition? = nil, isEachPlace: Bool = false
  ) {
    self.measure = measure
    self.isEachPlace = isEachPlace
    self.id = id
    self.label = label
    self.selection = selection
    self.dimension = dimension
  }
}

/// A column, or one column per member of a dimension.
public struct ColumnDefinition: Hashable, Sendable {
  /// Stable identifier; of the measure when the column is spread over a dimension.
  public var id: String
  /// Label; for a spread column the label of the member stands in it as `{member}`.
  public var label: LocalizedText
  /// The dimension whose members make one column each.
  public var over: AxisDefinition?
  /// Constraints of this column.
  public var constraints: [Constraint]
  /// What stands in the cells.
  public var measure: MeasureDefinition
  /// How the numbers are shown.
  public var format: NumberKind

  /// Makes a column.
  public init(
    id: String, label: LocalizedText, over: AxisDefinition? = nil, constraints: [Constraint] = [],
    measure: MeasureDefinition, format: NumberKind
  ) {
    self.id = id
    self.label = label
    self.over = over
    self.constraints = constraints
    self.measure = measure
    self.format = format
  }
}

/// The order of the rows of a table.
public struct RowOrder: Hashable, Sendable {
  /// What the rows are ordered by.
  public enum Key: Hashable, Sendable {
    /// The label of the row.
    case label
    /// The numbers of the column with this identifier; the last column of a spread when `last`.
    case column(String)
    /// The numbers of the last column.
    case lastColumn
  }

  /// What the rows are ordered by; ties by label.
  public var key: Key
  /// Whether the largest comes first.
  public var isDescending: Bool

  /// Makes an order.
  public init(by key: Key, descending: Bool) {
    self.key = key
    isDescending = descending
  }
}

/// How numbers of a column are shown.
public enum NumberKind: Hashable, Sendable {
  /// Whole numbers with a thousands mark.
  case count
  /// Whole numbers with their sign.
  case signedCount
  /// A fraction as a percentage.
  case percent(decimals: Int)
  /// A fraction as a percentage with its sign.
  case signedPercent(decimals: Int)
  /// A difference of fractions in percentage points with its sign.
  case points(decimals: Int)
  /// A plain number.
  case decimal(decimals: Int)
  /// A plain number with its sign.
  case signedDecimal(decimals: Int)
  /// A fraction of a base year, shown as an index of 100.
  case index
  /// Text.
  case text
}
