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
  /// Whom a workbook is for, in templates of partner workbooks.
  public var partner: PartnerParameters?

  /// The first school year.
  var first: String { years.first?.text ?? "" }
  /// The last school year.
  var last: String { years.last?.text ?? "" }

  /// The texts that stand for `{focus}`, `{reference}`, `{first}` and `{last}`, and in partner workbooks
  /// for `{partner}`.
  var placeholders: [String: LocalizedText] {
    var texts = [
      "{focus}": focusName, "{reference}": referenceName, "{first}": LocalizedText(all: first),
      "{last}": LocalizedText(all: last),
    ]
    if let partner { texts["{partner}"] = partner.name }
    return texts
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
