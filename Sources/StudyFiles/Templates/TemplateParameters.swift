public import RegionalStatistics

/// What a study fills into a template: the regions and the period.
public struct TemplateParameters: Hashable, Sendable {
  /// The region that the study is about.
  public var focus: Selection
  /// The region that it is compared with.
  public var reference: Selection
  /// Identifier of the focus region.
  public var focusID: String
  /// Identifier of the reference region.
  public var referenceID: String
  /// Name of the focus region.
  public var focusName: LocalizedText
  /// Name of the reference region, saying so when the focus region is left out of it.
  public var referenceName: LocalizedText
  /// What stands before the name of the focus region in a sentence.
  public var focusArticle: LocalizedText?
  /// What stands before the name of the reference region in a sentence.
  public var referenceArticle: LocalizedText?
  /// The school years of the period, in order.
  public var years: [SchoolYear]
  /// The school years of the other periods that the study names.
  public var periods: [String: [SchoolYear]]
  /// Whom a workbook is for, in templates of partner workbooks.
  public var partner: PartnerParameters?

  /// Makes the parameters of a study.
  public init(
    focus: Selection, reference: Selection, focusID: String, referenceID: String,
    focusName: LocalizedText, referenceName: LocalizedText, focusArticle: LocalizedText? = nil,
    referenceArticle: LocalizedText? = nil, years: [SchoolYear],
    periods: [String: [SchoolYear]] = [:]
  ) {
    self.focus = focus
    self.reference = reference
    self.focusID = focusID
    self.referenceID = referenceID
    self.focusName = focusName
    self.referenceName = referenceName
    self.focusArticle = focusArticle
    self.referenceArticle = referenceArticle
    self.years = years
    self.periods = periods
  }

  /// The first school year.
  var first: String { years.first?.text ?? "" }
  /// The last school year.
  var last: String { years.last?.text ?? "" }

  /// The parameters for a template that asks for these periods: the study's own period where it
  /// does not name one, and none that the template does not know.
  func declaring(_ names: [String]) -> TemplateParameters {
    var declared = self
    declared.periods = Dictionary(
      names.map { ($0, periods[$0] ?? years) }, uniquingKeysWith: { first, _ in first })
    return declared
  }

  /// The focus region in a sentence.
  var focusPhrase: PlacePhrase { PlacePhrase(focusName, article: focusArticle) }
  /// The reference region in a sentence.
  var referencePhrase: PlacePhrase { PlacePhrase(referenceName, article: referenceArticle) }

  /// The texts that stand for `{focus}`, `{in focus}`, `{of focus}`, `{the focus}`, the same of the
  /// reference, `{first}`, `{last}` and `{trend.first}`, and in partner workbooks for `{partner}`.
  var placeholders: [String: LocalizedText] {
    var placeholders = ["{first}": LocalizedText(all: first), "{last}": LocalizedText(all: last)]
    var places = [("focus", focusPhrase), ("reference", referencePhrase)]
    if let partner { places.append(("partner", PlacePhrase(partner.name, article: nil))) }
    for (name, phrase) in places {
      placeholders["{\(name)}"] = phrase.name
      placeholders["{in \(name)}"] = phrase.within
      placeholders["{of \(name)}"] = phrase.belonging
      placeholders["{the \(name)}"] = phrase.definite
    }
    for (name, years) in periods {
      placeholders["{\(name).first}"] = LocalizedText(all: years.first?.text ?? "")
      placeholders["{\(name).last}"] = LocalizedText(all: years.last?.text ?? "")
    }
    return placeholders
  }

  /// The categories that `$focus`, `$first`, `$trend.first` and the like stand for.
  var names: [String: String] {
    var names = [
      "$first": first, "$last": last, "$focus": focusID, "$reference": referenceID,
    ]
    for (name, years) in periods {
      names["$\(name).first"] = years.first?.text
      names["$\(name).last"] = years.last?.text
    }
    return names
  }

  /// The school years that `$period` and `$trend.period` stand for.
  func years(of parameter: String) -> [SchoolYear]? {
    if parameter == "$period" { return years }
    return periods.first { parameter == "$\($0.key).period" }?.value
  }
}

/// Whom a partner workbook is for, and the area around it that it is compared with.
public struct PartnerParameters: Hashable, Sendable {
  /// Identifier: the number of a school, the NIS code of a municipality, the name of a group.
  public var id: String
  /// Name.
  public var name: LocalizedText
  /// The dimension that tells the partner from others.
  public var dimension: DimensionID
  /// What of that dimension is the partner's.
  public var selection: Selection
  /// The area around it; nil when no area is large enough to be shown.
  public var area: ComparisonArea?

  /// The condition that selects what is the partner's.
  var constraint: Constraint { Constraint(dimension, selection) }
}

/// A region around a partner.
public struct ComparisonArea: Hashable, Sendable {
  /// Identifier of the region.
  public var id: String
  /// Name.
  public var name: LocalizedText

  /// The places of the region.
  var selection: Selection { .region(id, excluding: []) }
}
