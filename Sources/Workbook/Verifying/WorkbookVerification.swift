/// Runs checks over a finished workbook.
public enum WorkbookVerification {
  /// Every check that needs nothing but the file, in the order of their numbers.
  public static let checks = checks()

  /// Every check that needs nothing but the file, in the order of their numbers.
  ///
  /// - Parameter threshold: counts from 1 to under it must be hidden; nil for what each sheet says of
  ///   itself.
  public static func checks(threshold: Int? = nil) -> [any WorkbookCheck] {
    packageChecks + structureChecks + sheetChecks + tableChecks + formulaChecks
      + disclosureChecks(threshold)
  }

  /// What the checks find in a workbook, in the order of their numbers; they run at the same time.
  public static func findings(
    in workbook: WorkbookContents, checks: [any WorkbookCheck] = Self.checks
  ) -> [CheckFinding] {
    // The last checks take longest, so that they begin first and no thread waits for another at the end.
    checks.reversed().concurrentMap { check in
      var report = CheckReport(check.card)
      check.examine(workbook, &report)
      return report.findings
    }.reversed().flatMap(\.self)
  }

  /// What the checks find in a file; a file too broken to be held is a finding, too.
  ///
  /// - Throws: `WorkbookError` for a file that isn't there, can't be opened or is no XLSX workbook.
  public static func findings(
    inFile path: String, checks: [any WorkbookCheck] = Self.checks
  ) throws(WorkbookError) -> [CheckFinding] {
    do {
      return findings(in: try WorkbookContents(path: path), checks: checks)
    } catch {
      guard let finding = BrokenFile(error).finding else { throw error }
      return [finding]
    }
  }

  private static let packageChecks: [any WorkbookCheck] = [
    WellFormedParts(), FixedEntryDates(), NoMacros(), TitleProperty(), AuthorProperty(),
    DescribingProperties(), LanguageDeclared(), NothingAttached(), NamesResolve(),
  ]

  private static let structureChecks: [any WorkbookCheck] = [
    CoverAndContents(), NoBlankSheet(), NoHiddenSheet(), SheetNames(), FirstCellSelected(),
    ContentsComplete(), DescriptiveLinks(), SafeLinks(),
  ]

  private static let sheetChecks: [any WorkbookCheck] = [
    TitleInFirstCell(), TableCountStated(), NoMergedCells(), NothingHidden(), NoBlankLines(),
    TablesStartLeft(), NothingBelowTables(), FrozenHeadersOnly(), NoFilterArrows(),
    NoTextOutsideCells(), PrintSetUp(), ColumnsWideEnough(), PlainFont(), Contrast(),
    NoEmptyColour(), AlternativeText(),
  ]

  private static let tableChecks: [any WorkbookCheck] = [
    DataInTables(), TableNames(), TableHeaders(), NoEmptyCells(), KnownShorthand(),
    ShorthandExplained(), NotesNumbered(), NoBareSymbols(), NumbersAreNumbers(), OneNumberFormat(),
    NumbersRightAligned(), UnitsStated(), ThousandsSeparated(), TotalsAtEdge(),
  ]

  private static let formulaChecks: [any WorkbookCheck] = [
    CachedResults(), PlainFormulas(), NoErrors(), SharesInRange(), OKIInRange(), MatrixMargins(),
    ColourScalesFit(), ChartsFit(),
  ]

  private static func disclosureChecks(_ threshold: Int?) -> [any WorkbookCheck] {
    [NoSmallCounts(threshold: threshold), NoLoneHidden(), NoSumOverHidden()]
  }
}
