public import RegionalStatistics

/// A study file: everything that decides what a build makes.
public struct Study: Hashable, Sendable {
  /// The file it was read from, as the user named it.
  public var file: String
  /// Title of the publication.
  public var title: LocalizedText
  /// The organisation that publishes.
  public var publisher: LocalizedText
  /// Day of release, `yyyy-mm-dd`; the only date in the workbook, so that a rebuild gives equal bytes.
  public var release: CalendarDate
  /// Where readers can ask questions: a mail address or a page.
  public var contact: String?
  /// The languages to build; one workbook for each.
  public var languages: [Language]
  /// The templates whose tables are built, in this order.
  public var templates: [Reference]
  /// The region that the study is about.
  public var focus: Reference
  /// The region that it is compared with.
  public var reference: Reference
  /// How a focus region that lies in the reference region is treated.
  public var focusInReference: FocusInReference?
  /// First and last school year.
  public var period: Period
  /// Other periods that templates of the study ask for, by name.
  public var periods: [String: Period]
  /// The classification of programmes as STEM.
  public var classification: Classification?
  /// The file that says where places lie; nil when distances are not known.
  public var coordinates: Coordinates?
  /// What readers must know about all numbers, such as that they are invented; on every sheet.
  public var notice: LocalizedText?
  /// Notes about the data of this study, beside those of the templates.
  public var notes: [Note]
  /// The checks that may not stop the build, and why.
  public var waivers: [String: LocalizedText]
  /// The files that hold the facts.
  public var sources: [SourceEntry]
  /// The small files that were read beside the sources, such as lookup tables; empty until then.
  var sideFiles: [SourceRecord] = []
  /// The house style; the usual one when nil.
  public var theme: Reference?
  /// Where the workbooks go.
  public var output: Output
  /// How numbers are kept from telling about single people; nil when the study does not say.
  public var protection: Protection?
  /// The workbooks for partners; nil when there are none.
  public var sharing: Sharing?

  /// A file with a place and where it lies on each row.
  public struct Coordinates: Hashable, Sendable {
    /// The path of the file, relative to the study.
    public var file: Reference
    /// The header of the column with the places.
    public var place: String
    /// The headers of the columns with metres east and north, or with longitude and latitude.
    public var axes: [String]
    /// Whether the columns hold degrees.
    public var isInDegrees: Bool
  }

  /// A name in the study file and the line it stands on.
  public struct Reference: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Its line in the study file.
    public var line: Int?
  }

  /// A note about the data, and the tables that carry it.
  public struct Note: Hashable, Sendable {
    /// Name of the note in the study.
    public var id: String
    /// Text of the note.
    public var text: LocalizedText
    /// The tables that carry it in their title.
    public var tables: [Reference]
  }

  /// The classification of programmes that a study uses.
  public struct Classification: Hashable, Sendable {
    /// The name of a regime such as `stem-2030`, or a text to print.
    public var name: String
    /// Whether every class but the first is merged into the last.
    public var isMerged: Bool
    /// The ISCED-F fields that count as STEM; those of the regime when empty.
    public var iscedFields: Set<String>
    /// Line in the study file.
    public var line: Int?

    /// Whether the name is that of a regime: words joined by hyphens.
    var isRegime: Bool {
      name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      }
    }
  }

  /// What a comparison does with a focus region inside the reference region.
  public enum FocusInReference: String, Hashable, Sendable, CaseIterable {
    /// The reference is taken without the focus region.
    case excluded
    /// The reference is taken whole.
    case included
  }

  /// The school years that a study covers.
  public struct Period: Hashable, Sendable {
    /// First school year.
    public var first: SchoolYear
    /// Last school year.
    public var last: SchoolYear
    /// Line in the study file.
    public var line: Int?

    /// Every school year from the first to the last.
    public var years: [SchoolYear] {
      (first.firstYear...last.firstYear).map { SchoolYear(firstYear: $0) }
    }
  }

  /// Where the workbooks go.
  public struct Output: Hashable, Sendable {
    /// File name without extension.
    public var name: String
    /// Folder, relative to the study file.
    public var folder: String
  }

  /// The folder of the study file, to which the paths in it are relative.
  public var folder: String { FilePath.folder(of: file) }
}
