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
    let shared = try municipalities(study.focus.name, study.reference.name)
    if shared > 0, study.focusInReference == nil { throw overlapError(focus, reference) }
    let isExcluded = shared > 0 && study.focusInReference == .excluded
    return TemplateParameters(
      focus: .region(study.focus.name, excluding: []),
      reference: .region(study.reference.name, excluding: isExcluded ? [study.focus.name] : []),
      focusID: study.focus.name, referenceID: study.reference.name, focusName: focus.name,
      referenceName: try referenceName(reference, focus, shared: shared, isExcluded: isExcluded),
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

  /// The name of the reference, which says everywhere whether the focus region is counted in it.
  private func referenceName(
    _ reference: Region, _ focus: Region, shared: Int, isExcluded: Bool
  ) throws(StudyError) -> LocalizedText {
    guard shared > 0, focus.id != reference.id else { return reference.name }
    // Of a focus region that lies only partly in the reference, "including" would say too much.
    let isWithin = try municipalities(study.focus.name, study.focus.name) == shared
    guard isExcluded || isWithin else { return reference.name }
    return LocalizedText(all: "{a} {b} {c}").replacing([
      "{a}": reference.name, "{b}": isExcluded ? Wording.without : Wording.including,
      "{c}": focus.name,
    ])
  }

  /// How many municipalities two regions share.
  private func municipalities(_ first: String, _ second: String) throws(StudyError) -> Int {
    do {
      return try gazetteer.overlap(first, second, at: vintage).count
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
}
