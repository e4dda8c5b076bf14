internal import RegionalStatistics

/// Spreads the margins of a school year over programmes, keeping every margin.
///
/// Programmes with a printed number get it first; the others share what is left by their weights.
struct ProgrammeSpread {
  let catalogue: SyntheticCatalogue
  let pinned: [PinnedProgramme]
  let seed: UInt64

  private struct Group: Hashable {
    let level: PupilMargin.Level
    let form: String
    let track: Programme.Track
    let isSTEM: Bool
  }

  /// The cells of a school year, in the order of the margins.
  func cells(of margins: [PupilMargin], in schoolYear: Int) throws(ReadError) -> [ProgrammeCell] {
    var order: [Group] = []
    var groups: [Group: [PupilMargin]] = [:]
    for margin in margins {
      let group = Group(
        level: margin.level, form: margin.form, track: margin.track, isSTEM: margin.isSTEM)
      if groups[group] == nil { order.append(group) }
      groups[group, default: []].append(margin)
    }
    var cells: [ProgrammeCell] = []
    for group in order { cells += try spread(group, groups[group] ?? [], schoolYear) }
    return cells
  }

  private func spread(
    _ group: Group, _ margins: [PupilMargin], _ schoolYear: Int
  ) throws(ReadError) -> [ProgrammeCell] {
    let offered = try offered(group, margins, schoolYear)
    // Columns: women and men of each margin in turn.
    var room = margins.flatMap { [$0.women, $0.men] }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: room.count), count: offered.count)
    var isPinned = [[Bool]](
      repeating: [Bool](repeating: false, count: room.count), count: offered.count)
    for pin in pins(group, schoolYear) {
      guard let row = offered.firstIndex(where: { $0.name == pin.name }) else { continue }
      let columns = room.indices.filter {
        pin.region ?? margins[$0 / 2].region == margins[$0 / 2].region
      }
      let free = columns.map { room[$0] }
      let parts = Apportionment.parts(of: min(pin.pupils, free.reduce(0, +)), weights: free)
      for (column, part) in zip(columns, parts) {
        counts[row][column] = part
        room[column] -= part
        isPinned[row][column] = true
      }
    }
    for column in room.indices {
      let weights = offered.indices.map { row in
        isPinned[row][column]
          ? 0 : weight(offered[row], group, isWomen: column % 2 == 0, schoolYear)
      }
      let parts = Apportionment.parts(of: room[column], weights: weights)
      for row in offered.indices { counts[row][column] += parts[row] }
    }
    return offered.indices.flatMap { row in
      margins.indices.map { index in
        ProgrammeCell(
          programme: offered[row], level: group.level, region: margins[index].region,
          women: counts[row][2 * index], men: counts[row][2 * index + 1])
      }
    }.filter { $0.pupils > 0 }
  }

  private func offered(
    _ group: Group, _ margins: [PupilMargin], _ schoolYear: Int
  ) throws(ReadError) -> [Programme] {
    if let unstreamed = Programme.unstreamed(group.level) { return [unstreamed] }
    let pinnedNames = Set(pins(group, schoolYear).map(\.name))
    let offered = catalogue.programmes(of: group.level, form: group.form, in: schoolYear).filter {
      $0.isSTEM(in: schoolYear) == group.isSTEM
    }.filter { $0.track == group.track || pinnedNames.contains($0.name) }
    let pupils = margins.reduce(0) { $0 + $1.women + $1.men }
    guard !offered.isEmpty || pupils == 0 else {
      throw ReadError(
        "synthesis-data",
        "The catalogue must have \(group.isSTEM ? "STEM" : "other") programmes of \(group.form) "
          + "in grade \(group.level.grade) for \(schoolYear)-\(schoolYear + 1).")
    }
    return offered
  }

  private func pins(_ group: Group, _ schoolYear: Int) -> [PinnedProgramme] {
    guard group.track == .usual, group.isSTEM else { return [] }
    return pinned.filter {
      $0.schoolYear == schoolYear && $0.level == group.level && $0.form == group.form
    }
  }

  /// The weight of a programme for one sex, a little different each year.
  private func weight(
    _ programme: Programme, _ group: Group, isWomen: Bool, _ schoolYear: Int
  ) -> Int {
    guard programme.track == group.track else { return 0 }
    let drift = SeededRandom.hash(seed, "\(programme.name) \(group.level.grade) \(schoolYear)") % 21
    let share = isWomen ? programme.girls : 100 - programme.girls
    return programme.weight * (90 + Int(drift)) * max(1, share)
  }
}

extension Programme {
  /// What pupils of the first grade and newcomers follow, who haven't chosen a programme yet.
  static func unstreamed(_ level: PupilMargin.Level) -> Programme? {
    guard level.grade == "1" || level.grade == "okan" else { return nil }
    let name =
      level.grade == "okan"
      ? "Onthaaljaar voor anderstalige nieuwkomers"
      : "\(level.year.prefix(1))e leerjaar \(level.year.suffix(1))"
    return Programme(
      catalogue: .old, grade: level.grade, form: "n.v.t.", name: name, finality: "", domain: "",
      vrwi: "niet-STEM", isSTEM2030: false, weight: 1, girls: 50)
  }
}
