/// Sums of facts by some dimensions, while the facts are being read.
///
/// A cell is found by a key that packs the codes of its categories into bits. While few
/// combinations are possible the key is the place of the cell in an array; beyond that, cells are
/// found through a hash table and take memory only when they occur. The numbers of bits grow with
/// the categories.
public struct CuboidSums: Sendable {
  /// The positions of the dimensions among those of the facts.
  public let positions: [Int]
  /// The classes of the categories of each dimension; nil where each stands by itself.
  private(set) var classes: [CategoryClasses?]
  let measureCount: Int
  /// Bits of the key per dimension.
  private(set) var widths: [Int]
  /// The sums, cell by cell: one amount per measure.
  var amounts: [Amount]
  /// The key of each cell; empty while the key is the place.
  private(set) var keys: [UInt64] = []
  /// The hash table of cells; empty while the key is the place.
  private var slots: [UInt32] = []
  /// What each category adds to the key, by dimension and code.
  private var keyParts: [[UInt64]]
  private var scratch: [UInt64] = []

  /// More possible cells than this go into a hash table.
  static let mostDenseBits = 18

  /// Makes sums by every category of the dimensions at these positions.
  public init(positions: [Int], measureCount: Int) {
    self.init(positions: positions, classes: positions.map { _ in nil }, measureCount: measureCount)
  }

  init(positions: [Int], classes: [CategoryClasses?], measureCount: Int) {
    self.positions = positions
    self.classes = classes
    self.measureCount = measureCount
    widths = positions.map { _ in 0 }
    amounts = Array(repeating: .none, count: measureCount)
    keyParts = positions.map { _ in [] }
  }

  var isDense: Bool { slots.isEmpty }
  /// The number of places for cells, of which some may be empty while dense.
  var places: Int { amounts.count / max(measureCount, 1) }
  private var totalWidth: Int { widths.reduce(0, +) }

  /// Makes room for the categories of the facts, by the position of their dimension.
  ///
  /// - Returns: whether a key can tell all combinations apart: 64 bits at most.
  mutating func makeRoom(for categories: [CategoryDictionary]) -> Bool {
    for (index, position) in positions.enumerated() {
      classes[index]?.extend(to: categories[position].categories)
    }
    let isEnough = makeRoom(
      for: zip(positions, classes).map { position, classes in
        classes?.count ?? categories[position].count
      })
    extendKeyParts(to: positions.map { categories[$0].count })
    return isEnough
  }

  /// Notes what each category adds to the key, for so many categories of each dimension.
  private mutating func extendKeyParts(to counts: [Int]) {
    var shift: UInt64 = 0
    for index in positions.indices where widths[index] > 0 {
      let classOf = classes[index]?.classOf
      for code in keyParts[index].count..<max(keyParts[index].count, counts[index]) {
        // A category that isn't summed is never met here.
        let number = max(classOf?[code] ?? Int32(truncatingIfNeeded: code), 0)
        keyParts[index].append(UInt64(number) << shift)
      }
      shift += UInt64(widths[index])
    }
  }

  /// Makes room for keys of dimensions with so many classes, in the order of `positions`.
  ///
  /// - Returns: whether a key can tell all combinations apart: 64 bits at most.
  public mutating func makeRoom(for counts: [Int]) -> Bool {
    let needed = counts.map(Self.width)
    guard zip(needed, widths).contains(where: >) else { return true }
    let grown = zip(needed, widths).map { max($0, $1) }
    guard grown.reduce(0, +) <= 64 else { return false }
    var wider = CuboidSums(positions: positions, classes: classes, measureCount: measureCount)
    wider.prepare(widths: grown)
    forEachCell { cell, key in wider.take(amounts, cell, as: wider.key(of: codes(of: key))) }
    wider.scratch = scratch
    self = wider
    return true
  }

  /// Adds facts; `makeRoom` was called for their categories.
  public mutating func add(_ block: CodedBlock) {
    guard measureCount > 0 else { return }
    guard let rows = wantedRows(block) else { return addAll(block) }
    if !rows.isEmpty { addAll(block.taking(rows, dimensions: positions)) }
  }

  /// Adds facts that all lie in what is summed.
  private mutating func addAll(_ block: CodedBlock) {
    fillKeys(block)
    if !isDense { for row in 0..<block.count { scratch[row] = UInt64(cell(of: scratch[row])) } }
    for measure in 0..<measureCount {
      addAmounts(block.amounts[measure], measure: measure, count: block.count)
    }
  }

