/// How Dataloep writes a programme and a year of study.
struct ProgrammeLabel {
  let grade: String
  let gradeCode: String
  let year: String
  let yearCode: String
  let form: String
  let finality: String
  let domain: String
  let programme: String
  /// Whether it is outside full-time mainstream education: the preparatory phase in a centre.
  let isOutsideFullTime: Bool
  let administrativeGroup: String

  init(_ cell: ProgrammeCell, in schoolYear: Int) {
    let (level, known) = (cell.level, cell.programme)
    programme = known.name
    isOutsideFullTime = known.track == .preparatory
    finality = known.finality.isEmpty ? Self.notApplicable(level) : known.finality
    // The monitor STEM-2030 counts older programmes too, as if they had a study domain.
    let isRecounted = schoolYear >= 2021 && known.isSTEM2030 && known.form != "aso"
    domain =
      known.domain.isEmpty ? isRecounted ? "STEM" : Self.notApplicable(level) : known.domain
    switch level.grade {
    case "1":
      (grade, gradeCode, form) = ("1e graad", "1", "n.v.t. (1e graad)")
      (year, yearCode) = (known.name, level.year)
    case "okan":
      (grade, gradeCode, form) = ("n.v.t. (okan)", "0", "n.v.t. (okan)")
      (year, yearCode) = ("n.v.t. (okan)", "0")
    case "7":
      (grade, gradeCode, form) = ("3e graad", "3", known.form)
      (year, yearCode) = known.form == "bso" ? ("3e leerjaar", "3") : ("Se-n-Se", "SNS")
    default:
      (grade, gradeCode, form) = ("\(level.grade)e graad", level.grade, known.form)
      (year, yearCode) = ("\(level.year)e leerjaar", level.year)
    }
    let suffix = isOutsideFullTime ? " DBSO" : known.track == .dual ? " DL" : ""
    administrativeGroup = "\(yearCode) \(form) \(known.name)\(suffix)"
  }

  /// The first twelve fields of an enrolment.
  var fields: [String] {
    [
      isOutsideFullTime
        ? "Deeltijds beroepssecundair onderwijs" : "Voltijds gewoon secundair onderwijs",
      isOutsideFullTime ? "312" : "311", grade, gradeCode, year, yearCode, form, finality, domain,
      programme, "n.v.t.", "n.v.t.",
    ]
  }

  private static func notApplicable(_ level: PupilMargin.Level) -> String {
    level.grade == "1" ? "n.v.t. (1e graad)" : "n.v.t."
  }
}
