internal import Workbook

extension SyntheticData {
  /// Writes which programmes are STEM by which list: sources of enrolments don't say so.
  func writeProgrammeList(
    _ catalogue: SyntheticCatalogue, to output: inout OutputFolder, progress: (String) -> Void
  ) throws {
    try write("studierichtingen-stem", to: &output, progress) { path in
      var writer = try DelimitedWriter(
        path: path,
        header: DelimitedFields.header([
          "catalogus", "graad_so", "onderwijsvorm", "studierichting", "finaliteit", "domein",
          "stem_vrwi", "stem_2030",
        ]))
      for programme in catalogue.programmes {
        let grade = programme.grade == "2" ? "2e graad" : "3e graad"
        var line = DelimitedFields.bytes([
          programme.catalogue == .old ? "voor modernisering" : "na modernisering", grade,
          programme.form, programme.name, programme.finality, programme.domain, programme.vrwi,
        ])
        line += DelimitedFields.field(programme.isSTEM2030 ? "STEM" : "niet-STEM")
        writer.append(line)
        try writer.endLine()
      }
      try writer.finish()
    }
  }
}
