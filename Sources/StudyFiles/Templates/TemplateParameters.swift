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

  /// Makes the parameters of a study.
  public init(
    focus: Selection, reference: Selection, focusID: String, referenceID: String,
    focusName: LocalizedText, referenceName: LocalizedText, years: [SchoolYear]
  ) {
    self.focus = focus
    self.reference = reference
    self.focusID = focusID
    self.referenceID = referenceID
    self.focusName = focusName
    self.referenceName = referenceName
    self.years = years
  }

  /// The first school year.
  var first: String { years.first?.text ?? "" }
  /// The last school year.
  var last: String { years.last?.text ?? "" }

  /// The texts that stand for `{focus}`, `{reference}`, `{first}` and `{last}`.
  var placeholders: [String: LocalizedText] {
    [
      "{focus}": focusName, "{reference}": referenceName, "{first}": LocalizedText(all: first),
      "{last}": LocalizedText(all: last),
    ]
  }
}
