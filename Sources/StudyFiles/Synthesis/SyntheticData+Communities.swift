internal import RegionalStatistics
internal import Workbook

extension SyntheticData {
  /// Writes the pupils and students of both communities in Brussels, as BISA counts them: a column for
  /// each level.
  func writeCommunities(to output: inout OutputFolder, progress: (String) -> Void) throws {
    let levels = ["kleuter", "lager", "secundair", "hoger", "hbo5"]
    let table = try SynthesisTable(
      file: data.synthesis + "/margins/communities.csv",
      columns: ["school_year", "community"] + levels)
    let brussels = try gazetteer.region("brussels").name.nl
    try write("schoolbevolking-per-gemeenschap-dataset", to: &output, progress) { path in
      var writer = try DelimitedWriter(
        path: path,
        header: DelimitedFields.header(["schooljaar", "gewest", "gemeenschap"] + levels))
      for row in table.rows {
        var line = DelimitedFields.bytes([
          row.text("school_year"), brussels, row.text("community"),
        ])
        let counts = try levels.map { String(try row.count($0).scaled(by: scale)) }
        line += DelimitedFields.header(counts)
        writer.append(line)
        try writer.endLine()
      }
      try writer.finish()
    }
  }
}