  /// Finds the keys first and adds after that: while it adds, the processor can fetch many cells at once.
  private mutating func fillKeys(_ block: CodedBlock) {
    var keys = scratch
    scratch = []  // So that nothing else holds the memory that is written to.
    if keys.count < block.count { keys = [UInt64](repeating: 0, count: block.count) }
    for row in 0..<block.count { keys[row] = 0 }
    for (index, position) in positions.enumerated() where widths[index] > 0 {
      Self.add(keyParts[index], of: block.codes[position], to: &keys, count: block.count)
    }
    scratch = keys
  }

  private static func add(
    _ parts: [UInt64], of codes: CodedBlock.Codes, to keys: inout [UInt64], count: Int
  ) {
    let parts = parts.span
    var keys = keys.mutableSpan
    switch codes {
    case .constant(let code):
      let part = parts[Int(code)]
      for row in 0..<count { keys[row] |= part }
    case .each(let codes):
      precondition(codes.count >= count, "every column must have all facts")
      let codes = codes.span
      for row in 0..<count { keys[row] |= parts[Int(codes[row])] }
    }
  }

  private mutating func addAmounts(_ column: [Amount], measure: Int, count: Int) {
    precondition(column.count >= count, "every column must have all facts")
    let step = measureCount
    let keys = scratch
    let cells = keys.span
    let parts = column.span
    var sums = amounts.mutableSpan
    for row in 0..<count {
      sums[Int(truncatingIfNeeded: cells[row]) &* step &+ measure] += parts[row]
    }
  }

  /// The cell of a key in the hash table; new keys get the next one.
  private mutating func cell(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 20) & mask
    while slots[slot] != .max {
      let cell = Int(slots[slot])
      if keys[cell] == key { return cell }
      slot = (slot &+ 1) & mask
    }
    let cell = keys.count
    slots[slot] = UInt32(truncatingIfNeeded: cell)
    keys.append(key)
    for _ in 0..<measureCount { amounts.append(.none) }
    if keys.count &* 2 > slots.count { rehash(slots.count &* 2) }
    return cell
  }

  private mutating func rehash(_ size: Int) {
    slots = [UInt32](repeating: .max, count: size)
    let mask = size - 1
    for (cell, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> 20) & mask
      while slots[slot] != .max { slot = (slot &+ 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: cell)
    }
  }

  private mutating func prepare(widths: [Int]) {
    self.widths = widths
    if totalWidth <= Self.mostDenseBits {
      amounts = Array(repeating: .none, count: measureCount << totalWidth)
    } else {
      amounts = []
      rehash(1 << 12)
    }
  }

  private static func width(_ categories: Int) -> Int {
    categories < 2 ? 0 : Int.bitWidth - (categories - 1).leadingZeroBitCount
  }
}

extension CuboidSums {
  /// Calls a function with each cell that occurs and its key.
  func forEachCell(_ body: (_ cell: Int, _ key: UInt64) -> Void) {
    guard measureCount > 0 else { return }
    for cell in 0..<places where !isDense || amounts[cell * measureCount].gaps != [] {
      body(cell, isDense ? UInt64(cell) : keys[cell])
    }
  }

  /// The codes packed into a key, in the order of the dimensions.
  func codes(of key: UInt64) -> [Int32] {
    var rest = key
    return widths.map { width in
      let code = width == 64 ? rest : rest & ((1 << UInt64(width)) - 1)
      rest = width == 64 ? 0 : rest >> UInt64(width)
      return Int32(truncatingIfNeeded: code)
    }
  }

  func key(of codes: [Int32]) -> UInt64 {
    var shift: UInt64 = 0
    var key: UInt64 = 0
    for (code, width) in zip(codes, widths) {
      key |= UInt64(UInt32(bitPattern: code)) << shift
      shift += UInt64(width)
    }
    return key
  }

  /// Adds a cell of other sums.
  mutating func take(_ other: [Amount], _ cell: Int, as key: UInt64) {
    let place = (isDense ? Int(key) : self.cell(of: key)) * measureCount
    for measure in 0..<measureCount {
      amounts[place + measure] += other[cell * measureCount + measure]
    }
  }

  /// Adds other sums by the same dimensions, whose codes are translated.
  ///
  /// - Parameter codes: for each dimension of the facts the code here of each code there.
  /// - Returns: whether a key can tell all combinations apart.
  mutating func merge(
    _ other: CuboidSums, codes: [[Int32]], categories: [CategoryDictionary]
  ) -> Bool {
    guard makeRoom(for: categories) else { return false }
    let translations = positions.indices.map { index in
      let codes = codes[positions[index]]
      guard let classOf = classes[index]?.classOf, let there = other.classes[index] else {
        return codes
      }
      return there.members.map { classOf[Int(codes[Int($0)])] }
    }
    other.forEachCell { cell, key in
      let translated = zip(translations, other.codes(of: key)).map { $0[Int($1)] }
      take(other.amounts, cell, as: self.key(of: translated))
    }
    return true
  }
}
