extension CuboidSums {
  /// Notes what each category adds to the key, for so many categories of each dimension.
  mutating func extendKeyParts(to counts: [Int]) {
    var shift: UInt32 = 0
    for index in positions.indices where widths[index] > 0 {
      let classOf = classes[index]?.classOf
      for code in keyParts[index].count..<max(keyParts[index].count, counts[index]) {
        let number = classOf?[code] ?? Int32(truncatingIfNeeded: code)
        keyParts[index].append(UInt32(bitPattern: number) << shift)
      }
      shift += UInt32(widths[index])
    }
  }

  /// Adds facts to sums of one measure whose place follows from a few categories.
  ///
  /// Nearly all sums of a publication are like this, and nearly all time goes here: so the place of a
  /// fact is found and its amount added in one go.
  ///
  /// - Returns: `false` when these sums aren't like this; then nothing was added.
  mutating func addDense(_ block: CodedBlock) -> Bool {
    guard isDense, measureCount == 1 else { return false }
    var base: UInt32 = 0
    var columns: [(codes: [Int32], parts: [UInt32])] = []
    for (index, position) in positions.enumerated() where widths[index] > 0 {
      let parts = keyParts[index]
      switch block.codes[position] {
      case .constant(let code):
        guard parts.indices.contains(Int(code)) else { return false }
        base |= parts[Int(code)]
      case .each(let codes): columns.append((codes, parts))
      }
    }
    precondition(
      columns.allSatisfy { $0.codes.count >= block.count }
        && block.amounts[0].count >= block.count, "every column must have all facts")
    switch columns.count {
    case 1: addDense(block, base, columns[0])
    case 2: addDense(block, base, columns[0], columns[1])
    case 3: addDense(block, base, columns[0], columns[1], columns[2])
    case 4: addDense(block, base, columns[0], columns[1], columns[2], columns[3])
    case 5: addDense(block, base, columns[0], columns[1], columns[2], columns[3], columns[4])
    default: return false
    }
    return true
  }

  private typealias Column = (codes: [Int32], parts: [UInt32])

  private mutating func addDense(_ block: CodedBlock, _ base: UInt32, _ first: Column) {
    let (codes, parts) = (first.codes.span, first.parts.span)
    let amounts = block.amounts[0]
    let added = amounts.span
    var sums = self.amounts.mutableSpan
    for row in 0..<block.count { sums[Int(base | parts[Int(codes[row])])] += added[row] }
  }

  private mutating func addDense(
    _ block: CodedBlock, _ base: UInt32, _ first: Column, _ second: Column
  ) {
    let (codes, parts) = (first.codes.span, first.parts.span)
    let (codes2, parts2) = (second.codes.span, second.parts.span)
    let amounts = block.amounts[0]
    let added = amounts.span
    var sums = self.amounts.mutableSpan
    for row in 0..<block.count {
      let place = base | parts[Int(codes[row])] | parts2[Int(codes2[row])]
      sums[Int(place)] += added[row]
    }
  }

  private mutating func addDense(
    _ block: CodedBlock, _ base: UInt32, _ first: Column, _ second: Column, _ third: Column
  ) {
    let (codes, parts) = (first.codes.span, first.parts.span)
    let (codes2, parts2) = (second.codes.span, second.parts.span)
    let (codes3, parts3) = (third.codes.span, third.parts.span)
    let amounts = block.amounts[0]
    let added = amounts.span
    var sums = self.amounts.mutableSpan
    for row in 0..<block.count {
      let place =
        base | parts[Int(codes[row])] | parts2[Int(codes2[row])] | parts3[Int(codes3[row])]
      sums[Int(place)] += added[row]
    }
  }

  private mutating func addDense(
    _ block: CodedBlock, _ base: UInt32, _ first: Column, _ second: Column, _ third: Column,
    _ fourth: Column
  ) {
    let (codes, parts) = (first.codes.span, first.parts.span)
    let (codes2, parts2) = (second.codes.span, second.parts.span)
    let (codes3, parts3) = (third.codes.span, third.parts.span)
    let (codes4, parts4) = (fourth.codes.span, fourth.parts.span)
    let amounts = block.amounts[0]
    let added = amounts.span
    var sums = self.amounts.mutableSpan
    for row in 0..<block.count {
      let place =
        base | parts[Int(codes[row])] | parts2[Int(codes2[row])] | parts3[Int(codes3[row])]
        | parts4[Int(codes4[row])]
      sums[Int(place)] += added[row]
    }
  }

  private mutating func addDense(
    _ block: CodedBlock, _ base: UInt32, _ first: Column, _ second: Column, _ third: Column,
    _ fourth: Column, _ fifth: Column
  ) {
    let (codes, parts) = (first.codes.span, first.parts.span)
    let (codes2, parts2) = (second.codes.span, second.parts.span)
    let (codes3, parts3) = (third.codes.span, third.parts.span)
    let (codes4, parts4) = (fourth.codes.span, fourth.parts.span)
    let (codes5, parts5) = (fifth.codes.span, fifth.parts.span)
    let amounts = block.amounts[0]
    let added = amounts.span
    var sums = self.amounts.mutableSpan
    for row in 0..<block.count {
      let place =
        base | parts[Int(codes[row])] | parts2[Int(codes2[row])] | parts3[Int(codes3[row])]
        | parts4[Int(codes4[row])] | parts5[Int(codes5[row])]
      sums[Int(place)] += added[row]
    }
  }
}
