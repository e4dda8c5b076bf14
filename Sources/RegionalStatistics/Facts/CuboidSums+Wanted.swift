extension CuboidSums {
  /// The facts that lie in what is summed; nil when all of them do.
  ///
  /// The dimension that leaves most out is asked first, so that the others have little left to do.
  func wantedRows(_ block: CodedBlock) -> [Int32]? {
    let restricted = positions.indices.filter { classes[$0].map { $0.outsideCount > 0 } ?? false }
    var rows: [Int32]?
    for index in restricted.sorted(by: { keptShare($0) < keptShare($1) }) {
      guard let classOf = classes[index]?.classOf else { continue }
      switch block.codes[positions[index]] {
      case .constant(let code): if classOf[Int(code)] == CategoryClasses.outside { return [] }
      case .each(let codes):
        rows =
          if let asked = rows {
            Self.inside(classOf, codes, count: asked.count) { asked[$0] }
          } else {
            Self.inside(classOf, codes, count: block.count) { Int32(truncatingIfNeeded: $0) }
          }
      }
    }
    return rows
  }

  /// The share of the categories of a dimension that are summed.
  private func keptShare(_ index: Int) -> Double {
    guard let classes = classes[index] else { return 1 }
    return 1 - Double(classes.outsideCount) / Double(max(classes.classOf.count, 1))
  }

  /// Those of some facts whose category is summed; without a branch, which would often go wrong.
  @inline(__always)
  private static func inside(
    _ classOf: [Int32], _ codes: [Int32], count all: Int, fact: (Int) -> Int32
  ) -> [Int32] {
    var kept = [Int32](repeating: 0, count: all)
    var count = 0
    do {
      let (classOf, codes) = (classOf.span, codes.span)
      var kept = kept.mutableSpan
      for index in 0..<all {
        let row = fact(index)
        kept[count] = row
        count &+= 1 &+ Int(classOf[Int(codes[Int(row)])] &>> 31)
      }
    }
    kept.removeLast(all - count)
    return kept
  }
}
