internal import Foundation
internal import RegionalStatistics

/// What reading the files of a body of facts gave, in the form in which it is kept on disk.
struct StoredSums: Codable {
  /// The question that the sums answer: everything but the content of the files.
  let question: String
  let files: [StoredFile]
  let cuboids: [StoredCuboid]
  let sawAllKeys: Bool

  init(_ facts: ScannedFacts, question: String, identities: [FileIdentity?]) {
    self.question = question
    files = zip(facts.files, identities).map { StoredFile($0, identity: $1) }
    cuboids = facts.cuboids.map(StoredCuboid.init)
    sawAllKeys = facts.sawAllKeys
  }

  /// The facts again, with what the study tells about them; nil when they don't fit the plan.
  func facts(_ source: StreamedFacts, plan: CuboidPlan) -> ScannedFacts? {
    guard files.count == source.parts.count, cuboids.count == plan.needed.count else { return nil }
    let restored = zip(cuboids, plan.needed).compactMap { stored, grouping in
      stored.cuboid(of: source, grouping)
    }
    guard restored.count == cuboids.count else { return nil }
    return ScannedFacts(
      cuboids: restored,
      files: zip(files, source.parts).map { $0.file(of: $1) }, sawAllKeys: sawAllKeys)
  }
}

/// What reading a file gave beside sums.
struct StoredFile: Codable {
  let identity: FileIdentity?
  let digest: String
  let account: RowAccount
  let problems: ProblemTally
  let controls: ControlTotals
  let normalizing: [NormalizingCount]

  init(_ file: ScannedFile, identity: FileIdentity?) {
    self.identity = identity
    digest = file.digest
    account = file.account
    problems = file.problems
    controls = file.controls
    normalizing = file.normalizing
  }

  func file(of part: StreamedFacts.Part) -> ScannedFile {
    ScannedFile(
      source: part.source, file: part.columns.file, digest: digest, account: account,
      problems: problems, controls: controls, normalizing: normalizing)
  }
}

/// The columns of a cuboid as blocks of bytes.
struct StoredCuboid: Codable {
  let categories: [[String]]
  let codes: [Data]
  let units: [Data]
  let gaps: [Data]

  init(_ cuboid: Cuboid) {
    categories = cuboid.categories
    codes = cuboid.codes.map(Self.data)
    units = cuboid.amounts.map { Self.data($0.map(\.units)) }
    gaps = cuboid.amounts.map { Data($0.map(\.gaps.rawValue)) }
  }

  /// The cuboid of a grouping; nil when the columns don't belong to it.
  func cuboid(of source: StreamedFacts, _ grouping: Grouping) -> Cuboid? {
    let codes: [[Int32]] = codes.map(Self.integers)
    let amounts = zip(units, gaps).map { units, gaps in
      zip(Self.integers(units) as [Int64], gaps).map {
        Amount(units: $0, gaps: Amount.Gaps(rawValue: $1))
      }
    }
    let cells = amounts.first?.count ?? 0
    let fits =
      categories.count == grouping.dimensions.count && codes.count == categories.count
      && amounts.count == source.measures.count && units.count == gaps.count
      && (codes.map(\.count) + amounts.map(\.count)).allSatisfy { $0 == cells }
      && zip(codes, categories).allSatisfy { codes, categories in
        codes.allSatisfy { categories.indices.contains(Int($0)) }
      }
    guard fits else { return nil }
    return Cuboid(
      facts: source.id, dimensions: grouping.dimensions, grains: grouping.grains,
      categories: categories, codes: codes, measures: source.measures, amounts: amounts,
      absence: source.absence)
  }

  private static func data(_ integers: [some FixedWidthInteger]) -> Data {
    var data = Data(capacity: integers.count * (integers.first?.bitWidth ?? 8) / 8)
    for integer in integers {
      unsafe withUnsafeBytes(of: integer.littleEndian) { unsafe data.append(contentsOf: $0) }
    }
    return data
  }

  private static func integers<Integer: FixedWidthInteger>(_ data: Data) -> [Integer] {
    let width = Integer.bitWidth / 8
    return unsafe data.withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count / width * width, by: width).map { offset in
        Integer(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Integer.self))
      }
    }
  }
}
