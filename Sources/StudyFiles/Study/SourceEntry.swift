public import RegionalStatistics

/// A file, or files of one layout, and what facts they hold.
public struct SourceEntry: Hashable, Sendable {
  /// Name of the source in the study, unique.
  public var id: String
  /// Line in the study file.
  public var line: Int?
  /// Path or pattern, relative to the study file.
  public var file: String
  /// Description that is printed in the workbook.
  public var title: LocalizedText
  /// Where the data come from: publisher, document, page.
  public var origin: LocalizedText
  /// What the rows are.
  public var holds: Holding
  /// What is known about the layout of the files, such as the sheet; the rest is detected.
  public var declared = DeclaredLayout()
  /// What is done to the rows of a list; facts have a layout of their own.
  public var listReading = ListReading()

  /// What a source holds.
  public enum Holding: Hashable, Sendable {
    /// Numbers by dimensions.
    case facts(FactLayout)
    /// A list of texts that a template shows as it is.
    case list(String)
  }

  /// What is done to the rows of a list before they are shown as they are.
  public struct ListReading: Hashable, Sendable {
    /// Whether rows that are equal in every column stand there once.
    public var mergesRepeatedRows = false
    /// The columns of NIS codes, which get back a lost leading zero.
    public var codes: [String] = []
    /// Whether all of them must be there: those of the study, not those of a profile.
    public var requiresCodes = false
  }

  /// How the columns of a file become dimensions and measures.
  public struct FactLayout: Hashable, Sendable {
    /// The body of facts that the rows belong to.
    public var facts: FactsID
    /// The column of each dimension.
    public var columns: [ColumnMapping]
    /// Dimensions with one category for the whole file.
    public var constants: [Constant]
    /// A dimension whose categories are spread over columns.
    public var spread: Spread?
    /// Measures in columns of their own.
    public var measures: [MeasureMapping]
    /// What an empty number cell means.
    public var blank: BlankPolicy
    /// The text that says that a number is counted under another category ("Overige").
    public var countedElsewhere: String?
    /// What a missing row means.
    public var absence: Absence
    /// The row that holds totals: kept apart and compared with the sum.
    public var controlTotal: Constant?
    /// Which mark stands before the decimals; decided cell by cell when nil.
    public var convention: NumberConvention?
    /// What signs in the place of numbers mean, beside the usual ones.
    public var masks: [String: MaskWord] = [:]
    /// What becomes of a row that repeats an earlier one.
    public var repeatedRows = RepeatedRows.refuse
    /// The only rows that count, by dimension; all of them when empty.
    public var only: [Only] = []
    /// A dimension that says what a programme counts as.
    public var classify: Classify?
    /// Whether the school year stands in the names of the files.
    public var isYearInFileName = false
    /// The classification by which the publisher made the classes in the file.
    public var regime: String?
  }

  /// The categories of a dimension whose rows count; all other rows are outside the study.
  public struct Only: Hashable, Sendable {
    /// The dimension.
    public var dimension: DimensionID
    /// Its categories.
    public var categories: Set<String>
    /// Line in the study file.
    public var line: Int?
  }

  /// A dimension that follows from others by the classification of the study.
  public struct Classify: Hashable, Sendable {
    /// The dimension with the classes.
    public var dimension: DimensionID
    /// The column of each attribute that the rules of the regime ask for.
    public var columns: [ColumnMapping]
    /// Line in the study file.
    public var line: Int?
  }

  /// What a sign in the place of a number means.
  public enum MaskWord: String, Hashable, Sendable, CaseIterable {
    /// The number zero.
    case zero
    /// Hidden to protect people.
    case suppressed
    /// Not known.
    case notAvailable = "not-available"
    /// There can't be a number.
    case notApplicable = "not-applicable"
  }

