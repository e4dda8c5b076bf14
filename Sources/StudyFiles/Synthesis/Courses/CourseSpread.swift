internal import RegionalStatistics

/// Spreads margins over courses and the institutions that offer them, keeping every margin.
struct CourseSpread {
  /// The numbers of one course at one institution.
  struct Share {
    let course: Course
    let institution: Institution
    let first: Int
    let second: Int
  }

  let courses: [Course]
  let institutions: [Institution]
  let seed: UInt64

  /// The shares of a margin of women and men.
  func people(_ margin: CourseMargin, byVRWI: Bool) throws(ReadError) -> [Share] {
    let offered = try offered(margin, byVRWI: byVRWI)
    let women = Apportionment.parts(
      of: margin.first, weights: offered.map { weight($0, margin.year) * max(1, $0.women) })
    let men = Apportionment.parts(
      of: margin.second, weights: offered.map { weight($0, margin.year) * max(1, 100 - $0.women) })
    return offered.indices.flatMap { index in
      let sites = self.places(offered[index], margin.region, size: women[index] + men[index])
      let weights = sites.map(\.weight)
      let womenParts = Apportionment.parts(of: women[index], weights: weights)
      let menParts = Apportionment.parts(of: men[index], weights: weights)
      return sites.indices.map {
        Share(
          course: offered[index], institution: sites[$0], first: womenParts[$0],
          second: menParts[$0])
      }
    }.filter { $0.first + $0.second > 0 }
  }

  /// The shares of a margin whose second number is a part of the first, as credits earned are.
  func credits(_ margin: CourseMargin, byVRWI: Bool) throws(ReadError) -> [Share] {
    let offered = try offered(margin, byVRWI: byVRWI)
    let pairs = offered.flatMap { course in
      places(course, margin.region, size: 1000).map { (course: course, institution: $0) }
    }
    let taken = Apportionment.parts(
      of: margin.first,
      weights: pairs.map { weight($0.course, margin.year) * $0.institution.weight })
    // Earned in proportion to taken, so that no one earns more than was taken.
    let earned = Apportionment.parts(of: margin.second, weights: taken)
    return pairs.indices.map {
      Share(
        course: pairs[$0].course, institution: pairs[$0].institution, first: taken[$0],
        second: earned[$0])
    }.filter { $0.first > 0 }
  }

  private func offered(_ margin: CourseMargin, byVRWI: Bool) throws(ReadError) -> [Course] {
    let offered = courses.filter {
      $0.type == margin.type && $0.isSTEM(byVRWI: byVRWI) == margin.isSTEM
        && (margin.region != "BHG" || $0.isInBrussels)
        && (margin.isIndustrial ?? $0.isIndustrial) == $0.isIndustrial
    }
    guard !offered.isEmpty || margin.first + margin.second == 0 else {
      throw ReadError(
        "synthesis-data",
        "The courses must have some of type \"\(margin.type)\" in \(margin.region) that are "
          + "\(margin.isSTEM ? "" : "not ")STEM.")
    }
    return offered
  }

  private func weight(_ course: Course, _ year: Int) -> Int {
    course.weight * (95 + Int(SeededRandom.hash(seed, "\(course.code) \(year)") % 11))
  }

  /// The institutions of a region that offer a course: more for a bigger course.
  private func places(_ course: Course, _ region: String, size: Int) -> [Institution] {
    let candidates = institutions.filter { $0.region == region && $0.offers(course.type) }
      .sorted {
        let left = SeededRandom.hash(seed, "\(course.code) \($0.number)")
        return left < SeededRandom.hash(seed, "\(course.code) \($1.number)")
      }
    return Array(candidates.prefix(max(1, size / 150)))
  }
}
