internal import RegionalStatistics

/// Looks up the focus and the reference region of a study.
struct StudyRegions {
  let study: Study
  let gazetteer: Gazetteer
  let vintage: Vintage

  /// What the templates get: the two regions and the period.
  func parameters() throws(StudyError) -> TemplateParameters {
    let focus = try region(study.focus)
    let reference = try region(study.reference)
    let overlaps = try overlaps()
    if overlaps, study.focusInReference == nil { throw overlapError(focus, reference) }
    let isExcluded = overlaps && study.focusInReference == .excluded
    return TemplateParameters(
      focus: .region(study.focus.name, excluding: []),
      reference: .region(study.reference.name, excluding: isExcluded ? [study.focus.name] : []),
      focusID: study.focus.name, referenceID: study.reference.name, focusName: focus.name,
      referenceName: isExcluded ? Self.without(reference.name, focus.name) : reference.name,
      focusArticle: focus.article, referenceArticle: reference.article,
      years: study.period.years, periods: study.periods.mapValues(\.years))
  }

  private func region(_ reference: Study.Reference) throws(StudyError) -> Region {
    do {
      return try gazetteer.region(reference.name)
    } catch {
      throw StudyError(
        "region-unknown", file: study.file, line: reference.line, error.message,
        remedy: "\"stemregio regions\" lists every region.")
    }
  }

  private func overlaps() throws(StudyError) -> Bool {
    do {
      return try !gazetteer.overlap(study.focus.name, study.reference.name, at: vintage).isEmpty
    } catch {
      throw StudyError(
        "region-unusable", file: study.file, line: study.focus.line, error.message)
    }
  }

  private func overlapError(_ focus: Region, _ reference: Region) -> StudyError {
    StudyError(
      "regions-overlap", file: study.file, line: study.reference.line,
      "The focus region \(focus.name.nl) lies wholly or partly in the reference region"
        + " \(reference.name.nl); the study must say how they are compared.",
      remedy: "Add \"focus-in-reference: excluded\" to compare with the rest of"
        + " \(reference.name.nl), or \"focus-in-reference: included\" to compare with all of it.")
  }

  private static func without(_ whole: LocalizedText, _ part: LocalizedText) -> LocalizedText {
    LocalizedText(nl: "{a} {b} {c}", fr: "{a} {b} {c}", en: "{a} {b} {c}")
      .replacing("{a}", with: whole).replacing("{b}", with: Wording.without)
      .replacing("{c}", with: part)
  }
}
