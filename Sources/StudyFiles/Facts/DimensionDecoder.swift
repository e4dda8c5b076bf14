internal import RegionalStatistics

/// Turns a column of texts into categories; each distinct raw value is understood once.
struct DimensionDecoder: Sendable {
  /// The code of rows that hold published totals.
  static let controlTotal: Int32 = -2
  /// The code of rows that the study leaves out.
  static let leftOut: Int32 = -3
  /// The code of values that can't be used.
  static let unusable: Int32 = -1

  /// What a distinct raw value stands for.
  struct Entry: Sendable {
    let text: String
    let code: Int32
    let steps: NormalizingSteps
    let problem: ValueProblem?
  }

  /// The position of the column in the file.
  let column: Int
  /// The position of the dimension in the facts.
  let dimension: Int
  private let reading: CategoryReading
  private let controlTotal: String?
  /// The categories whose rows count; all when nil.
  private let only: Set<String>?
  private var dictionary = RawDictionary()
  private(set) var entries: [Entry] = []
  /// How often each of these occurred, counted from the first one that needed a step.
  private(set) var occurrences: [Int] = []
  private var hasSteps = false
  private var codeOf: [Int32] = []
  /// Whether every value is a category of its own, met in the same order: then the number of a value
  /// is that of its category.
  private var areValuesCategories = true
  /// Whether some value is a total, is left out or can't be used.
  private(set) var hasSpecial = false
  private var partHashes: [Int32: UInt64] = [:]
  /// Whether some value names a place that is only a part of its category.
  var hasParts: Bool { !partHashes.isEmpty }
  /// The category code of each row of the batch decoded last.
  private(set) var codes: [Int32] = []
  private var raw: [Int32] = []
  /// The rows of that batch in which a value stands for the first time.
  private var fresh: [Int] = []

  init(
    column: Int, dimension: Int, reading: CategoryReading, controlTotal: String?,
    only: Set<String>? = nil
  ) {
    self.only = only
    self.column = column
    self.dimension = dimension
    self.reading = reading
    self.controlTotal = controlTotal
  }

  /// Decodes the column of a batch.
  ///
  /// - Parameter position: what the first row of the batch counts as in the order of the sources.
  mutating func decode(
    _ batch: RecordBatch, position: UInt64, categories: inout CategoryDictionary
  ) {
    codes = []  // They may be the numbers of the values, which are written anew.
    fresh = dictionary.encode(batch, column: column, into: &raw)
    understand(batch, position: position, &categories)
  }

  /// Decodes the column of a batch of which another decoder numbered the values.
  mutating func decode(
    _ batch: RecordBatch, numberedBy other: DimensionDecoder, position: UInt64,
    categories: inout CategoryDictionary
  ) {
    (raw, fresh) = (other.raw, other.fresh)
    understand(batch, position: position, &categories)
  }

  private mutating func understand(
    _ batch: RecordBatch, position: UInt64, _ categories: inout CategoryDictionary
  ) {
    for row in fresh {
      let text = batch.text(row: row, column: column)
      add(entry(text, seenAt: position + UInt64(row), &categories))
    }
    codes = areValuesCategories ? raw : translated(batch.rowCount)
    if hasSteps { count(batch.rowCount) }
  }

  private func translated(_ rows: Int) -> [Int32] {
    let (raw, codeOf) = (raw.span, codeOf.span)
    return [Int32](capacity: rows) { codes in
      for row in 0..<rows { codes.append(codeOf[Int(raw[row])]) }
    }
  }

  private mutating func count(_ rows: Int) {
    let rawCodes = raw
    let raw = rawCodes.span
    var occurrences = occurrences.mutableSpan
    for row in 0..<rows { occurrences[Int(raw[row])] &+= 1 }
  }

  /// What is wrong with the value in a row.
  func entry(at row: Int) -> Entry { entries[Int(raw[row])] }

  /// The hash of the text in a row that names only a part of its category; nil for other texts.
  ///
  /// Two municipalities that have merged since are two rows of their file, not one row twice.
  func partHash(at row: Int) -> UInt64? { partHashes[raw[row]] }

  private mutating func add(_ entry: Entry) {
    if entry.steps.contains(.bordersMoved) {
      var hash = KeyHash()
      hash.add(CanonicalText.comparisonKey(entry.text))
      partHashes[Int32(entries.count)] = hash.value
    }
    hasSpecial = hasSpecial || entry.code < 0
    hasSteps = hasSteps || !entry.steps.isEmpty
    areValuesCategories = areValuesCategories && entry.code == Int32(entries.count)
    occurrences.append(0)
    codeOf.append(entry.code)
    entries.append(entry)
  }

  private func entry(
    _ text: String, seenAt position: UInt64, _ categories: inout CategoryDictionary
  ) -> Entry {
    let clean = CanonicalText.normalized(text)
    if clean.value == controlTotal {
      return Entry(text: text, code: Self.controlTotal, steps: clean.steps, problem: nil)
    }
    do {
      let category = try reading.category(of: clean.value)
      let isLeftOut = only.map { !$0.contains(category.value) } ?? false
      let code =
        isLeftOut ? Self.leftOut : categories.code(of: category.value, seenAt: position)
      return Entry(
        text: text, code: code, steps: clean.steps.union(category.steps), problem: nil)
    } catch {
      return Entry(text: text, code: Self.unusable, steps: clean.steps, problem: error)
    }
  }
}
