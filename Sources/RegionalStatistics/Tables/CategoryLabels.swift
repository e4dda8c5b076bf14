/// The labels of categories in the languages of the workbook.
///
/// A category without a label is shown as the source writes it: official names of programmes and
/// schools are not translated.
public struct CategoryLabels: Sendable {
  private var labels: [DimensionID: [String: LocalizedText]]
  private let placeLabel: @Sendable (String) -> LocalizedText?

  /// Makes labels from a list per dimension and the names of places.
  public init(
    _ labels: [DimensionID: [String: LocalizedText]] = [:],
    places: @escaping @Sendable (String) -> LocalizedText? = { _ in nil }
  ) {
    self.labels = labels
    placeLabel = places
  }

  /// The label of a category.
  public subscript(_ dimension: DimensionID, _ category: String) -> LocalizedText {
    labels[dimension]?[category] ?? placeLabel(category) ?? LocalizedText(all: category)
  }

  /// The labels with those of another list added; the other list wins.
  public func adding(_ more: [DimensionID: [String: LocalizedText]]) -> CategoryLabels {
    var sum = self
    for (dimension, texts) in more {
      sum.labels[dimension, default: [:]].merge(texts) { _, new in new }
    }
    return sum
  }
}
