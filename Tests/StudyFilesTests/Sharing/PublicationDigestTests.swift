import RegionalStatistics
import Testing

@testable import StudyFiles

@Suite("What a workbook follows from")
struct PublicationDigestTests {
  private static let digest = PublicationDigest(theme: SampleTheme.plain(), version: "1")

  private static func publication(breaks: Set<Int>) -> Publication {
    var publication = SamplePublication.value
    for chart in publication.tables[0].charts.indices {
      publication.tables[0].charts[chart].breaks = breaks
    }
    return publication
  }

  @Test(
    "Equal publications have one digest, in whatever order their sets are kept; others have another"
  )
  func order() throws {
    // Sets with room for more keep their members in another order, as those of another run do.
    let members = Set(0..<20)
    let others = (5..<12).map { power in
      var set = Set<Int>(minimumCapacity: 1 << power)
      set.formUnion(members)
      return set
    }
    #expect(others.contains { Array($0) != Array(members) })
    let text = try Self.digest.text(Self.publication(breaks: members), language: .nl)
    for other in others {
      #expect(try Self.digest.text(Self.publication(breaks: other), language: .nl) == text)
    }
    let fewer = Self.publication(breaks: members.subtracting([0]))
    #expect(try Self.digest.text(fewer, language: .nl) != text)
    #expect(try Self.digest.text(Self.publication(breaks: members), language: .fr) != text)
  }
}
