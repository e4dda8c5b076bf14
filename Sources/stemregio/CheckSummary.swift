import RegionalStatistics
import StudyFiles

/// What a study would build, as text.
struct CheckSummary {
  let build: StudyBuild

  var text: String {
    [heading, tables, sources, files].joined(separator: "\n")
  }

  private var study: Study { build.setting.study }
  private var language: Language { study.languages.first ?? .nl }

  private var heading: String {
    "\(study.title[language])\n\(build.publication.subtitle[language])\n"
  }

  private var tables: String {
    let columns = AlignedText(
      header: ["Table", "Rows", "Columns", "Title"],
      alignment: [.leading, .trailing, .trailing, .leading], longest: 80)
    return columns.text(
      build.publication.tables.map {
        [
          $0.table.id, "\($0.table.rows.count)", "\($0.table.columns.count)", $0.title[language],
        ]
      })
  }

  private var sources: String {
    let columns = AlignedText(
      header: ["Source", "File", "Rows read", "Used", "Compared", "Outside"],
      alignment: [.leading, .leading, .trailing, .trailing, .trailing, .trailing], longest: 80)
    return columns.text(
      build.sources.map {
        [
          $0.id, $0.file, "\($0.rowsRead)", "\($0.rowsUsed)", "\($0.rowsCompared)",
          "\($0.rowsLeftOut)",
        ]
      })
  }

  private var files: String {
    "Files: " + build.outputPaths(study.languages).joined(separator: ", ") + "\n"
  }
}
