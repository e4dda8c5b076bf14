internal import RegionalStatistics

/// Makes the decoders of a scan from the columns of a file.
struct ScanSetup {
  let columns: SourceColumns
  let context: ReadingContext

  /// The decoders of the dimensions that a sum needs, that mark rows with totals or to leave out, or whose
  /// values are checked against a list: what no table shows is screened all the same.
  func dimensionDecoders(_ isNeeded: (Int) -> Bool) -> [DimensionDecoder] {
    columns.layout.columns.compactMap { mapping in
      guard let position = columns.dimensions.firstIndex(of: mapping.dimension),
        let column = columns.columnOf[mapping.dimension]
      else { return nil }
      let total = columns.layout.controlTotal.flatMap {
        $0.dimension == mapping.dimension ? $0.category : nil
      }
      let only = columns.layout.only.first { $0.dimension == mapping.dimension }?.categories
      guard isNeeded(position) || total != nil || only != nil || mapping.kind?.isChecked == true
      else { return nil }
      return DimensionDecoder(
        column: column, dimension: position,
        reading: context.reading(of: mapping),
        controlTotal: total, only: only)
    }
  }

  func classDecoder(_ isNeeded: (Int) -> Bool) throws(StudyError) -> ClassDecoder? {
    guard let classify = columns.layout.classify,
      let position = columns.dimensions.firstIndex(of: classify.dimension), isNeeded(position)
    else { return nil }
    guard let regime = context.regime else {
      throw StudyError(
        "classification-missing", file: context.study, line: classify.line,
        "A source with \"classify\" needs the classification of the study.",
        remedy: "Add \"classification: stem-2030\" or another one to the study.")
    }
    return ClassDecoder(
      dimension: position, regime: regime,
      inputs: columns.attributes.map { mapping, index in
        let decoder = DimensionDecoder(
          column: index, dimension: position,
          reading: context.reading(of: mapping),
          controlTotal: nil)
        return (mapping.dimension, decoder)
      })
  }

  /// The decoders of the columns with numbers, and how the measures follow from them.
  var amounts: (decoders: [AmountDecoder], sums: [AmountSum]) {
    var decoders: [AmountDecoder] = []
    func decoder(_ column: Int, _ unit: SourceEntry.Unit) -> Int {
      if let known = decoders.firstIndex(where: { $0.column == column && $0.unit == unit }) {
        return known
      }
      decoders.append(AmountDecoder(column: column, reading: reading(unit)))
      return decoders.count - 1
    }
    let sums = columns.values.map { value in
      AmountSum(
        parts: value.parts.map { decoder($0, value.mapping.unit) },
        factor: value.factor.map { decoder($0, .count) })
    }
    return (decoders, sums)
  }

  private func reading(_ unit: SourceEntry.Unit) -> AmountReading {
    let layout = columns.layout
    var masks = MaskTable.standard
    var zeros: Set<String> = []
    for (sign, word) in layout.masks {
      switch word {
      case .zero: zeros.insert(CanonicalText.comparisonKey(sign))
      case .suppressed: masks[sign] = .suppressed(lowerThan: nil)
      case .notAvailable: masks[sign] = .notAvailable
      case .notApplicable: masks[sign] = .notApplicable
      }
    }
    return AmountReading(
      unit: unit, blank: layout.blank, countedElsewhere: layout.countedElsewhere,
      convention: layout.convention, masks: masks, zeros: zeros)
  }

  /// The codes of the dimensions with one category, by position.
  func constantCodes(
    _ sums: inout FactSums, origin: UInt64
  ) throws(StudyError) -> [Int: Int32] {
    var codes: [Int: Int32] = [:]
    for constant in columns.layout.constants {
      guard let position = columns.dimensions.firstIndex(of: constant.dimension) else { continue }
      let category = try category(constant.category, constant.dimension, line: nil)
      codes[position] = sums.categories[position].code(of: category, seenAt: origin)
    }
    return codes
  }

  /// The codes of the categories that are columns, in the order of the columns.
  func spreadCodes(
    _ sums: inout FactSums, origin: UInt64
  ) throws(StudyError) -> [Int32] {
    guard let spread = columns.layout.spread,
      let position = columns.dimensions.firstIndex(of: spread.dimension)
    else { return [] }
    var codes: [Int32] = []
    for (index, value) in columns.values.enumerated() {
      let category = try category(value.category ?? "", spread.dimension, line: spread.line)
      codes.append(
        sums.categories[position].code(of: category, seenAt: origin + UInt64(index)))
    }
    return codes
  }

  private func category(
    _ text: String, _ dimension: DimensionID, line: Int?
  ) throws(StudyError) -> String {
    let clean = CanonicalText.normalized(text).value
    do {
      return try context.reading(of: dimension).category(of: clean).value
    } catch {
      throw StudyError(
        .init(rawValue: error.check.rawValue), file: context.study, line: line,
        "\(error.expected), not \"\(text)\".", remedy: error.remedy)
    }
  }
}