  /// What becomes of a row whose columns without numbers are those of an earlier row.
  public enum RepeatedRows: String, Hashable, Sendable, CaseIterable {
    /// It is rejected, and the build stops.
    case refuse
    /// It counts once.
    case merge
    /// It counts as any other; repetitions are not looked for.
    case add
  }

  /// A dimension and its column.
  public struct ColumnMapping: Hashable, Sendable {
    /// The dimension.
    public var dimension: DimensionID
    /// The header of the column.
    public var column: String
    /// How its texts are understood; by the name of the dimension when nil.
    public var kind: ValueKind?
    /// Categories for certain texts.
    public var values: [String: String] = [:]
    /// The file that says what each text stands for, before it is understood.
    public var lookup: Lookup?
    /// Whether a file may lack the column: a profile's files do not all have the same ones.
    public var isOptional = false
    /// Line in the study file.
    public var line: Int?
  }

  /// A file that says what the texts of a column stand for: the municipality of each school.
  public struct Lookup: Hashable, Sendable {
    /// The path of the file, relative to the study.
    public var file: Study.Reference
    /// The header of its column with the texts.
    public var from: String
    /// The header of its column with what they stand for.
    public var to: String
    /// What each text stands for; empty until the file is read.
    public var meanings: [String: String] = [:]
  }

  /// How the texts of a column are understood.
  public enum ValueKind: String, Hashable, Sendable, CaseIterable {
    /// As they stand, but for spaces and accents.
    case text
    /// As the number of a school or a code: `40428.0` is `40428`.
    case code
    /// As a school year in any spelling.
    case schoolYear = "school-year"
    /// As a day.
    case date
    /// As a region or municipality, by code or name, brought to the borders of the study.
    case place
    /// As a province or region of the country.
    case province
    /// As the number of a school in the study's list of schools.
    case school
    /// As a programme of the catalogue, by code, name or alias.
    case programme

    /// Whether some texts can't be values of this kind.
    var isChecked: Bool { self != .text && self != .code }
  }

  /// A dimension and its only category.
  public struct Constant: Hashable, Sendable {
    /// The dimension.
    public var dimension: DimensionID
    /// The category.
    public var category: String
  }

  /// Columns that are categories of a dimension.
  public struct Spread: Hashable, Sendable {
    /// The dimension.
    public var dimension: DimensionID
    /// The measure in the cells.
    public var measure: MeasureMapping
    /// Header and category of each column; every other column when empty.
    public var columns: [ColumnCategory]
    /// Line in the study file.
    public var line: Int?
  }

  /// A column that is a category.
  public struct ColumnCategory: Hashable, Sendable {
    /// The header of the column.
    public var column: String
    /// The category it stands for.
    public var category: String
  }

  /// A measure, its column and its unit.
  public struct MeasureMapping: Hashable, Sendable {
    /// The measure.
    public var measure: MeasureID
    /// The header of the column; empty for the cells of a spread.
    public var column: String
    /// More columns, which are added to the first.
    public var furtherColumns: [String] = []
    /// The column that the sum is multiplied with, where the columns hold fractions of it.
    public var times: String?
    /// How the numbers are written.
    public var unit: Unit
    /// The measure that this one is a part of.
    public var partOf: MeasureID?
    /// The number of pupils whose ticks of OKI characteristics this measure counts: 4 each at most.
    public var ticksOf: MeasureID?
    /// Line in the study file.
    public var line: Int?
  }

  /// How the numbers of a measure are written in the file.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Whole numbers, 0 or more.
    case count
    /// Halves allowed, as AGODI writes them.
    case halves
    /// Percentages: `37.95` means 0.3795.
    case percent
    /// Fractions: `0.3795`.
    case fraction
  }

  /// What an empty number cell means.
  public enum BlankPolicy: String, Hashable, Sendable, CaseIterable {
    /// An empty cell is a mistake.
    case refuse
    /// An empty cell is a zero.
    case zero
    /// An empty cell is an unknown number.
    case notAvailable = "not-available"
  }
}
