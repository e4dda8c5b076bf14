internal import RegionalStatistics

/// What one partner gets: the tables, and the area that they compare with.
struct PartnerRelease {
  let partner: Partner
  let area: ComparisonArea?
  /// The templates of its workbook, filled in for this partner.
  let templates: [Template]
  var tables: [StatisticalTable]
  /// The columns of places among peers, by table: the column with the own number.
  let positions: [Int: String]
  /// The true numbers of hidden cells, to see that the workbook does not hold them.
  private(set) var hidden: [HiddenNumber] = []

  init(
    partner: Partner, area: ComparisonArea?, templates: [Template], tables: [StatisticalTable],
    positions: [Int: String]
  ) {
    self.partner = partner
    self.area = area
    self.templates = templates
    self.tables = tables
    self.positions = positions
  }

  /// The tables that are left out: those without a row, such as STEM programmes in a school without STEM,
  /// and those of which every number is hidden.
  var leftOut: [LeftOutTables] {
    [
      leftOut(.numbers) { table in !table.rows.contains { $0.role == .body } },
      leftOut(.shownNumbers) { table in
        let values = table.cells.joined().map(\.value)
        return values.contains(.missing(.suppressed))
          && !values.contains { value in
            if case .number = value { value != .number(0) } else { false }
          }
      },
    ].filter { !$0.tables.isEmpty }
  }

  private func leftOut(
    _ lack: LeftOutTables.Lack, where isLeftOut: (StatisticalTable) -> Bool
  ) -> LeftOutTables {
    let ids = Set(tables.filter(isLeftOut).map(\.id))
    return LeftOutTables(
      lack: lack, tables: templates.flatMap(\.tables).filter { ids.contains($0.id) })
  }

  /// Takes the protected tables for the true ones.
  mutating func protect(_ protected: [StatisticalTable]) {
    hidden = HiddenNumber.all(in: tables, hiddenIn: protected)
    tables = protected
    hidePositions()
  }

  /// Where the own number is hidden, its place among peers is hidden, too.
  private mutating func hidePositions() {
    for (table, column) in positions {
      let columns = tables[table].columns
      guard let own = columns.firstIndex(where: { $0.id == column || $0.measure == column }),
        let place = columns.firstIndex(where: { $0.id == "position" })
      else { continue }
      for row in tables[table].cells.indices
      where tables[table].cells[row][own].value == .missing(.suppressed) {
        tables[table].cells[row][place].value = .missing(.suppressed)
      }
    }
  }
}

/// What all partners get, and who gets nothing.
struct PartnerReleases {
  let sharing: Sharing
  private(set) var releases: [PartnerRelease]
  /// The partners without a workbook, since it would be about too few schools.
  let excluded: [Partner]
  /// The numbers of partners that would tell of single schools, with the least upper bound that must be
  /// possible for each.
  let ofFewSchools: [Statistic: Double]
  /// The partners whose own small numbers would give away those of others.
  private(set) var refused: Set<String> = []

  init(
    sharing: Sharing, releases: [PartnerRelease], excluded: [Partner],
    ofFewSchools: [Statistic: Double]
  ) {
    self.sharing = sharing
    self.releases = releases
    self.excluded = excluded
    self.ofFewSchools = ofFewSchools
  }

  /// Whether a partner sees small numbers of its own.
  func showsOwnNumbers(to partner: Partner) -> Bool {
    sharing.showsOwnSmallNumbers && !refused.contains(partner.id)
  }

  /// The tables of all partners, one after the other.
  var tables: [StatisticalTable] { releases.flatMap(\.tables) }

  /// Who may see their own small numbers, when their tables follow this many others.
  func recipients(after first: Int) -> [Recipient] {
    guard sharing.showsOwnSmallNumbers else { return [] }
    var next = first
    return releases.map { release in
      defer { next += release.tables.count }
      let categories =
        sharing.kind == .municipality ? [release.partner.id] : release.partner.schools
      return Recipient(
        id: release.partner.id, tables: next..<(next + release.tables.count),
        dimension: release.partner.dimension, categories: Set(categories))
    }
  }

  /// Puts protected tables in the place of the true ones.
  mutating func replaceTables(with tables: ArraySlice<StatisticalTable>, refused: Set<String>) {
    var rest = tables
    self.refused = refused
    for index in releases.indices {
      let count = releases[index].tables.count
      releases[index].protect(Array(rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
  }
}
