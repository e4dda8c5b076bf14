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
  /// The school years of the period, in order.
  public var years: [SchoolYear]
  /// The school years of the other periods that the study names.
  public var periods: [String: [SchoolYear]]

  /// Makes the parameters of a study.
  public init(
    focus: Selection, reference: Selection, focusID: String, referenceID: String,
    focusName: LocalizedText, referenceName: LocalizedText, years: [SchoolYear],
    periods: [String: [SchoolYear]] = [:]
  ) {
    self.focus = focus
    self.reference = reference
    self.focusID = focusID
    self.referenceID = referenceID
    self.focusName = focusName
    self.referenceName = referenceName
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

  /// The texts that stand for `{focus}`, `{reference}`, `{first}`, `{last}` and `{trend.first}`.
  var placeholders: [String: LocalizedText] {
    var placeholders = [
      "{focus}": focusName, "{reference}": referenceName, "{first}": LocalizedText(all: first),
      "{last}": LocalizedText(all: last),
    ]
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
