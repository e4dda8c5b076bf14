internal import RegionalStatistics
internal import Workbook

extension StudyBuild {
  /// Derives what a reader can from the finished files alone; who hides must withstand that.
  ///
  /// - Throws: `VerificationFailure` naming the hidden numbers that are told too closely.
  func attack(_ files: [(path: String, target: String)]) throws {
    guard let attack = ownAttack else { return }
    let readable = files.filter { $0.target.hasSuffix(".xlsx") || $0.target.hasSuffix(".csv") }
    let report = try attack.report(on: readable.map { ($0.path, $0.target) })
    let own = Set(protectedCells.map { [$0.table, $0.row, $0.column] })
    let broken = report.broken.filter { count in
      count.places.contains { $0.cell == nil && own.contains([$0.sheet, $0.row, $0.column]) }
    }
    try Self.refuse(broken, in: broken.first?.place.file ?? "")
  }

  /// Derives what all partners who pool their workbooks with the main release can.
  ///
  /// Looks at the tables as the workbooks show them, before any is written. Workbooks with small numbers of
  /// the partner's own are left out: they are not for pooling.
  ///
  /// - Throws: `VerificationFailure` naming the hidden numbers that are told too closely.
  func attackTables(of partners: PartnerReleases) throws {
    guard let attack = ownAttack, let protected else { return }
    let language = setting.study.languages.first ?? .nl
    let owners = workbookOfEachTable
    let apart = Set(
      partners.releases.map(\.partner).filter(partners.showsOwnNumbers).map(\.id))
    let pooled = protected.tables.indices.filter { !apart.contains(owners[$0]) }
    let report = attack.report(
      on: pooled.map {
        AttackedTable(protected.tables[$0], owner: owners[$0], language)
      })
    let own = Set(protectedCells.map { [owners[$0.place], $0.table, $0.row, $0.column] })
    let broken = report.broken.filter { count in
      count.places.contains { own.contains([$0.file, $0.sheet, $0.row, $0.column]) }
    }
    try Self.refuse(broken, in: setting.study.file)
  }

  private var ownAttack: ReleaseAttack? {
    guard let rules = setting.study.protection?.rules, rules.method == .suppress,
      !protectedCells.isEmpty
    else { return nil }
    return ReleaseAttack(threshold: rules.leastWidth)
  }

  private var protectedCells: [ProtectedTables.HiddenCell] {
    protected?.hidden.filter(\.isProtected) ?? []
  }

  private static func refuse(_ broken: [AttackReport.HiddenCount], in file: String) throws {
    guard !broken.isEmpty else { return }
    throw VerificationFailure(
      file: file,
      findings: broken.map { count in
        CheckFinding(
          check: AttackReport.card, sheet: count.place.sheet, cell: count.place.cell,
          problem:
            "The hidden number of \(count.place.row), \(count.place.column) can be told to be in \(count.interval?.description ?? "")"
        )
      })
  }
}
