import StudyFiles

/// A study of two programmes in two years, written to a folder and built.
struct SmallStudy: ~Copyable {
  private let folder: TemporaryFolder
  /// Counts of Brussels; 10 of 69 pupils are 14.49%, as in annexes 3 and 4 of the blueprint.
  static let brussels = "richting,2019-2020,2020-2021\nHout,59,75\nAuto,10,10\nTotaal,69,85\n"
  static let flanders = "richting,2019-2020,2020-2021\nHout,100,110\nAuto,50,55\n"

  static let study = """
    title: {nl: Titel, fr: Titre, en: Title}
    publisher: Uitgever
    release: 2026-11-20
    languages: [nl, fr, en]
    templates: [small]
    focus: brussels
    reference: flanders
    period: {first: 2019-2020, last: 2020-2021}
    sources:
      - id: in-brussels
        file: data/brussels.csv
        title: Brussels
        origin: Register
        facts: enrolments
        columns: {programme: richting}
        constant: {region: brussels}
        spread: {dimension: school-year, measure: pupils}
        control-total: {programme: Totaal}
      - id: in-flanders
        file: data/flanders.csv
        title: Flanders
        origin: Register
        facts: enrolments
        columns: {programme: richting}
        constant: {region: flanders}
        spread: {dimension: school-year, measure: pupils}
    output: {name: small, folder: out}
    """

  static let template = """
    description: {nl: Klein, fr: Petit, en: Small}
    tables:
      - id: counts
        sheet: Counts
        title: "Pupils in {focus}"
        subtitle: Number of pupils
        source: Register
        facts: enrolments
        where: {region: $focus}
        rows: &rows
          - {dimension: programme, heading: Programme, total: Total}
        columns: [{id: pupils, over: {dimension: school-year, members: $period}, measure: pupils, format: count}]
        order: {by: last-column, descending: true}
      - id: shares
        sheet: Shares
        title: "Shares in {focus}"
        subtitle: Share of each programme (%)
        source: Register
        facts: enrolments
        where: {region: $focus, school-year: $first}
        rows: *rows
        columns:
          - {id: share, label: Share, measure: {share: pupils, within: programme}, format: percent-0}
          - id: quotient
            label: Quotient
            measure: {location-quotient: {share: pupils, within: programme}, of: {region: $focus}, with: {region: $reference}}
            format: decimal-2
    """

  init(
    study: String = study, template: String = template, brussels: String = brussels,
    flanders: String = flanders
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("study.yaml", study)
    try folder.write("templates/small.yaml", template)
    try folder.write("data/brussels.csv", brussels)
    try folder.write("data/flanders.csv", flanders)
    self.folder = folder
  }

  /// The folder of the study.
  var path: String { folder.path }

  /// Writes a file into the folder of the study.
  func write(_ name: String, _ text: String) throws { try folder.write(name, text) }

  /// Reads and calculates the study with the regions of the checkout.
  func build(only: [String] = []) throws -> StudyBuild {
    let data = try DataFolder.find(requested: Checkout.folder)
    return try StudyBuild(studyFile: folder.path + "/study.yaml", data: data, only: only)
  }
}
