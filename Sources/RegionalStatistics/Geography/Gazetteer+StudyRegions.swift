/// A study region that can't be added to a gazetteer.
public struct StudyRegionError: Error, Hashable, Sendable {
  /// The study region.
  public let region: RegionIdentifier
  /// The member that is wrong, or `nil` when the region itself is.
  public let member: RegionIdentifier?
  /// What is wrong.
  public let reason: GeographyError
}

extension Gazetteer {
  /// A gazetteer with further study regions, which may refer to each other in any order.
  ///
  /// - Throws: `duplicateRegion`, `unknownRegion` for a member, `cyclicRegion`.
  public func adding(
    _ regions: [StudyRegion]
  ) throws(StudyRegionError) -> Gazetteer {
    var result = self
    for region in regions {
      guard result.knownRegion(region.id) == nil else {
        throw StudyRegionError(region: region.id, member: nil, reason: duplicate(region.id))
      }
      result.studyRegions[region.id] = region
    }
    for region in regions {
      for member in region.members {
        do {
          _ = try result.region(member.text)
        } catch {
          throw StudyRegionError(region: region.id, member: member, reason: error)
        }
      }
    }
    for region in regions { try result.checkCycle(through: region) }
    return result
  }

  private func duplicate(_ id: RegionIdentifier) -> GeographyError {
    GeographyError(
      .duplicateRegion, subject: id.text,
      "Region identifier \"\(id)\" must be new, but a region has it already. Rename the file.")
  }

  /// Refuses a region that is reached from itself through its members.
  private func checkCycle(through region: StudyRegion) throws(StudyRegionError) {
    for member in region.members {
      guard let path = path(from: member, to: region.id, avoiding: []) else { continue }
      let names = ([region.id] + path).map { "\"\($0)\"" }.joined(separator: " -> ")
      throw StudyRegionError(
        region: region.id, member: member,
        reason: GeographyError(
          .cyclicRegion, subject: region.id.text,
          "Region can't be part of itself: \(names). Remove one of these members."))
    }
  }

  private func path(
    from start: RegionIdentifier, to end: RegionIdentifier, avoiding visited: Set<RegionIdentifier>
  ) -> [RegionIdentifier]? {
    if start == end { return [start] }
    guard !visited.contains(start), let region = studyRegions[start] else { return nil }
    for member in region.members {
      if let rest = path(from: member, to: end, avoiding: visited.union([start])) {
        return [start] + rest
      }
    }
    return nil
  }
}
