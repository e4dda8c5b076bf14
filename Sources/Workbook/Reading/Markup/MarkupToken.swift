/// What the tokenizer stands on.
public enum MarkupToken: Sendable {
  /// The start of an element: name and attributes are set.
  case start
  /// The end of an element: the name is set. An empty element gives a start and an end.
  case end
  /// A piece of text; one text may come in several pieces.
  case text
  /// The end of the document.
  case finish
}

/// One attribute of the start tag the tokenizer stands on.
struct MarkupAttribute {
  var name: MarkupName
  var prefix: MarkupName
  var value: Range<Int>
  /// Whether references or line ends must be replaced in the value.
  var needsDecoding: Bool
}
